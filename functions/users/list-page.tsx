import type { ComponentChildren, JSX } from 'preact';
import { listStateNames, memberKindNames } from '../../schemas/directory-words.ts';
import { formatDateTime } from '../domain/format.ts';
import type { ListMember, ListPerson } from '../usecases/lists.ts';
import type { OwnListChange, OwnListView } from '../usecases/user-lists.ts';
import { Address } from '../web/components/address.tsx';
import { CheckForm } from '../web/components/check-forms.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { Tag } from '../web/components/status-tag.tsx';
import { listActionTexts } from '../web/texts/list-actions.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { listTexts as texts } from './texts/lists.ts';

export const listsPath = '/my/lists';

export function listPath(id: string): string {
  return `${listsPath}/${encodeURIComponent(id)}`;
}

interface Props {
  readonly ui: Ui;
  readonly view: OwnListView;
}

/** One list of the user: who is in it, and what was done to it. Nothing is changed here but a tick. */
export function OwnListPage({ ui, view, isFirst }: Props & { readonly isFirst: boolean }): JSX.Element {
  const { t } = ui;
  const { list, owner, handler } = view;
  const { displayName, address, state, ended } = list;
  return (
    <Layout ui={ui} title={displayName} back={{ href: listsPath, text: t(texts.back) }}>
      <h1>{displayName}</h1>
      <p class="summary-line">
        <Tag ui={ui} text={listStateNames[state]} tone={state === 'ACTIVE' ? 'green' : 'grey'} />{' '}
        <Address address={address} />
      </p>
      {ended === undefined ? null : (
        <Panel tone="warning">
          <p>{t(texts.ended, { date: formatDateTime(ended.at, ui.language) })}</p>
        </Panel>
      )}
      <Facts
        facts={[
          { label: t(texts.owner), value: personOf(ui, owner) },
          { label: t(texts.handler), value: personOf(ui, handler) },
        ]}
      />
      <p class="hint">{t(texts.lead)}</p>
      <ChangesSection ui={ui} view={view} />
      <MembersSection ui={ui} view={view} isFirst={isFirst} />
    </Layout>
  );
}

function personOf({ t }: Ui, person: ListPerson | undefined): ComponentChildren {
  return person === undefined ? <span class="muted">{t(texts.nobody)}</span> : person.name;
}

function ChangesSection({ ui, view: { list, changes } }: Props): JSX.Element {
  const { t } = ui;
  return (
    <section>
      <h2>{t(texts.changes)}</h2>
      {changes.length === 0 ? (
        <EmptyState text={t(texts.changesNone)} />
      ) : (
        <DataTable
          caption={t(texts.changes)}
          rows={changes}
          keyOf={({ entry }, index) => `${entry.requestId} ${entry.step} ${index}`}
          columns={[
            { title: t(texts.what), cell: (change) => <Change ui={ui} change={change} /> },
            { title: t(texts.when), cell: ({ entry }) => <At ui={ui} at={entry.at} />, narrow: true },
            { title: t(texts.reference), cell: ({ entry }) => entry.requestId, narrow: true },
            { title: t(texts.check), cell: (change) => <Checks ui={ui} listId={list.id} change={change} /> },
          ]}
        />
      )}
    </section>
  );
}

function Change({ ui, change }: { readonly ui: Ui; readonly change: OwnListChange }): JSX.Element {
  const { t } = ui;
  const { entry } = change;
  const count = entry.members?.length ?? 0;
  return (
    <>
      {t(listActionTexts[entry.action])}
      {count === 0 ? null : <span class="sub">{t(texts.count, { n: count })}</span>}
    </>
  );
}

/** What is left to the handler to check, and what was checked (AMB-66). */
function Checks(props: {
  readonly ui: Ui;
  readonly listId: string;
  readonly change: OwnListChange;
}): JSX.Element {
  const { ui, listId, change } = props;
  const { entry, procedure, toCheck, checked } = change;
  return (
    <>
      {checked.map(({ step, byName, at }) => (
        <span key={step}>{ui.t(texts.checked, { name: byName, at: formatDateTime(at, ui.language) })}</span>
      ))}
      {procedure === undefined
        ? null
        : toCheck.map((step) => (
            <CheckForm
              key={step.no}
              ui={ui}
              procedure={procedure}
              step={step}
              action={`${listPath(listId)}/checks/${encodeURIComponent(entry.requestId)}`}
            />
          ))}
    </>
  );
}

function MembersSection({ ui, view, isFirst }: Props & { readonly isFirst: boolean }): JSX.Element {
  const { t } = ui;
  const { list, members } = view;
  return (
    <section>
      <h2>{t(texts.members)}</h2>
      {members.items.length === 0 ? (
        <EmptyState text={t(texts.membersNone)} />
      ) : (
        <DataTable
          caption={t(texts.members)}
          rows={members.items}
          keyOf={({ membership }) => `${membership.memberKind} ${membership.memberId}`}
          columns={[
            { title: t(texts.name), cell: ({ member }) => member?.name ?? t(texts.gone) },
            {
              title: t(texts.address),
              cell: ({ member }) => (member === undefined ? '' : <Address address={member.address} />),
            },
            { title: t(texts.kind), cell: ({ membership }) => t(memberKindNames[membership.memberKind]) },
            { title: t(texts.membership), cell: (each) => <Membership ui={ui} of={each} /> },
          ]}
        />
      )}
      <Pager ui={ui} address={listPath(list.id)} cursor={members.cursor} isFirst={isFirst} />
    </section>
  );
}

function Membership({ ui, of: { membership } }: { readonly ui: Ui; readonly of: ListMember }): JSX.Element {
  return membership.state === 'ACTIVE' ? (
    <Tag ui={ui} text={texts.member} tone="green" />
  ) : (
    <Tag ui={ui} text={texts.suspended} tone="yellow" />
  );
}
