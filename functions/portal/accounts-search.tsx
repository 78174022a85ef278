import type { JSX } from 'preact';
import { accountStateNames, accountStates, type AccountState } from '../../schemas/directory-words.ts';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { SearchForm } from '../web/components/search-form.tsx';
import type { Ui } from '../web/ui.ts';
import { accountsAddress, type ShownAccounts } from './accounts-filter.ts';
import type { AccountsPageProps } from './accounts-pages.tsx';
import { accountsTexts as texts } from './texts/accounts.ts';

/** The four lists of the present service, each with the number of its accounts. */
export function AccountTabs({ ui, shown, counts }: AccountsPageProps): JSX.Element {
  const searched = shown.query !== '';
  return (
    <nav class="main-nav tabs" aria-label={ui.t(texts.lists)}>
      <ul>
        {accountStates.map((state) => (
          <li key={state}>
            <a
              href={accountsAddress('/accounts', { ...shown, query: '', state })}
              {...(!searched && shown.state === state ? { 'aria-current': 'page' as const } : {})}
            >
              {listName(ui, state)}
              {counts === undefined ? '' : ` (${counts[state].toLocaleString('en-MY')})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function listName(ui: Ui, state: AccountState): string {
  return ui.t(state === 'DELETED' ? texts.deletedList : accountStateNames[state]);
}

/** One field over all four keys of the documents (AMB-76). */
export function AccountSearch({ ui, shown, by }: AccountsPageProps): JSX.Element {
  return (
    <SearchForm
      ui={ui}
      method="post"
      action="/accounts/search"
      texts={texts}
      // A number that was searched for is not shown again.
      query={by === 'identity' ? '' : shown.query}
      state={shown.query === '' ? undefined : shown.state}
      states={accountStateNames}
    >
      <FormGuard ui={ui} />
      <KeptValues shown={{ ...shown, query: '', state: undefined }} />
    </SearchForm>
  );
}

/** What goes along with a form. */
export function KeptValues({ shown }: { readonly shown: ShownAccounts }): JSX.Element {
  const { agencyId, choosingFor, state, query } = shown;
  const values = { agency: agencyId, for: choosingFor?.id, state, query: query === '' ? undefined : query };
  return (
    <>
      {Object.entries(values).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
