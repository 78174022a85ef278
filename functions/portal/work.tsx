import type { JSX } from 'preact';
import { catalogue, humanStep } from '../../schemas/catalogue.ts';
import type { Draft, Request } from '../../schemas/cases/request.ts';
import { reach } from '../domain/permissions.ts';
import type { Page, TaskRow } from '../usecases/types.ts';
import { ConfirmPage } from '../web/pages/confirm-page.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState, Panel } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { Ago } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { workTexts as texts } from './texts/work.ts';
import type { PortalDeps } from './use-cases.ts';

const TASKS_ON_PAGE = 40;
const REQUESTS_ON_PAGE = 25;

/** What waits for me, then what my agency has open, then its drafts. */
export function workRoutes({ useCases, draftDays }: PortalDeps): readonly WebRoute[] {
  return [
    get('/', (visit) => redirect(visit.session === undefined ? '/sign-in' : '/work')),
    get(
      '/work',
      signedIn((visit) => showWork(visit, useCases, draftDays)),
    ),
    get(
      '/drafts/{id}/delete',
      signedIn(async ({ ui, caller }, { id }: { readonly id: string }) => {
        const draft = await useCases.readDraft(caller, id);
        return html(<DeleteDraftPage ui={ui} draft={draft} />);
      }),
    ),
    post(
      '/drafts/{id}/delete',
      signedIn(async ({ caller }, { id }: { readonly id: string }) => {
        await useCases.deleteDraft(caller, id);
        return redirect('/work?draft=deleted');
      }),
    ),
  ];
}

async function showWork(
  { ui, caller, request }: SignedInVisit,
  useCases: PortalDeps['useCases'],
  draftDays: number,
): Promise<WebResponse> {
  const { person } = caller;
  const cursor = request.query.get('cursor');
  const own = reach(person, 'request.submit');
  const isAgency = own !== undefined && 'agencyId' in own;
  const [tasks, requests, drafts] = await Promise.all([
    useCases.findTasks(caller, { limit: TASKS_ON_PAGE, ...(cursor === null ? {} : { cursor }) }),
    isAgency ? useCases.findRequests(caller, { open: true, limit: REQUESTS_ON_PAGE }) : undefined,
    isAgency ? useCases.findDrafts(caller) : [],
  ]);
  const saved = request.query.get('draft');
  return html(
    <WorkPage
      ui={ui}
      tasks={tasks}
      isFirst={cursor === null}
      requests={requests}
      drafts={drafts}
      message={
        saved === 'saved'
          ? ui.t(texts.saved, { days: draftDays })
          : saved === 'deleted'
            ? ui.t(texts.deleted)
            : undefined
      }
    />,
  );
}

function WorkPage(props: {
  readonly ui: Ui;
  readonly tasks: Page<TaskRow>;
  readonly isFirst: boolean;
  readonly requests: Page<Request> | undefined;
  readonly drafts: readonly Draft[];
  readonly message: string | undefined;
}): JSX.Element {
  const { ui, tasks, isFirst, requests, drafts, message } = props;
  const { t } = ui;
  const exact = isFirst && tasks.cursor === undefined && tasks.items.length > 0;
  return (
    <Layout ui={ui} title={t(texts.title)}>
      {message === undefined ? null : (
        <Panel tone="success">
          <p>{message}</p>
        </Panel>
      )}
      <h1>{t(texts.title)}</h1>
      <h2>{exact ? t(texts.waitingCount, { n: tasks.items.length }) : t(texts.waiting)}</h2>
      {tasks.items.length === 0 ? (
        <EmptyState text={t(texts.nothing)} />
      ) : (
        <>
          {tasks.items.length > 1 ? <p class="hint">{t(texts.oldestFirst)}</p> : null}
          <ol class="work-list">
            {tasks.items.map((row) => (
              <WorkRow key={row.task.id} ui={ui} row={row} />
            ))}
          </ol>
        </>
      )}
      <Pager ui={ui} address="/work" cursor={tasks.cursor} isFirst={isFirst} />
      {drafts.length === 0 ? null : <Drafts ui={ui} drafts={drafts} />}
      {requests === undefined ? null : <AgencyRequests ui={ui} requests={requests} />}
    </Layout>
  );
}

function WorkRow({ ui, row }: { readonly ui: Ui; readonly row: TaskRow }): JSX.Element {
  const { t } = ui;
  const { task, procedure, step, agencyName } = row;
  const before =
    task.reachedBy === undefined
      ? undefined
      : humanStep(procedure, task.reachedBy.step)?.outcomes[task.reachedBy.outcome];
  return (
    <li>
      <div class="work-main">
        <a href={`/tasks/${encodeURIComponent(task.id)}`}>{`${task.title} – ${t(step.title)}`}</a>
        <span class="sub">
          {agencyName === ui.person?.agencyName ? '' : `${agencyName} · `}
          {task.requestId}
          {before === undefined ? '' : ` · ${t(texts.after, { outcome: t(before.done) })}`}
        </span>
      </div>
      <div class="work-age">
        {task.remindedAt === undefined ? null : <span class="tag yellow">{t(texts.reminded)}</span>}{' '}
        <span class="visually-hidden">{t(texts.waitingSince)} </span>
        <Ago ui={ui} at={task.openedAt} />
      </div>
    </li>
  );
}

function AgencyRequests({
  ui,
  requests,
}: {
  readonly ui: Ui;
  readonly requests: Page<Request>;
}): JSX.Element {
  const { t } = ui;
  return (
    <>
      <h2>{t(texts.agencyRequests)}</h2>
      {requests.items.length === 0 ? (
        <EmptyState text={t(texts.noRequests)} action={{ href: '/new', text: t(texts.start) }} />
      ) : (
        <DataTable
          caption={t(texts.agencyRequests)}
          rows={requests.items}
          keyOf={(request) => request.id}
          columns={[
            {
              title: t(texts.application),
              cell: (request) => (
                <>
                  <a href={`/requests/${encodeURIComponent(request.id)}`}>{request.title}</a>
                  <span class="sub">{t(catalogue[request.procedure].title)}</span>
                </>
              ),
            },
            { title: t(texts.reference), cell: (request) => request.id, narrow: true },
            { title: t(texts.status), cell: (request) => <StatusTag ui={ui} status={request.status} /> },
            { title: t(texts.since), cell: (request) => <Ago ui={ui} at={request.since} />, narrow: true },
          ]}
        />
      )}
      {requests.cursor === undefined ? null : (
        <p>
          <a href="/requests">{t(texts.all)}</a>
        </p>
      )}
    </>
  );
}

function Drafts({ ui, drafts }: { readonly ui: Ui; readonly drafts: readonly Draft[] }): JSX.Element {
  const { t } = ui;
  return (
    <>
      <h2>{t(texts.drafts)}</h2>
      <ul class="work-list">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <div class="work-main">
              <a href={`/new/${draft.procedure}?draft=${encodeURIComponent(draft.id)}`}>
                {draftTitle(ui, draft)}
              </a>
              <span class="sub">
                {t(catalogue[draft.procedure].title)} · {t(texts.draftSaved, { name: draft.savedByName })}{' '}
                <Ago ui={ui} at={draft.savedAt} />
              </span>
            </div>
            <div class="work-age">
              <a class="language" href={`/drafts/${encodeURIComponent(draft.id)}/delete`}>
                {t(texts.deleteDraft)}
                <span class="visually-hidden"> {draftTitle(ui, draft)}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function draftTitle(ui: Ui, draft: Draft): string {
  return draft.title === '' ? ui.t(texts.draftUntitled) : draft.title;
}

function DeleteDraftPage({ ui, draft }: { readonly ui: Ui; readonly draft: Draft }): JSX.Element {
  return (
    <ConfirmPage
      ui={ui}
      title={ui.t(texts.deleteDraftTitle)}
      consequence={ui.t(texts.deleteDraftText, { title: draftTitle(ui, draft) })}
      action={`/drafts/${encodeURIComponent(draft.id)}/delete`}
      button={ui.t(texts.deleteDraftButton)}
      danger
      back={{ href: '/work' }}
    />
  );
}
