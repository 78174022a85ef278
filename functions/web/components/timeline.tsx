import type { JSX } from 'preact';
import type { Text } from '../../../schemas/vocabulary.ts';
import type { TimelineStep } from '../../domain/timeline.ts';
import { commonTexts as texts } from '../texts/common.ts';
import { Ago, At } from '../time.tsx';
import type { Ui } from '../ui.ts';
import { Term } from './term.tsx';

const stateTexts: Readonly<Record<TimelineStep['state'], Text>> = {
  done: texts.stepDone,
  now: texts.stepNow,
  next: texts.stepNext,
  later: texts.stepLater,
  'not-taken': texts.stepNotTaken,
  optional: texts.stepOptional,
};

/** The way of a request as the numbered steps of its document. */
export function Timeline({
  ui,
  steps,
}: {
  readonly ui: Ui;
  readonly steps: readonly TimelineStep[];
}): JSX.Element {
  return (
    <ol class="timeline">
      {steps.map((step) => (
        <li
          key={step.no}
          class={`step ${step.state}`}
          {...(step.state === 'now' ? { 'aria-current': 'step' as const } : {})}
        >
          <span class="step-no">{stepNumber(step.no)}</span>
          <div class="step-body">
            <span class="step-title">
              <Term ui={ui} text={step.title} />
            </span>
            <span class="step-actor">
              {[ui.t(step.actor), sectionOf(step.no)].filter((part) => part !== undefined).join(' · ')}
            </span>
            <StepState ui={ui} step={step} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** `S3` of `IPMS-4.2.S3`: a step of another section is numbered as there. */
function stepNumber(no: string): string {
  return no.slice(no.lastIndexOf('.') + 1);
}

/** `IPMS 4.2` of `IPMS-4.2.S3`; undefined for a step of the procedure's own section. */
function sectionOf(no: string): string | undefined {
  const end = no.lastIndexOf('.');
  return end === -1 ? undefined : no.slice(0, end).replace('-', ' ');
}

/** Where the step stands; what it came to is said of a step that is done, and of one that is done again beneath. */
function StepState({ ui, step }: { readonly ui: Ui; readonly step: TimelineStep }): JSX.Element {
  const { t } = ui;
  const isDone = step.state === 'done';
  return (
    <>
      <span class="step-state">
        <strong>{t(isDone ? (step.outcome ?? stateTexts.done) : stateTexts[step.state])}</strong>
        {step.state === 'now' && step.since !== undefined ? (
          <>
            {' '}
            {t(texts.since)} <Ago ui={ui} at={step.since} />
          </>
        ) : null}
        {isDone ? <WhenAndWho ui={ui} step={step} /> : null}
      </span>
      {isDone || step.doneAt === undefined ? null : (
        <small class="step-before">
          {`${t(texts.stepBefore)}: ${t(step.outcome ?? stateTexts.done)}`}
          <WhenAndWho ui={ui} step={step} />
        </small>
      )}
    </>
  );
}

function WhenAndWho({ ui, step }: { readonly ui: Ui; readonly step: TimelineStep }): JSX.Element {
  return (
    <>
      {step.doneAt === undefined ? null : (
        <>
          {' · '}
          <At ui={ui} at={step.doneAt} />
        </>
      )}
      {step.doneBy === undefined ? '' : ` · ${step.doneBy}`}
      {step.times > 1 ? ` · ${ui.t(texts.stepTimes, { n: step.times })}` : ''}
    </>
  );
}
