import type { JSX } from 'preact';
import { startedByOneOf, type Procedure } from '../../schemas/catalogue.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import { may } from '../domain/permissions.ts';
import { idsOf } from '../usecases/find-open-tasks.ts';
import type { OpenTaskRow, Page } from '../usecases/types.ts';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Pager } from '../web/components/lists.tsx';
import { EmptyState } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { html, type WebResponse } from '../web/response.ts';
import { get } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { Ago } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { readShown } from './accounts-filter.ts';
import { ChooseAgencyPage } from './accounts-pages.tsx';
import { accountQueues, type Queue } from './accounts-queues.ts';
import { requestPath, taskPath } from './task-pages.tsx';
import { accountsTexts as texts } from './texts/accounts.ts';
import type { PortalDeps } from './use-cases.ts';

const PAGE = 25;

/** The queues of the account module: Account Request, and access codes. */
export function accountQueueRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return accountQueues.map((queue) =>
    get(
      queue.path,
      signedIn((visit) => showQueue(visit, useCases, queue)),
    ),
  );
}

async function showQueue(
  visit: SignedInVisit,
  useCases: PortalDeps['useCases'],
  queue: Queue,
): Promise<WebResponse> {
  const { ui, caller, request } = visit;
  const shown = readShown(request.query, visit);
  const procedures = idsOf(queue.procedures);
  const readsAllAgencies = procedures.some((procedure) => may(caller.person, 'request.read', { procedure }));
  if (readsAllAgencies && shown.agencyId === undefined) {
    const agencies = await useCases.agencies();
    return html(
      <ChooseAgencyPage
        ui={ui}
        agencies={agencies}
        shown={{ ...shown, state: undefined }}
        title={ui.t(queue.title)}
        action={queue.path}
      />,
    );
  }
  const cursor = request.query.get('cursor');
  const page = await useCases.findOpenTasks(caller, {
    procedures,
    limit: PAGE,
    ...(shown.agencyId === undefined ? {} : { agencyId: shown.agencyId }),
    ...(cursor === null ? {} : { cursor }),
  });
  const { roles } = caller.person;
  return html(
    <QueuePage
      ui={ui}
      queue={queue}
      page={page}
      agencyId={shown.agencyId}
      isFirst={cursor === null}
      startable={queue.procedures.filter((row) => startedByOneOf(row, roles))}
    />,
  );
}

interface QueuePageProps {
  readonly ui: Ui;
  readonly queue: Queue;
  readonly page: Page<OpenTaskRow>;
  readonly agencyId: string | undefined;
  readonly isFirst: boolean;
  /** Those that this officer can start himself. */
  readonly startable: readonly Procedure[];
}

function QueuePage({ ui, queue, page, agencyId, isFirst, startable }: QueuePageProps): JSX.Element {
  const { t } = ui;
  const agency = agencyId === undefined ? '' : `?${String(new URLSearchParams({ agency: agencyId }))}`;
  return (
    <Layout
      ui={ui}
      title={t(queue.title)}
      back={{ href: `/accounts${agency}`, text: t(texts.backToAccounts) }}
    >
      <h1>{t(queue.title)}</h1>
      {startable.map((row) => (
        <p key={row.id}>
          <a class="button" href={`/new/${row.id}`}>
            {t(texts.newCode)}
          </a>
        </p>
      ))}
      {page.items.length === 0 ? (
        <EmptyState text={t(queue.none)} />
      ) : (
        <>
          <p>{t(queue.lead)}</p>
          <QueueTable ui={ui} queue={queue} page={page} />
        </>
      )}
      <Pager ui={ui} address={`${queue.path}${agency}`} cursor={page.cursor} isFirst={isFirst} />
      <Finished ui={ui} queue={queue} agencyId={agencyId} />
    </Layout>
  );
}

function QueueTable({ ui, queue, page }: Pick<QueuePageProps, 'ui' | 'queue' | 'page'>): JSX.Element {
  const { t } = ui;
  return (
    <DataTable
      caption={t(queue.title)}
      rows={page.items}
      keyOf={({ task }) => task.id}
      columns={[
        {
          title: t(texts.applicant),
          cell: ({ task, procedure }: OpenTaskRow) => (
            <>
              <a href={requestPath(task.requestId)}>{task.title}</a>
              <span class="sub">
                {task.requestId}
                {queue.procedures.length > 1 ? ` · ${t(procedure.title)}` : ''}
              </span>
            </>
          ),
        },
        { title: t(texts.state), cell: ({ step }) => <StatusTag ui={ui} status={step.status} /> },
        { title: t(texts.since), cell: ({ task }) => <Ago ui={ui} at={task.openedAt} />, narrow: true },
        { title: t(texts.action), cell: (row) => <NextAction ui={ui} row={row} /> },
      ]}
    />
  );
}

/** The task, for those who decide it; whom the others wait for. */
function NextAction({ ui, row }: { readonly ui: Ui; readonly row: OpenTaskRow }): JSX.Element {
  const { t } = ui;
  const { task, step, mine } = row;
  if (!mine) return <>{t(texts.waitsFor, { role: t(roleNames[task.holder.role]) })}</>;
  return <a href={taskPath(task.id)}>{t(texts.openTask, { step: t(step.title) })}</a>;
}

/** Those that have ended are found in the list of requests. */
function Finished({ ui, queue, agencyId }: Pick<QueuePageProps, 'ui' | 'queue' | 'agencyId'>): JSX.Element {
  const { t } = ui;
  return (
    <ul class="plain">
      {queue.procedures.map(({ id, title }) => {
        const query = new URLSearchParams({ procedure: id });
        if (agencyId !== undefined) query.set('agency', agencyId);
        return (
          <li key={id}>
            <a href={`/requests?${query.toString()}`}>{t(texts.finished, { procedure: t(title) })}</a>
          </li>
        );
      })}
    </ul>
  );
}
