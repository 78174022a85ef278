import type { JSX } from 'preact';
import { roleNames, type Text } from '../../schemas/vocabulary.ts';
import { formatDateTime } from '../domain/format.ts';
import { isSuppliedMark } from '../domain/form.ts';
import type { OfferedOutcome, TaskRow, TaskView } from '../usecases/types.ts';
import { decidedSentence } from '../web/components/decision-view.tsx';
import { DecisionForm, type DecisionFormProps } from '../web/components/decision-form.tsx';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { OutcomeFields } from '../web/components/outcome-fields.tsx';
import { Figures } from '../web/components/figures.tsx';
import { ConfirmPage } from '../web/pages/confirm-page.tsx';
import { Layout } from '../web/components/layout.tsx';
import { Facts } from '../web/components/lists.tsx';
import { ErrorSummary, Panel } from '../web/components/messages.tsx';
import { StatusTag } from '../web/components/status-tag.tsx';
import { Ask, SentForm, TaskFacts, WhatLedHere } from '../web/components/task-view.tsx';
import { Term } from '../web/components/term.tsx';
import { Ago } from '../web/time.tsx';
import { filledIn } from '../web/decision-input.ts';
import { requestPath, taskPath } from '../web/paths.ts';
import type { Ui } from '../web/ui.ts';
import { GoesOn } from './goes-on.tsx';
import { LooksAt } from './looks-at.tsx';
import { taskTexts as texts } from './texts/task.ts';

export { requestPath, taskPath } from '../web/paths.ts';

/** For pages that show a case: its files are downloaded there. */
export function withFilesOf(ui: Ui, requestId: string): Ui {
  return { ...ui, filesAt: `${requestPath(requestId)}/files` };
}

/** A task: what is asked, the form, the decision, and nothing else. */
export function TaskPage(props: DecisionFormProps): JSX.Element {
  const { view, errors } = props;
  const ui = withFilesOf(props.ui, view.request.id);
  const { t } = ui;
  const decidable = view.offered.length > 0;
  return (
    <Layout
      ui={ui}
      title={`${t(view.step.title)}: ${view.request.title}`}
      hasErrors={errors.length > 0}
      back={{ href: '/work', text: t(texts.backToWork) }}
      {...(decidable ? { keepForm: { id: 'main-form', enter: 'review' } } : {})}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <TaskHead ui={ui} view={view} />
      {view.offered.some(({ outcome }) => outcome.by === undefined) ? (
        <Ask ui={ui} view={view} />
      ) : (
        <WhyNot ui={ui} view={view} />
      )}
      <TaskFacts ui={ui} view={view} />
      <WhatLedHere ui={ui} view={view} />
      <SentForm ui={ui} view={view} />
      {view.figures === undefined ? null : <Figures ui={ui} figures={view.figures} />}
      {decidable ? (
        <>
          <LooksAt ui={ui} step={view.step} agencyId={view.request.agencyId} />
          {view.step.revealsSecret === true ? <Credentials ui={ui} view={view} /> : null}
          <DecisionForm {...props} />
        </>
      ) : null}
      <p class="no-print">
        <a href={requestPath(view.request.id)}>{t(texts.wholeCase)}</a>
      </p>
    </Layout>
  );
}

function TaskHead({ ui, view }: { readonly ui: Ui; readonly view: TaskView }): JSX.Element {
  return (
    <>
      <h1>{view.request.title}</h1>
      <p class="summary-line">
        <strong>
          <Term ui={ui} text={view.step.title} />
        </strong>
        <StatusTag ui={ui} status={view.request.status} />
      </p>
    </>
  );
}

const whyNot: Readonly<Record<NonNullable<TaskView['mayNotDecide']>, Text>> = {
  'not-holder': texts.notHolder,
  requester: texts.requester,
  'four-eyes': texts.fourEyes,
  decided: texts.alreadyTitle,
};

/** Why this person cannot decide, or who has. */
function WhyNot({ ui, view }: { readonly ui: Ui; readonly view: TaskView }): JSX.Element {
  const { t } = ui;
  const { task, mayNotDecide } = view;
  if (task.decision !== undefined) {
    return (
      <Panel tone="info" title={t(texts.alreadyTitle)}>
        <p>{decidedSentence(ui, task.decision, view.step.outcomes[task.decision.outcome])}</p>
      </Panel>
    );
  }
  const text = task.state === 'cancelled' ? texts.cancelled : whyNot[mayNotDecide ?? 'not-holder'];
  return (
    <Panel tone="info">
      <p>{t(text, { role: t(roleNames[task.holder.role]) })}</p>
    </Panel>
  );
}

/** Shown once, by POST, to the holder. */
function Credentials({ ui, view }: { readonly ui: Ui; readonly view: TaskView }): JSX.Element | null {
  const { t } = ui;
  const supplied = Object.values(view.rounds.at(-1)?.form ?? {}).some(isSuppliedMark);
  if (!supplied) return null;
  const { revealedAt } = view.task;
  return (
    <Panel tone="warning" title={t(texts.credentials)}>
      {revealedAt === undefined ? (
        <>
          <p>{t(texts.credentialsLead)}</p>
          <form method="post" action={`${taskPath(view.task.id)}/credentials`}>
            <FormGuard ui={ui} />
            <button class="button secondary" type="submit">
              {t(texts.reveal)}
            </button>
          </form>
        </>
      ) : (
        <p>{t(texts.revealed, { at: formatDateTime(revealedAt, ui.language) })}</p>
      )}
    </Panel>
  );
}

/** One choice on a page of its own, with what it does spelled out. */
export function OutcomePage(props: DecisionFormProps & { readonly offered: OfferedOutcome }): JSX.Element {
  const { ui, view, offered, posted, errors, action, nonce } = props;
  const { outcome } = offered;
  const title = ui.t(outcome.label);
  return (
    <ConfirmPage
      ui={ui}
      title={title}
      consequence={ui.t(outcome.consequence)}
      action={action}
      button={title}
      danger={outcome.tone === 'danger'}
      nonce={nonce}
      back={{ href: taskPath(view.task.id) }}
      errors={errors}
    >
      <input type="hidden" name="outcome" value={offered.id} />
      <p class="summary-line">
        <strong>{view.request.title}</strong>
        <StatusTag ui={ui} status={view.request.status} />
      </p>
      <TaskFacts ui={ui} view={view} />
      <OutcomeFields
        ui={ui}
        offered={offered}
        reachedBy={view.task.reachedBy?.outcome}
        form={view.form}
        sent={view.rounds.at(-1)?.form ?? {}}
        values={posted?.shown}
        known={filledIn(outcome, view, props.prefills)}
        sealed={posted?.sealed ?? {}}
        reasons={posted?.reasons ?? []}
        errors={errors}
      />
    </ConfirmPage>
  );
}

/** The credentials, on a page that cannot be opened again. */
export function CredentialsPage(props: {
  readonly ui: Ui;
  readonly view: TaskView;
  readonly credentials: readonly { readonly label: string; readonly value: string }[];
}): JSX.Element {
  const { ui, view, credentials } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.credentials)}>
      <h1>{t(texts.credentials)}</h1>
      <p class="summary-line">
        {view.request.title} · {view.request.id}
      </p>
      <Panel tone="warning">
        <p>{t(texts.revealedNow)}</p>
      </Panel>
      <Facts
        facts={credentials.map(({ label, value }) => ({
          label,
          value: <span class="secret">{value}</span>,
        }))}
      />
      <p>
        <a class="button" href={taskPath(view.task.id)}>
          {t(texts.backToTask)}
        </a>
      </p>
    </Layout>
  );
}

/** After a decision: what was recorded, what happens now, and the next task. */
export function DecidedPage(props: {
  readonly ui: Ui;
  readonly view: TaskView;
  readonly next: TaskRow | undefined;
  /** Somebody else's decision came first. */
  readonly lost: boolean;
}): JSX.Element {
  const { ui, view, next, lost } = props;
  const { t } = ui;
  const { decision } = view.task;
  const outcome = decision === undefined ? undefined : view.step.outcomes[decision.outcome];
  const title = lost ? t(texts.alreadyTitle) : t(texts.decidedTitle);
  return (
    <Layout ui={ui} title={title}>
      <div class={lost ? 'panel warning big' : 'panel success big'} role="status">
        <h1>{title}</h1>
        {lost ? <p>{t(texts.alreadyLost)}</p> : null}
        <p>
          <strong>{decision === undefined ? '' : decidedSentence(ui, decision, outcome)}</strong>
        </p>
        {outcome === undefined ? null : <p>{t(outcome.consequence)}</p>}
      </div>
      {lost ? null : <GoesOn ui={ui} view={view} />}
      <p>
        <a href={requestPath(view.request.id)}>
          {view.request.title} · {view.request.id}
        </a>
      </p>
      {next === undefined ? (
        <>
          <p>{t(texts.noMore)}</p>
          <p>
            <a class="button" href="/work">
              {t(texts.backToWork)}
            </a>
          </p>
        </>
      ) : (
        <>
          <h2>{t(texts.nextTask)}</h2>
          <p>
            {`${t(next.step.title)}: ${next.task.title}`}
            <span class="sub">
              {next.agencyName} · <Ago ui={ui} at={next.task.openedAt} />
            </span>
          </p>
          <div class="actions">
            <a class="button" href={taskPath(next.task.id)}>
              {t(texts.nextTask)}
            </a>
            <a class="button secondary" href="/work">
              {t(texts.backToWork)}
            </a>
          </div>
        </>
      )}
    </Layout>
  );
}
