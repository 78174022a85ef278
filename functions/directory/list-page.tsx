import type { JSX } from 'preact';
import type { Role } from '../../schemas/vocabulary.ts';
import { formatDate } from '../domain/format.ts';
import type { ListHistoryEntry, ListMember, ListPerson, ListView } from '../usecases/lists.ts';
import type { CaseView, Page, TaskView } from '../usecases/types.ts';
import { Address } from '../web/components/address.tsx';
import { CaseLink } from '../web/components/case-link.tsx';
import { Layout } from '../web/components/layout.tsx';
import { Facts } from '../web/components/lists.tsx';
import { Panel } from '../web/components/messages.tsx';
import { ProcedureCards, proceduresFor, ReservedBy } from '../web/components/subject-actions.tsx';
import { WhatBecame } from '../web/components/what-became.tsx';
import { accountPath, listPath, taskPath } from '../web/paths.ts';
import { At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import { History } from './list-history.tsx';
import { Members } from './list-members.tsx';
import { ListTag, Restorable } from './list-state.tsx';
import { listTexts as texts } from './texts/lists.ts';

export interface ListPageProps {
  readonly ui: Ui;
  readonly view: ListView;
  readonly roles: readonly Role[];
  /** Whether the reader may open lists of other agencies, too. */
  readonly acrossAgencies: boolean;
  /** The case that led here. */
  readonly became: CaseView | undefined;
  /** The task that restores an ended list. */
  readonly waiting: TaskView | undefined;
  readonly members: Page<ListMember>;
  readonly membersFirst: boolean;
  readonly history: Page<ListHistoryEntry>;
  readonly historyFirst: boolean;
}

/** One mailing list: what it is, who is in it, what was done to it, and what can be done with it. */
export function ListPage(props: ListPageProps): JSX.Element {
  const { ui, view, acrossAgencies, became } = props;
  const { t } = ui;
  const { list, agencyName } = view;
  const { id, displayName, address, state, agencyId } = list;
  const query = new URLSearchParams({ ...(acrossAgencies ? { agency: agencyId } : {}), state });
  return (
    <Layout ui={ui} title={displayName} back={{ href: `/lists?${query.toString()}`, text: t(texts.back) }}>
      <WhatBecame ui={ui} became={became} path={listPath(id)} />
      <h1>{displayName}</h1>
      <p class="summary-line">
        <ListTag ui={ui} state={state} />{' '}
        <span>
          <Address address={address} />
        </span>
        {acrossAgencies ? <span>{agencyName}</span> : null}
      </p>
      <Ended {...props} />
      <NeedsSomebody {...props} />
      <Actions {...props} />
      <section>
        <h2>{t(texts.facts)}</h2>
        <Facts
          facts={[
            { label: t(texts.name), value: displayName },
            { label: t(texts.address), value: <Address address={address} /> },
            { label: t(texts.owner), value: <Person ui={ui} person={view.owner} /> },
            { label: t(texts.handler), value: <Person ui={ui} person={view.handler} /> },
            { label: t(texts.created), value: <At ui={ui} at={list.createdAt} /> },
            { label: t(texts.updated), value: <At ui={ui} at={list.updatedAt} /> },
          ]}
        />
      </section>
      <Members {...props} />
      <History {...props} />
    </Layout>
  );
}

function Person({ ui, person }: { readonly ui: Ui; readonly person: ListPerson | undefined }): JSX.Element {
  if (person === undefined) return <span class="muted">{ui.t(texts.nobody)}</span>;
  return (
    <>
      <a href={accountPath(person.id)}>{person.name}</a>
      <span class="sub">
        <Address address={person.address} />
      </span>
    </>
  );
}

/** Since when it has ended, and the way back while there is one (4.17). */
function Ended({ ui, view, waiting }: ListPageProps): JSX.Element | null {
  const { t, language } = ui;
  const { list } = view;
  if (list.state !== 'ENDED') return null;
  const { ended } = list;
  return (
    <Panel tone="warning" title={t(texts.endedTitle)}>
      {ended === undefined ? null : (
        <p>
          {t(texts.endedOn, { date: formatDate(ended.at, language) })} <CaseLink id={ended.requestId} />
        </p>
      )}
      <Restorable ui={ui} view={view} waiting={waiting} />
      {waiting === undefined || waiting.offered.length === 0 ? null : (
        <div class="actions">
          {waiting.offered.map(({ id, outcome }) => (
            <a
              key={id}
              class="button secondary"
              href={`${taskPath(waiting.task.id)}/outcomes/${encodeURIComponent(id)}`}
            >
              {t(outcome.label)}
            </a>
          ))}
        </div>
      )}
    </Panel>
  );
}

/** A list whose owner or handler has left asks for somebody else (AMB-62, BR-74). */
function NeedsSomebody({ ui, view, roles }: ListPageProps): JSX.Element | null {
  const { list, owner, handler } = view;
  const inUse = (person: ListPerson | undefined) =>
    person?.state === 'ACTIVE' || person?.state === 'TERMINATION_SCHEDULED';
  if (list.state !== 'ACTIVE' || (inUse(owner) && inUse(handler))) return null;
  const update = proceduresFor({ kind: 'list', state: list.state }, roles).find(
    ({ form }) => form === 'list-update',
  );
  if (update === undefined) return null;
  return (
    <Panel tone="warning">
      <p>{ui.t(texts.needsOwner, { procedure: ui.t(update.title) })}</p>
      <p>
        <a class="button secondary" href={`/new/${update.id}?subject=${encodeURIComponent(list.id)}`}>
          {ui.t(update.title)}
        </a>
      </p>
    </Panel>
  );
}

function Actions({ ui, view, roles }: ListPageProps): JSX.Element | null {
  const { t } = ui;
  const { list, lockedBy } = view;
  // The request that ended it reserves it: what can be done is said above.
  if (lockedBy !== undefined)
    return list.state === 'ENDED' ? null : (
      <ReservedBy ui={ui} id={lockedBy} text={t(texts.locked, { id: lockedBy })} />
    );
  const possible = proceduresFor({ kind: 'list', state: list.state }, roles);
  if (possible.length === 0) return null;
  return (
    <section>
      <h2 id="actions">{t(texts.actions)}</h2>
      <ProcedureCards ui={ui} procedures={possible} level={3} subjectId={list.id} />
    </section>
  );
}
