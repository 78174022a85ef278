import type { JSX } from 'preact';
import { humanStep, type Outcome } from '../../../schemas/catalogue.ts';
import type { Decision, FieldReason, FormValues } from '../../../schemas/cases/request.ts';
import { fieldsOf } from '../../../schemas/field.ts';
import type { TaskView } from '../../usecases/types.ts';
import { outcomeTexts as texts } from '../texts/outcome.ts';
import { Ago, At } from '../time.tsx';
import type { Ui } from '../ui.ts';
import { DecisionView, withPost } from './decision-view.tsx';
import { FormAnswers, sameValue } from './form-answers.tsx';
import { Facts } from './lists.tsx';
import { Panel } from './messages.tsx';
import { Term } from './term.tsx';

interface Props {
  readonly ui: Ui;
  readonly view: TaskView;
}

/** What the reader is asked to do, and the way straight to it for who knows the case. */
export function Ask({ ui, view }: Props): JSX.Element {
  return (
    <div class="ask">
      <p class="lead">{ui.t(view.step.ask)}</p>
      <p>
        <a class="button secondary small" href="#decision">
          {ui.t(texts.toDecision)}
        </a>
      </p>
    </div>
  );
}

/** Who asks, and for what. */
export function TaskFacts({ ui, view }: Props): JSX.Element {
  const { t } = ui;
  const { request, procedure, agency, rounds, task } = view;
  const newest = rounds.at(-1);
  return (
    <Facts
      facts={[
        { label: t(texts.from), value: agency.name },
        ...(newest === undefined
          ? []
          : [
              {
                label: t(texts.sentBy),
                value: (
                  <>
                    {withPost(newest.submittedByName, newest.submittedByPost)} ·{' '}
                    <At ui={ui} at={newest.submittedAt} />
                  </>
                ),
              },
            ]),
        { label: t(texts.procedure), value: <Term ui={ui} text={procedure.title} /> },
        { label: t(texts.reference), value: request.id },
        ...(rounds.length > 1 ? [{ label: t(texts.round), value: rounds.length }] : []),
        ...(task.state === 'open'
          ? [{ label: t(texts.waiting), value: <Ago ui={ui} at={task.openedAt} /> }]
          : []),
      ]}
    />
  );
}

/** What is lacking in a form that came back; nothing when something was decided since. */
export function newReasons({ returned, previous }: TaskView): readonly FieldReason[] {
  return returned?.at === previous?.at ? (returned?.fieldReasons ?? []) : [];
}

/** The decisions that matter for this one: MAMPU's refusal, the desk's answer, an earlier return. */
export function WhatLedHere({ ui, view }: Props): JSX.Element {
  const { t } = ui;
  const { refusal, answer, returned, previous } = view;
  const shown = [refusal, answer, returned];
  return (
    <>
      {refusal === undefined ? null : (
        <Panel tone="danger" title={t(texts.refusalTitle)}>
          <Told ui={ui} view={view} decision={refusal} />
        </Panel>
      )}
      {answer === undefined ? null : (
        <Panel tone="info" title={t(texts.answerTitle)}>
          <Told ui={ui} view={view} decision={answer} />
        </Panel>
      )}
      {returned === undefined ? null : (
        <Panel
          tone="warning"
          title={t(returned.at === previous?.at ? texts.returnedNow : texts.returnedBefore)}
        >
          <Told ui={ui} view={view} decision={returned} />
        </Panel>
      )}
      {previous === undefined || shown.some((each) => each?.at === previous.at) ? null : (
        <PreviousDecision ui={ui} view={view} previous={previous} />
      )}
    </>
  );
}

function PreviousDecision({
  ui,
  view,
  previous,
}: Props & { readonly previous: Decision }): JSX.Element | null {
  const outcome = outcomeOf(view, previous);
  const tells = Object.keys(previous.data).length > 0;
  if (outcome === undefined || !tells) return null;
  return (
    <details class="previous" open>
      <summary>{ui.t(texts.previousTitle, { outcome: ui.t(outcome.done) })}</summary>
      <Told ui={ui} view={view} decision={previous} />
    </details>
  );
}

function Told({ ui, view, decision }: Props & { readonly decision: Decision }): JSX.Element {
  return <DecisionView ui={ui} decision={decision} outcome={outcomeOf(view, decision)} form={view.form} />;
}

/** The outcome of a decision, found by the task that it decided. */
export function outcomeOf(
  view: Pick<TaskView, 'tasks' | 'procedure'>,
  decision: Decision,
): Outcome | undefined {
  const task = view.tasks.find((each) => each.decision?.at === decision.at);
  if (task === undefined) return undefined;
  return humanStep(view.procedure, task.step)?.outcomes[decision.outcome];
}

/** The newest form, with what changed since the round before. */
export function SentForm({ ui, view }: Props): JSX.Element {
  const { t } = ui;
  const newest = view.rounds.at(-1);
  const before = view.rounds.at(-2);
  const form = view.form;
  // A link shows no form any more once its task is decided.
  if (newest === undefined) return <></>;
  const changes = before === undefined ? 0 : countChanges(view, before.form, newest.form);
  return (
    <section class="sent-form">
      <h2>{t(texts.form)}</h2>
      {before === undefined ? null : (
        <p class="hint">
          {changes === 0
            ? t(texts.nothingChanged, { n: before.no })
            : t(texts.changedSince, { n: before.no, count: changes })}
        </p>
      )}
      <FormAnswers ui={ui} form={form} values={newest.form} before={before?.form} subject={newest.before} />
    </section>
  );
}

function countChanges(view: TaskView, before: FormValues, after: FormValues): number {
  return fieldsOf(view.form).filter((field) => !sameValue(before[field.name], after[field.name])).length;
}
