import type { JSX } from 'preact';
import { humanStep, type Step } from '../../schemas/catalogue.ts';
import type { Request, Task } from '../../schemas/cases/request.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import { openChecks } from '../domain/checks.ts';
import { formatDateTime } from '../domain/format.ts';
import { roleAt } from '../usecases/case-access.ts';
import type { CaseView, RecordView } from '../usecases/types.ts';
import { CheckForms } from '../web/components/check-forms.tsx';
import { DecisionView } from '../web/components/decision-view.tsx';
import { Figures } from '../web/components/figures.tsx';
import { FormAnswers } from '../web/components/form-answers.tsx';
import { Layout } from '../web/components/layout.tsx';
import { DataTable, Facts } from '../web/components/lists.tsx';
import { OwnOutcomes } from '../web/components/own-outcomes.tsx';
import { Panel } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { Term } from '../web/components/term.tsx';
import { Timeline } from '../web/components/timeline.tsx';
import { downloadBytes } from '../web/download-bytes.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import { Ago, At } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { Children } from './children.tsx';
import { EndedFromOutside } from './ended.tsx';
import { SubmittedPage } from './new-request-pages.tsx';
import { ownOutcomes, type OwnOutcome } from './own-outcomes.ts';
import { sentNotices } from './notices.ts';
import { subjectKind, subjectPath } from './subjects.tsx';
import { requestPath, taskPath, withFilesOf } from './task-pages.tsx';
import { requestTexts as texts } from './texts/request.ts';
import type { PortalDeps } from './use-cases.ts';

interface Params {
  readonly id: string;
}

/** One request: where it is, what it says, what was decided, what was sent. */
export function requestRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get(
      '/requests/{id}',
      signedIn((visit, { id }: Params) => showRequest(visit, id, useCases)),
    ),
    post(
      '/requests/{id}/checks',
      signedIn(async ({ caller, request }, { id }: Params) => {
        await useCases.checkStep(caller, id, request.form.get('step') ?? '');
        return redirect(requestPath(id));
      }),
    ),
    get(
      '/requests/{id}/files/{field}',
      signedIn(async ({ caller, request }, { id, field }: Params & { readonly field: string }) => {
        const view = await useCases.readCase(caller, id);
        const wanted = { field, id: request.query.get('id') };
        return downloadBytes(await useCases.readFileOf(view, wanted));
      }),
    ),
    get(
      '/requests/{id}/submitted',
      signedIn(async ({ ui, caller }, { id }: Params) =>
        html(<SubmittedPage ui={ui} view={await useCases.readCase(caller, id)} />),
      ),
    ),
  ];
}

async function showRequest(
  { ui, caller }: SignedInVisit,
  id: string,
  useCases: PortalDeps['useCases'],
): Promise<WebResponse> {
  const [view, records] = await Promise.all([
    useCases.readCase(caller, id),
    useCases.readRecords(caller, id),
  ]);
  const open = view.tasks.find((task) => task.state === 'open');
  const step = open === undefined ? undefined : humanStep(view.procedure, open.step);
  const mine = step !== undefined && roleAt(caller, step, view.request) !== undefined ? open : undefined;
  const own = mine === undefined ? ownOutcomes(caller, view, open) : [];
  const toCheck = openChecks(view.procedure, view.request);
  const checks = toCheck.length === 0 ? [] : await useCases.checksFor(caller, view.request);
  const page = { ui: withFilesOf(ui, id), view, records, open, mine, own, checks };
  return html(<RequestPage {...page} />);
}

function RequestPage(props: {
  readonly ui: Ui;
  readonly view: CaseView;
  readonly records: RecordView;
  readonly open: Task | undefined;
  readonly mine: Task | undefined;
  /** What he may choose although the task waits for somebody else. */
  readonly own: readonly OwnOutcome[];
  readonly checks: readonly Step[];
}): JSX.Element {
  const { ui, view, records, open, mine, own, checks } = props;
  const { t } = ui;
  const { request, procedure, timeline } = view;
  return (
    <Layout
      ui={ui}
      title={`${request.title} (${request.id})`}
      back={{ href: '/requests', text: t(texts.back) }}
    >
      <h1>{request.title}</h1>
      <p class="summary-line">
        <StatusTag ui={ui} status={request.status} />
        <span>
          {t(texts.since)} <Ago ui={ui} at={request.since} />
        </span>
        {open === undefined ? null : (
          <span>{t(texts.waitsFor, { role: t(roleNames[open.holder.role]) })}</span>
        )}
      </p>
      {request.faulted === undefined ? null : (
        <Panel tone="danger">
          <p>{t(texts.faulted, { at: formatDateTime(request.faulted.at, ui.language) })}</p>
        </Panel>
      )}
      {request.untold === undefined ? null : (
        <Panel tone="danger">
          <p>{t(texts.untold, { at: formatDateTime(request.untold.at, ui.language) })}</p>
        </Panel>
      )}
      <Saving ui={ui} request={request} />
      <EndedFromOutside ui={ui} records={records.records} />
      {mine === undefined ? null : (
        <Panel tone="warning" title={t(texts.yourTurn)}>
          <p>
            <a class="button" href={taskPath(mine.id)}>
              {t(texts.openTask, { step: t(humanStep(procedure, mine.step)?.title ?? procedure.title) })}
            </a>
          </p>
        </Panel>
      )}
      <OwnOutcomes ui={ui} taskId={open?.id} outcomes={own} />
      <div class="two-columns">
        <section>
          <h2>{t(texts.way)}</h2>
          <Timeline ui={ui} steps={timeline} />
          <CheckForms
            ui={ui}
            procedure={procedure}
            steps={checks}
            action={`${requestPath(request.id)}/checks`}
          />
        </section>
        <section>
          <h2>{t(texts.about)}</h2>
          <RequestFacts ui={ui} view={view} />
          <p>
            <a href={`${requestPath(request.id)}/record`}>{t(texts.record)}</a>
          </p>
          {procedure.page === undefined ? null : (
            <p>
              <a href={`${procedure.page}/${encodeURIComponent(request.id)}`}>{t(texts.ownPage)}</a>
            </p>
          )}
        </section>
      </div>
      {view.figures === undefined ? null : <Figures ui={ui} figures={view.figures} />}
      <Children ui={ui} records={records.records} />
      <Decisions ui={ui} view={view} />
      <Rounds ui={ui} view={view} />
      <Notices ui={ui} records={records} />
    </Layout>
  );
}

/** An immediate procedure takes longer than its screen waited for it. */
function Saving({ ui, request }: { readonly ui: Ui; readonly request: Request }): JSX.Element | null {
  const { t } = ui;
  const works = request.status === 'SAVING' || request.status === 'STARTING';
  if (!works || request.faulted !== undefined) return null;
  return (
    <Panel tone="info" title={t(texts.saving)}>
      <p>{t(texts.savingLead)}</p>
      <p>
        <a class="button secondary" href={requestPath(request.id)}>
          {t(texts.refresh)}
        </a>
      </p>
    </Panel>
  );
}

function RequestFacts({ ui, view }: { readonly ui: Ui; readonly view: CaseView }): JSX.Element {
  const { t } = ui;
  const { request, procedure, agency, createdByName } = view;
  const { subject } = request;
  return (
    <Facts
      facts={[
        { label: t(texts.reference), value: request.id },
        { label: t(texts.procedure), value: <Term ui={ui} text={procedure.title} /> },
        { label: t(texts.agency), value: agency.name },
        { label: t(texts.createdBy), value: createdByName },
        { label: t(texts.createdAt), value: <At ui={ui} at={request.createdAt} /> },
        ...(subject === undefined
          ? []
          : [
              {
                label: t(subjectKind(subject.kind).name),
                value: <a href={subjectPath(subject)}>{request.title}</a>,
              },
            ]),
        ...(request.parentId === undefined
          ? []
          : [
              {
                label: t(texts.parent),
                value: <a href={requestPath(request.parentId)}>{request.parentId}</a>,
              },
            ]),
      ]}
    />
  );
}

function Decisions({ ui, view }: { readonly ui: Ui; readonly view: CaseView }): JSX.Element {
  const { t } = ui;
  const { procedure } = view;
  const decided = view.tasks.filter((task) => task.decision !== undefined).toReversed();
  return (
    <section>
      <h2>{t(texts.decisions)}</h2>
      {decided.length === 0 ? <p class="muted">{t(texts.noDecisions)}</p> : null}
      <ol class="cards">
        {decided.map((task) => {
          const step = humanStep(procedure, task.step);
          const { decision } = task;
          if (decision === undefined) return null;
          const outcome = step?.outcomes[decision.outcome];
          return (
            <li key={task.id}>
              <h3>{t(outcome?.done ?? procedure.title)}</h3>
              <p class="sub">
                {step === undefined ? '' : `${step.no}. ${t(step.title)}`}
                {decision.channel === 'link' ? ` · ${t(texts.byLink)}` : ''}
              </p>
              <DecisionView ui={ui} decision={decision} outcome={outcome} form={view.form} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The newest round open, the ones before folded away, each with what it changed. */
function Rounds({ ui, view }: { readonly ui: Ui; readonly view: CaseView }): JSX.Element {
  const { t } = ui;
  const form = view.form;
  const newestFirst = view.rounds.toReversed();
  return (
    <section>
      <h2>{t(texts.rounds)}</h2>
      {newestFirst.map((round, index) => (
        <details key={round.no} open={index === 0}>
          <summary>
            {t(texts.roundSent, { n: round.no, name: round.submittedByName })}
            {', '}
            {formatDateTime(round.submittedAt, ui.language)}
          </summary>
          <FormAnswers
            ui={ui}
            form={form}
            values={round.form}
            before={newestFirst[index + 1]?.form}
            subject={round.before}
          />
        </details>
      ))}
    </section>
  );
}

/** As many names as a row of the table holds; the record has them all. */
const mostNames = 10;

function namesOf({ t }: Ui, names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? t(texts.noticeToMany, { n: names.length, names: shown }) : shown;
}

function Notices({ ui, records }: { readonly ui: Ui; readonly records: RecordView }): JSX.Element {
  const { t } = ui;
  const notices = sentNotices(records.records);
  return (
    <section>
      <h2>{t(texts.notices)}</h2>
      {notices.length === 0 ? (
        <p class="muted">{t(texts.noNotices)}</p>
      ) : (
        <DataTable
          caption={t(texts.notices)}
          rows={notices}
          keyOf={(notice) => `${notice.id} ${notice.at} ${notice.to.join(' ')}`}
          columns={[
            { title: t(texts.notice), cell: (notice) => t(notice.name) },
            { title: t(texts.noticeTo), cell: (notice) => namesOf(ui, notice.to) },
            { title: t(texts.noticeAt), cell: (notice) => <At ui={ui} at={notice.at} />, narrow: true },
          ]}
        />
      )}
    </section>
  );
}
