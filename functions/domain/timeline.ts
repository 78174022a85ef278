import {
  humanStep,
  type HumanStep,
  type Outcome,
  type Procedure,
  type Step,
} from '../../schemas/catalogue.ts';
import type { Decision, Request, Round, Task } from '../../schemas/cases/request.ts';
import { endStatuses, isEndStatus, roleNames, type Text } from '../../schemas/vocabulary.ts';
import { checkOf, openChecks } from './checks.ts';
import { offeredOutcomes } from './decision.ts';

/** One line of the timeline: a numbered step of the document. */
export interface TimelineStep {
  readonly no: string;
  readonly title: Text;
  readonly actor: Text;
  /** `not-taken`: the request ended without it. `optional`: a check that can be ticked, if its actor likes. */
  readonly state: 'done' | 'now' | 'next' | 'later' | 'not-taken' | 'optional';
  /** The newest time the step was done. */
  readonly doneAt?: string;
  readonly doneBy?: string;
  readonly outcome?: Text;
  /** How often it was done: loops. */
  readonly times: number;
  /** Since when it waits (state `now`). */
  readonly since?: string;
}

interface Doing {
  readonly at: string;
  readonly by?: string;
  readonly outcome?: Text;
}

/** The way of a request as the procedure's numbered steps: done, now, next. */
export function timelineOf(
  procedure: Procedure,
  request: Request,
  rounds: readonly Round[],
  tasks: readonly Task[],
): TimelineStep[] {
  const ended = isEndStatus(request.status);
  const open = ended ? undefined : tasks.find((task) => task.state === 'open');
  const waiting = open === undefined ? undefined : humanStep(procedure, open.step);
  const now = waitingSteps(procedure, waiting);
  const nothingNext = open !== undefined && waiting !== undefined && onlyBreaksOff(waiting, open);
  const last = procedure.steps.findLastIndex((step) => now.includes(step.no));
  const toCheck = openChecks(procedure, request);
  return procedure.steps.map((step, index) => {
    const doings = doingsOf(step, procedure, request, rounds, tasks);
    const newest = doings.at(-1);
    const state =
      step.by === 'check'
        ? checkState(toCheck.includes(step), newest, ended)
        : ended
          ? newest === undefined
            ? 'not-taken'
            : 'done'
          : now.includes(step.no)
            ? 'now'
            : open !== undefined && index === last + 1 && !nothingNext
              ? 'next'
              : open !== undefined && index > last
                ? 'later'
                : newest === undefined
                  ? 'later'
                  : 'done';
    return {
      no: step.no,
      title: step.title,
      actor: roleNames[step.actor],
      state,
      times: doings.length,
      ...(newest === undefined ? {} : { doneAt: newest.at }),
      ...(newest?.by === undefined ? {} : { doneBy: newest.by }),
      ...(newest?.outcome === undefined ? {} : { outcome: newest.outcome }),
      ...(state === 'now' && open !== undefined ? { since: open.openedAt } : {}),
    };
  });
}

/** It is never next: nothing waits for it. */
function checkState(isOpen: boolean, ticked: Doing | undefined, ended: boolean): TimelineStep['state'] {
  if (isOpen) return 'optional';
  if (ticked !== undefined) return 'done';
  return ended ? 'not-taken' : 'later';
}

/** The numbered steps that wait while a task is open: all it covers up to its own number. */
function waitingSteps(procedure: Procedure, step: HumanStep | undefined): string[] {
  if (step === undefined) return [];
  const covered = new Set([step.no, ...Object.values(step.outcomes).flatMap((outcome) => outcome.covers)]);
  const order = procedure.steps.map(({ no }) => no);
  return order.slice(0, order.indexOf(step.no) + 1).filter((no) => covered.has(no));
}

/** Whether every choice ends the request before its last step: nothing comes next then. */
function onlyBreaksOff(step: HumanStep, { reachedBy }: Task): boolean {
  return offeredOutcomes(step, reachedBy).every(({ outcome }) =>
    outcome.leadsTo.every(
      (where) => where !== 'COMPLETED' && (endStatuses as readonly string[]).includes(where),
    ),
  );
}

function doingsOf(
  step: Step,
  procedure: Procedure,
  request: Request,
  rounds: readonly Round[],
  tasks: readonly Task[],
): Doing[] {
  if (step.by === 'submit') {
    return rounds.map((round) => ({ at: round.submittedAt, by: round.submittedByName }));
  }
  if (step.by === 'check') {
    const check = checkOf(procedure, request, step);
    return check === undefined ? [] : [{ at: check.at, by: check.byName }];
  }
  const doings = tasks.flatMap((task): Doing[] => {
    const human = humanStep(procedure, task.step);
    const arrival =
      human?.receives === step.no || (step.by === 'system' && arrivalStep(human, task) === step.no);
    const outcome = decidedOutcome(human, task);
    return [
      ...(arrival ? [{ at: task.openedAt }] : []),
      ...(outcome?.covers.includes(step.no) === true && task.decision !== undefined
        ? [{ ...whenAndWho(task.decision), outcome: outcome.done }]
        : []),
    ];
  });
  const byMachine = step.by === 'system' && doings.length === 0 && request.status === 'COMPLETED';
  return byMachine && request.endedAt !== undefined ? [{ at: request.endedAt }] : doings;
}

/** A sweep has no name. */
function whenAndWho({ at, byName }: Decision): Doing {
  return byName === '' ? { at } : { at, by: byName };
}

/** The numbered step of the mail that brought a task. */
function arrivalStep(human: HumanStep | undefined, task: Task): string | undefined {
  return human?.notices[task.reachedBy?.outcome ?? '']?.step;
}

function decidedOutcome(human: HumanStep | undefined, task: Task): Outcome | undefined {
  return task.decision === undefined ? undefined : human?.outcomes[task.decision.outcome];
}
