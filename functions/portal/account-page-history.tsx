import type { JSX } from 'preact';
import type { AccountHistory } from '../../schemas/directory/account.ts';
import { services } from '../../schemas/policies/services.ts';
import { serviceCodes, type ServiceCode } from '../../schemas/directory-words.ts';
import { DataTable } from '../web/components/lists.tsx';
import { AccountTag } from '../web/components/status-tag.tsx';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { accountField } from './account-fields.ts';
import type { AccountPageProps } from './account-page.tsx';
import { accountPath } from './accounts-pages.tsx';
import { CaseLink } from '../web/components/case-link.tsx';
import { Unreadable } from './account-page-unreadable.tsx';
import { accountActionTexts, accountTexts as texts } from './texts/account.ts';

/** What was done to the account, newest first, each with its case. */
export function CasesAndHistory({ ui, view }: AccountPageProps): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2 id="history">{t(texts.history)}</h2>
      <Unreadable ui={ui} view={view} part="history" />
      {view.history.length === 0 ? (
        <p class="muted">{t(texts.noHistory)}</p>
      ) : (
        <DataTable
          caption={t(texts.history)}
          rows={view.history}
          keyOf={({ at, requestId, step, row = 0 }) => `${at} ${requestId} ${step} ${row}`}
          columns={[
            { title: t(texts.what), cell: (entry: AccountHistory) => <Done ui={ui} entry={entry} /> },
            { title: t(texts.when), cell: ({ at }) => <At ui={ui} at={at} />, narrow: true },
            {
              title: t(texts.case),
              cell: ({ requestId, row }) => (
                <>
                  <CaseLink id={requestId} />
                  {row === undefined ? null : <span class="sub">{t(texts.row, { no: row })}</span>}
                </>
              ),
              narrow: true,
            },
          ]}
        />
      )}
    </section>
  );
}

function Done({ ui, entry }: { readonly ui: Ui; readonly entry: AccountHistory }): JSX.Element {
  const { t } = ui;
  const { action, before, after } = entry;
  const known = Object.hasOwn(accountActionTexts, action)
    ? accountActionTexts[action as keyof typeof accountActionTexts]
    : accountActionTexts.update;
  const fields = changedFields(before, after).flatMap((name) => {
    const field = accountField(name);
    return field === undefined ? [] : [t(field.label)];
  });
  return (
    <>
      {t(known)}
      <SwitchedServices ui={ui} before={before} after={after} />
      {fields.length === 0 || action !== 'update' ? null : (
        <span class="sub">{t(texts.changed, { fields: fields.join(', ') })}</span>
      )}
    </>
  );
}

/** The value-added services by which an account differs from before. */
function SwitchedServices(props: {
  readonly ui: Ui;
  readonly before: AccountHistory['before'];
  readonly after: AccountHistory['after'];
}): JSX.Element | null {
  const { ui, before, after } = props;
  const had = (code: ServiceCode, values: AccountHistory['before']) =>
    Array.isArray(values['services']) && values['services'].includes(code);
  const switched = serviceCodes.filter((code) => had(code, before) !== had(code, after));
  if (switched.length === 0) return null;
  return <span class="sub">{switched.map((code) => ui.t(services[code].name)).join(', ')}</span>;
}

/** Names of the fields that changed. What is about a person is only named: `after.changed`. */
function changedFields(before: AccountHistory['before'], after: AccountHistory['after']): readonly string[] {
  const { changed, ...values } = after;
  const technical = Object.keys({ ...before, ...values })
    // The account's own state, not the field of the address that has the same name.
    .filter((name) => name !== 'state');
  const personal = Array.isArray(changed) ? changed.filter((name) => typeof name === 'string') : [];
  return [...new Set([...technical, ...personal])];
}

/** Accounts of the same person in other agencies, as far as the reader may know of them (AMB-104). */
export function Elsewhere({ ui, view, acrossAgencies }: AccountPageProps): JSX.Element | null {
  const { t } = ui;
  if (view.elsewhere.length === 0 && view.unreadable?.includes('elsewhere') !== true) return null;
  return (
    <section>
      <h2>{t(texts.elsewhere)}</h2>
      <Unreadable ui={ui} view={view} part="elsewhere" />
      <p>{t(texts.elsewhereNote)}</p>
      <ul>
        {view.elsewhere.map((entry) => (
          <li key={entry.accountId}>
            {acrossAgencies ? (
              <a href={accountPath(entry.accountId)}>{entry.displayName}</a>
            ) : (
              entry.displayName
            )}{' '}
            <AccountTag ui={ui} state={entry.state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
