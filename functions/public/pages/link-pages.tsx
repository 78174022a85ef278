import type { JSX } from 'preact';
import { roleNames } from '../../../schemas/vocabulary.ts';
import type { LinkView } from '../../usecases/decide-by-link.ts';
import type { TaskView } from '../../usecases/types.ts';
import { decidedSentence } from '../../web/components/decision-view.tsx';
import { DecisionForm } from '../../web/components/decision-form.tsx';
import { Layout } from '../../web/components/layout.tsx';
import { ErrorSummary, Panel } from '../../web/components/messages.tsx';
import { ShownFields } from '../../web/components/shown-fields.tsx';
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
  const { view } = link;
  const decidable = view.offered.length > 0 && view.step.byLink;
  const heading = view.shown === undefined ? view.request.title : t(view.step.title);
  return (
    <Layout
      ui={ui}
      title={`${t(view.step.title)}: ${view.request.title}`}
      hasErrors={errors.length > 0}
      {...(decidable ? { keepForm: { id: 'main-form', enter: 'review' } } : {})}
    >
      <ErrorSummary ui={ui} errors={errors} />
      <Hello ui={ui} link={link} />
      <h1>{heading}</h1>
      {decidable ? (
        <>
          <p class="hint">{t(texts.intro)}</p>
          <Ask ui={ui} view={view} />
          <AlsoBy ui={ui} view={view} />
        </>
      ) : (
        <NotDecidable ui={ui} link={link} />
      )}
      <TaskFacts ui={ui} view={view} />
      <WhatLedHere ui={ui} view={view} />
      {view.shown === undefined ? (
        <SentForm ui={ui} view={view} />
      ) : (
        <ShownFields ui={ui} view={view} shown={view.shown} />
      )}
      <HowToRegister ui={ui} view={view} />
      {decidable ? <DecisionForm {...props} view={view} /> : null}
    </Layout>
  );
}

/** A person of a case has no post. */
export function Hello({ ui, link }: { readonly ui: Ui; readonly link: LinkView }): JSX.Element | null {
  const { name, post } = link.officer;
  // Of a superior only the address may be known.
  if (name === '') return null;
  return (
    <p class="hint">{post === '' ? ui.t(texts.helloPerson, { name }) : ui.t(texts.hello, { name, post })}</p>
  );
}

/** Who else can do this, so that nobody waits for nobody. */
export function AlsoBy({ ui, view }: { readonly ui: Ui; readonly view: TaskView }): JSX.Element | null {
  const { alsoBy } = view.step;
  if (alsoBy === undefined) return null;
  return <p class="hint">{ui.t(texts.alsoBy, { role: ui.t(roleNames[alsoBy]) })}</p>;
}

/** The user who checks his data goes on with the code in the same mail (N-10). */
function HowToRegister({ ui, view }: { readonly ui: Ui; readonly view: TaskView }): JSX.Element | null {
  const { procedure, task } = view;
  const { state, decision } = task;
  const stands = state === 'open' || (decision?.channel === 'link' && decision.outcome === 'right');
  if (procedure.open !== 'public' || task.holder.role !== 'USER' || !stands) return null;
  return (
    <p>
      {ui.t(texts.howToRegister)} <a href="/register/sign-in">{ui.t(texts.toRegister)}</a>
    </p>
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
      <p>{decidedSentence(ui, decision, outcome)}</p>
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
