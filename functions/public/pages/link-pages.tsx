import type { JSX } from 'preact';
import { formatDateTime } from '../../domain/format.ts';
import type { LinkView } from '../../usecases/decide-by-link.ts';
import type { TaskView } from '../../usecases/types.ts';
import { DecisionForm } from '../../web/components/decision-form.tsx';
import { Layout } from '../../web/components/layout.tsx';
import { ErrorSummary, Panel } from '../../web/components/messages.tsx';
import { Ask, SentForm, TaskFacts, WhatLedHere } from '../../web/components/task-view.tsx';
import type { PostedDecision } from '../../web/decision-input.ts';
import type { ShownError } from '../../web/field-errors.ts';
import type { Ui } from '../../web/ui.ts';
import { linkTexts as texts } from './texts.ts';

export interface LinkPageProps {
  readonly ui: Ui;
  readonly link: LinkView;
  readonly posted: PostedDecision | undefined;
  readonly errors: readonly ShownError[];
  readonly action: string;
  readonly nonce: string;
}

/** Who asks, what for, the whole form, the decision: without sign-in, on a phone. */
export function LinkPage(props: LinkPageProps): JSX.Element {
  const { ui, link, errors } = props;
  const { t } = ui;
  const { view, officer } = link;
  const decidable = view.offered.length > 0 && view.step.byLink;
  return (
    <Layout
      ui={ui}
      title={`${t(view.step.title)}: ${view.request.title}`}
      hasErrors={errors.length > 0}
      {...(decidable ? { keepForm: { id: 'main-form', enter: 'review' } } : {})}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <p class="hint">{t(texts.hello, { name: officer.name, post: officer.post })}</p>
      <h1>{view.request.title}</h1>
      {decidable ? (
        <>
          <p class="hint">{t(texts.intro)}</p>
          <Ask ui={ui} view={view} />
        </>
      ) : (
        <NotDecidable ui={ui} link={link} />
      )}
      <TaskFacts ui={ui} view={view} />
      <WhatLedHere ui={ui} view={view} />
      <SentForm ui={ui} view={view} />
      {decidable ? <DecisionForm {...props} view={view} /> : null}
    </Layout>
  );
}

function NotDecidable({ ui, link }: { readonly ui: Ui; readonly link: LinkView }): JSX.Element {
  const { t } = ui;
  const { view, officer } = link;
  const { task } = view;
  if (task.decision !== undefined) {
    return <Decided ui={ui} view={view} mine={task.decision.by.officerId === officer.id} />;
  }
  if (task.state === 'cancelled') {
    return (
      <Panel tone="info" title={t(texts.cancelledTitle)}>
        <p>{t(texts.nothingToDo)}</p>
      </Panel>
    );
  }
  if (view.mayNotDecide === 'requester') {
    return (
      <Panel tone="info">
        <p>{t(texts.requester)}</p>
      </Panel>
    );
  }
  return (
    <Panel tone="info" title={t(texts.notByLinkTitle)}>
      <p>{t(texts.notByLink)}</p>
      <p>
        <a class="button" href={`/tasks/${encodeURIComponent(task.id)}`}>
          {t(texts.signIn)}
        </a>
      </p>
    </Panel>
  );
}

function Decided(props: {
  readonly ui: Ui;
  readonly view: TaskView;
  readonly mine: boolean;
}): JSX.Element | null {
  const { ui, view, mine } = props;
  const { t } = ui;
  const { decision } = view.task;
  if (decision === undefined) return null;
  const outcome = view.step.outcomes[decision.outcome];
  return (
    <Panel tone={mine ? 'success' : 'info'} title={t(mine ? texts.recordedTitle : texts.decidedTitle)}>
      <p>
        {t(texts.decided, {
          outcome: outcome === undefined ? decision.outcome : t(outcome.done),
          name: decision.byName,
          post: decision.byPost,
          at: formatDateTime(decision.at, ui.language),
        })}
      </p>
      {mine && outcome !== undefined ? <p>{t(outcome.consequence)}</p> : null}
      <p>{t(texts.nothingToDo)}</p>
    </Panel>
  );
}

/** A link that has lived too long, and the way to a new one. */
export function ExpiredPage({ ui, action }: { readonly ui: Ui; readonly action: string }): JSX.Element {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.expiredTitle)}>
      <h1>{t(texts.expiredTitle)}</h1>
      <p class="lead">{t(texts.expired)}</p>
      <form method="post" action={action}>
        <button class="button" type="submit" name="action" value="renew">
          {t(texts.renew)}
        </button>
      </form>
    </Layout>
  );
}
