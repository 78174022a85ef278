import type { JSX } from 'preact';
import type { Procedure } from '../../schemas/catalogue.ts';
import type { ContactRow } from '../../schemas/directory/contact.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { Caller, Page } from '../usecases/types.ts';
import { Address } from '../web/components/address.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { contactPath } from '../web/paths.ts';
import type { Ui } from '../web/ui.ts';
import { MOST_EXPORTED } from './contact-export.ts';
import { contactsAddress, mayChoose, registerPath, type ShownContacts } from './contact-filter.ts';
import { ContactSearch, ContactTabs, ContactTag } from './contact-parts.tsx';
import { contactTexts as texts } from './texts/contacts.ts';

export interface ContactsPageProps {
  readonly ui: Ui;
  readonly caller: Caller;
  readonly shown: ShownContacts;
  readonly page: Page<ContactRow>;
  readonly agencies: readonly Agency[];
  readonly isFirst: boolean;
  /** The procedure by which this officer asks for a contact. */
  readonly register: Procedure | undefined;
  readonly seesTickets: boolean;
}

/** The search comes first: what is there already ends it (S3 §4.21 T1, BR-40). */
export function ContactsPage(props: ContactsPageProps): JSX.Element {
  const { ui, caller, shown, page, isFirst } = props;
  const { t } = ui;
  const { choosingFor, query } = shown;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      <h1>{t(texts.title)}</h1>
      <p>{t(texts.lead)}</p>
      {choosingFor === undefined ? null : (
        <Panel tone="info" title={t(texts.choosing, { procedure: t(choosingFor.title) })}>
          <p>
            {t(texts.choosingNote)} <a href="/new">{t(texts.stopChoosing)}</a>
          </p>
        </Panel>
      )}
      <ContactSearch ui={ui} shown={shown} />
      <ContactTabs {...props} />
      <Heading {...props} ofAgency={caller.person.agencyId !== undefined} />
      {page.items.length === 0 ? <Nothing {...props} /> : <ContactsTable {...props} />}
      <Pager ui={ui} address={contactsAddress('/contacts', shown)} cursor={page.cursor} isFirst={isFirst} />
      {page.items.length === 0 ? null : <Below {...props} />}
      {page.items.length === 0 || query === '' ? null : <Clear {...props} />}
    </Layout>
  );
}

function Heading(props: ContactsPageProps & { readonly ofAgency: boolean }): JSX.Element | null {
  const { ui, shown, page, register, ofAgency } = props;
  const { t } = ui;
  if (shown.query === '') return ofAgency ? <h2>{t(texts.ofAgency)}</h2> : null;
  return (
    <>
      <h2>{t(texts.foundFor, { query: shown.query })}</h2>
      {page.items.length === 0 || register === undefined ? null : <p>{t(texts.there)}</p>}
    </>
  );
}

/** Not there: the form is offered with what was searched for (AMB-72). */
function Nothing({ ui, shown, page, isFirst, register }: ContactsPageProps): JSX.Element {
  const { t } = ui;
  if (page.cursor !== undefined || !isFirst) return <EmptyState text={t(texts.noneOnPage)} />;
  if (shown.query === '')
    return <EmptyState text={t(shown.state === 'DELETED' ? texts.noneDeleted : texts.noneActive)} />;
  return (
    <Panel tone="info" title={t(texts.notThereTitle)}>
      <p>{t(texts.notThere)}</p>
      {register === undefined ? null : (
        <p>
          <a class="button" href={registerPath(register, shown.query)}>
            {t(texts.register)}
          </a>
        </p>
      )}
      <p>
        <a href={contactsAddress('/contacts', { ...shown, query: '', state: undefined })}>{t(texts.clear)}</a>
      </p>
    </Panel>
  );
}

function Below({ ui, shown, register }: ContactsPageProps): JSX.Element {
  const { t } = ui;
  return (
    <>
      {register === undefined || shown.query === '' ? null : (
        <p>
          <a href={registerPath(register, shown.query)}>{t(texts.registerElse)}</a>
        </p>
      )}
      {shown.choosingFor === undefined ? (
        <p>
          <a href={contactsAddress('/contacts/export.csv', shown)}>{t(texts.export)}</a>{' '}
          <span class="hint">{t(texts.exportNote, { n: MOST_EXPORTED })}</span>
        </p>
      ) : null}
    </>
  );
}

function Clear({ ui, shown }: ContactsPageProps): JSX.Element {
  return (
    <p>
      <a href={contactsAddress('/contacts', { ...shown, query: '', state: undefined })}>
        {ui.t(texts.clear)}
      </a>
    </p>
  );
}

function ContactsTable(props: ContactsPageProps): JSX.Element {
  const { ui, page, agencies } = props;
  const { t } = ui;
  return (
    <DataTable
      caption={t(texts.title)}
      rows={page.items}
      keyOf={({ contactId }) => contactId}
      columns={[
        { title: t(texts.name), cell: (row: ContactRow) => <NameLink {...props} row={row} /> },
        { title: t(texts.address), cell: ({ address }) => <Address address={address} /> },
        { title: t(texts.company), cell: ({ company }) => company ?? '' },
        {
          title: t(texts.agency),
          cell: ({ agencyId }) => agencies.find(({ id }) => id === agencyId)?.name ?? '',
        },
        { title: t(texts.state), cell: ({ state }) => <ContactTag ui={ui} state={state} />, narrow: true },
      ]}
    />
  );
}

/** To the contact, or to the form that it is chosen for when it can be. */
function NameLink({ ui, caller, shown, row }: ContactsPageProps & { readonly row: ContactRow }): JSX.Element {
  const { choosingFor } = shown;
  if (choosingFor === undefined || !mayChoose(caller, choosingFor, row))
    return <a href={contactPath(row.contactId)}>{row.fullName}</a>;
  return (
    <a href={`/new/${choosingFor.id}?subject=${encodeURIComponent(row.contactId)}`}>
      <span class="visually-hidden">{ui.t(texts.choose)} </span>
      {row.fullName}
    </a>
  );
}
