import type { JSX } from 'preact';
import { contactStateNames, contactStates, type ContactState } from '../../schemas/directory-words.ts';
import { SearchForm } from '../web/components/search-form.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import type { Ui } from '../web/ui.ts';
import { contactsAddress, type ShownContacts } from './contact-filter.ts';
import { contactTexts as texts } from './texts/contacts.ts';

export function ContactTag({ ui, state }: { readonly ui: Ui; readonly state: ContactState }): JSX.Element {
  return <Tag ui={ui} text={contactStateNames[state]} tone={state === 'ACTIVE' ? 'green' : 'grey'} />;
}

/** The lists of contacts, and their open tickets for who sees them. */
export function ContactTabs(props: {
  readonly ui: Ui;
  /** Undefined on the page of the tickets. */
  readonly shown: ShownContacts | undefined;
  readonly seesTickets: boolean;
}): JSX.Element {
  const { ui, shown, seesTickets } = props;
  const { t } = ui;
  const current = (is: boolean) => (is ? { 'aria-current': 'page' as const } : {});
  return (
    <nav class="main-nav tabs" aria-label={t(texts.lists)}>
      <ul>
        {contactStates.map((state) => (
          <li key={state}>
            <a
              href={contactsAddress('/contacts', { choosingFor: shown?.choosingFor, state, query: '' })}
              {...current(shown?.query === '' && shown.state === state)}
            >
              {t(state === 'ACTIVE' ? texts.active : texts.deleted)}
            </a>
          </li>
        ))}
        {seesTickets ? (
          <li>
            <a href="/contacts/tickets" {...current(shown === undefined)}>
              {t(texts.tickets)}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** Display name or primary e-mail (S3 §4.22, §4.23 T1). */
export function ContactSearch({
  ui,
  shown,
}: {
  readonly ui: Ui;
  readonly shown: ShownContacts;
}): JSX.Element {
  return (
    <SearchForm
      ui={ui}
      method="get"
      action="/contacts"
      texts={texts}
      query={shown.query}
      state={shown.query === '' ? undefined : shown.state}
      states={contactStateNames}
    >
      {shown.choosingFor === undefined ? null : (
        <input type="hidden" name="for" value={shown.choosingFor.id} />
      )}
    </SearchForm>
  );
}
