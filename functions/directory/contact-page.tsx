import type { JSX } from 'preact';
import type { ContactHistory } from '../../schemas/directory/contact.ts';
import { contactFields } from '../../schemas/forms/contact-fields.ts';
import { isOfAnother } from '../usecases/subjects/registry.ts';
import type { ContactView } from '../usecases/contact-search.ts';
import type { Caller } from '../usecases/types.ts';
import { Address } from '../web/components/address.tsx';
import { CaseLink } from '../web/components/case-link.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { Panel, Written } from '../web/components/messages.tsx';
import { ProcedureCards, proceduresFor, ReservedBy } from '../web/components/subject-actions.tsx';
import { listPath } from '../web/paths.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { ContactTag } from './contact-parts.tsx';
import { contactActionTexts, contactTexts as texts } from './texts/contacts.ts';

interface ContactPageProps {
  readonly ui: Ui;
  readonly caller: Caller;
  readonly view: ContactView;
}

/** One contact: its data, what can be asked for, the lists that it is in, its cases. */
export function ContactPage(props: ContactPageProps): JSX.Element {
  const { ui, view } = props;
  const { t } = ui;
  const { contact, agencyName } = view;
  return (
    <Layout ui={ui} title={contact.fullName} back={{ href: '/contacts', text: t(texts.back) }}>
      <h1>{contact.fullName}</h1>
      <p class="summary-line">
        <ContactTag ui={ui} state={contact.state} />{' '}
        <span>
          <Address address={contact.address} />
        </span>
      </p>
      <Actions {...props} />
      <section>
        <h2>{t(texts.data)}</h2>
        <Facts
          facts={[
            ...contactFields.map(({ name, label, kind }) => ({
              label: t(label),
              value: <Value ui={ui} value={contact[name as keyof typeof contact]} kind={kind} />,
            })),
            { label: t(texts.askedBy), value: agencyName },
            { label: t(texts.created), value: <At ui={ui} at={contact.createdAt} /> },
            { label: t(texts.updated), value: <At ui={ui} at={contact.updatedAt} /> },
          ]}
        />
      </section>
      <Lists {...props} />
      <Cases {...props} />
    </Layout>
  );
}

function Value(props: { readonly ui: Ui; readonly value: unknown; readonly kind: string }): JSX.Element {
  const { ui, value, kind } = props;
  if (typeof value !== 'string' || value === '') return <span class="muted">{ui.t(texts.none)}</span>;
  if (kind === 'email') return <Address address={value} />;
  return kind === 'multiline' ? <Written text={value} /> : <>{value}</>;
}

/** What its own agency can ask the Service Desk for; the others only look at it. */
function Actions({ ui, caller, view }: ContactPageProps): JSX.Element | null {
  const { t } = ui;
  const { contact, agencyName, lockedBy } = view;
  const { id, state } = contact;
  if (lockedBy !== undefined)
    return <ReservedBy ui={ui} id={lockedBy} text={t(texts.locked, { id: lockedBy })} />;
  const possible = proceduresFor({ kind: 'contact', state }, caller.person.roles);
  if (possible.length > 0 && isOfAnother(caller, contact))
    return (
      <Panel tone="info">
        <p>{t(texts.ofAnother, { agency: agencyName })}</p>
      </Panel>
    );
  if (state === 'DELETED')
    return (
      <Panel tone="info">
        <p>{t(texts.gone)}</p>
      </Panel>
    );
  if (possible.length === 0) return null;
  return (
    <section>
      <h2>{t(texts.actions)}</h2>
      <ProcedureCards ui={ui} procedures={possible} level={3} subjectId={id} />
    </section>
  );
}

/** For who may see them. */
function Lists({ ui, view: { lists } }: ContactPageProps): JSX.Element | null {
  const { t } = ui;
  if (lists === undefined) return null;
  return (
    <section>
      <h2>{t(texts.memberOf)}</h2>
      {lists.length === 0 ? (
        <p class="muted">{t(texts.inNoList)}</p>
      ) : (
        <ul>
          {lists.map(({ id, displayName, address }) => (
            <li key={id}>
              <a href={listPath(id)}>{displayName}</a>{' '}
              <span class="sub">
                <Address address={address} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Cases({ ui, view: { history } }: ContactPageProps): JSX.Element | null {
  const { t } = ui;
  if (history === undefined) return null;
  return (
    <section>
      <h2>{t(texts.history)}</h2>
      {history.length === 0 ? (
        <p class="muted">{t(texts.noHistory)}</p>
      ) : (
        <DataTable
          caption={t(texts.history)}
          rows={history}
          keyOf={({ at, requestId }) => `${at} ${requestId}`}
          columns={[
            { title: t(texts.what), cell: ({ action }: ContactHistory) => t(contactActionTexts[action]) },
            { title: t(texts.when), cell: ({ at }) => <At ui={ui} at={at} />, narrow: true },
            { title: t(texts.case), cell: ({ requestId }) => <CaseLink id={requestId} />, narrow: true },
          ]}
        />
      )}
    </section>
  );
}
