import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flagsOf, offeredOutcomes } from '../../../functions/domain/decision.ts';
import { Fenced } from '../../../functions/domain/errors.ts';
import {
  assertGeneration,
  assertMayEnd,
  assertMayOpen,
  assertNotEnded,
} from '../../../functions/domain/transitions.ts';
import {
  outcomeOf,
  readProcedureFile,
  stepOf,
  substitute,
} from '../../../infra/constructs/procedure-file.ts';
import {
  catalogue,
  firstHumanStep,
  procedureIds,
  stepId,
  type HumanStep,
  type Procedure,
} from '../../../schemas/catalogue.ts';
import type { FormValues, Request } from '../../../schemas/cases/request.ts';
import { endStatuses, isEndStatus, type EndStatus, type Status } from '../../../schemas/vocabulary.ts';
import { aRequest } from '../../support/builders.ts';

const procedures = procedureIds.map((id) => catalogue[id]);

function may(assertion: () => void): boolean {
  try {
    assertion();
    return true;
  } catch (error) {
    if (error instanceof Fenced) return false;
    throw error;
  }
}

function requestOf(procedure: Procedure, more: Partial<Request> = {}): Request {
  return aRequest({ procedure: procedure.id as Request['procedure'], ...more });
}

function after(procedure: Procedure, step: HumanStep, outcome: string, flags: string[] = []): Request {
  const lastDecision = { taskId: 'RLY-2026-000001.1', step: stepId(procedure.id, step.no), outcome, flags };
  return requestOf(procedure, { lastDecision });
}

const outcomes = procedures.flatMap((procedure) =>
  procedure.humanSteps.flatMap((step) =>
    Object.entries(step.outcomes).map(
      ([id, outcome]) => [`${procedure.id}.${step.no} ${id}`, procedure, step, id, outcome] as const,
    ),
  ),
);

/** Where a request comes to before anybody decides: what its machine reaches from the start. */
function startsAt(procedure: Procedure): readonly string[] {
  return [...(procedure.leadsTo ?? [firstHumanStep(procedure)!.no])].toSorted();
}

describe('what follows on an outcome', () => {
  it.each(outcomes)('%s leads only where the catalogue says', (_, procedure, step, id, outcome) => {
    const request = after(procedure, step, id);
    const open = procedure.humanSteps
      .filter((next) => may(() => assertMayOpen(procedure, request, next)))
      .map(({ no }) => no);
    const ends = endStatuses.filter((status) => may(() => assertMayEnd(procedure, request, status)));
    expect([...open, ...ends].toSorted()).toEqual([...outcome.leadsTo].toSorted());
  });

  it.each(outcomes)(
    '%s leads to a step that has a mail for it, or to an end',
    (_, procedure, step, id, outcome) => {
      for (const where of outcome.leadsTo.filter((each) => !isEndStatus(each as Status))) {
        const next = procedure.humanSteps.find(({ no }) => no === where);
        expect(next?.notices, `${step.no} to ${where}`).toHaveProperty([id]);
      }
    },
  );

  it.each(outcomes)('%s covers steps of the document, in its order', (_, procedure, _step, _id, outcome) => {
    const numbers = procedure.steps.map(({ no }) => no);
    const covered = outcome.covers.map((no) => numbers.indexOf(no));
    expect(covered).not.toContain(-1);
    expect(covered).toEqual(covered.toSorted((one, other) => one - other));
  });

  it.each(procedures)('a new request of $id opens its first step and nothing else', (procedure) => {
    const request = requestOf(procedure);
    const open = procedure.humanSteps.filter((step) => may(() => assertMayOpen(procedure, request, step)));
    const ends = endStatuses.filter((end) => may(() => assertMayEnd(procedure, request, end)));
    expect([...open.map(({ no }) => no), ...ends].toSorted()).toEqual(startsAt(procedure));
  });

  it.each(procedures)('nothing follows in $id on a decision that it does not know', (procedure) => {
    const [first] = catalogue['RELAY-APPLY'].humanSteps;
    const own = procedure.humanSteps[0] ?? first!;
    const unknown = [after(procedure, own, 'perhaps'), after(procedure, { ...own, no: '99' }, 'complete')];
    for (const request of unknown) {
      expect(procedure.humanSteps.some((step) => may(() => assertMayOpen(procedure, request, step)))).toBe(
        false,
      );
      expect(endStatuses.some((end) => may(() => assertMayEnd(procedure, request, end)))).toBe(false);
    }
  });

  it.each(procedures)('a request of $id that has ended opens and ends nothing', (procedure) => {
    for (const status of endStatuses) {
      const request = requestOf(procedure, { status, endedAt: '2026-03-02T02:00:00.000Z' });
      expect(procedure.humanSteps.some((step) => may(() => assertMayOpen(procedure, request, step)))).toBe(
        false,
      );
      expect(endStatuses.some((end) => may(() => assertMayEnd(procedure, request, end)))).toBe(false);
    }
  });
});

describe('fences', () => {
  it.each([
    [1, 1, true],
    [2, 1, false],
    [1, 2, false],
  ])('let generation %i speak as %i: %s', (stored, speaking, allowed) => {
    expect(may(() => assertGeneration(aRequest({ generation: stored }), speaking))).toBe(allowed);
  });

  it('let the step that ends a request run again, and no other', () => {
    const ended = aRequest({ status: 'COMPLETED' });
    expect(may(() => assertNotEnded(ended, 'COMPLETED'))).toBe(true);
    expect(may(() => assertNotEnded(ended, 'REFUSED'))).toBe(false);
    expect(may(() => assertNotEnded(ended))).toBe(false);
    expect(may(() => assertNotEnded(aRequest()))).toBe(true);
  });
});

/** Where the machine's file goes: the human step or end that it reaches after an outcome. */
function machineOf(procedure: Procedure) {
  const path = join(import.meta.dirname, `../../../statemachines/${procedure.machine}.asl.yaml`);
  const { States, StartAt } = readProcedureFile(procedure.machine, readFileSync(path, 'utf8'));
  const noOf = (name: string) => {
    const places = { Procedure: procedure.id, ...procedure.places };
    const id = substitute(stepOf(States[name]!) ?? '', places, () => undefined);
    return procedure.steps.find(({ no }) => stepId(procedure.id, no) === id)?.no;
  };
  const waits = (name: string) => States[name]?.Resource?.endsWith('.waitForTaskToken') === true;
  const nameOf = (no: string) => Object.keys(States).find((name) => waits(name) && noOf(name) === no)!;

  /** Follows from a state on. What a person decides names the branch; what a task answers is any but "more". */
  function follow(name: string, outcome: string | undefined, any: number, ended?: unknown): string {
    const state = States[name]!;
    if (waits(name)) return noOf(name)!;
    const ends = state.Arguments?.Payload['ends'] ?? ended;
    if (state.End === true || state.Type === 'Succeed') return String(ends);
    if (state.Type !== 'Choice') return follow(state.Next!, undefined, any, ends);
    const branches = (state.Choices ?? []).filter(({ Condition }) => outcomeOf(Condition) !== 'more');
    const branch =
      outcome === undefined
        ? branches[any % branches.length]
        : branches.find(({ Condition }) => outcomeOf(Condition) === outcome);
    return follow(branch!.Next, undefined, any, ends);
  }
  return {
    start: (any: number) => follow(StartAt, undefined, any),
    next: (no: string, outcome: string, any: number) => follow(States[nameOf(no)]!.Next!, outcome, any),
  };
}

/** Whether a walk has come to an end, which must be a legal one. */
function ended(procedure: Procedure, request: Request, where: string): boolean {
  if (!isEndStatus(where as Status)) return false;
  assertMayEnd(procedure, request, where as EndStatus);
  return true;
}

describe('a walk through a procedure, by its machine and by any choices that its tasks offer', () => {
  it.each(procedures)(
    'of $id never comes to a move that is not legal, however often it loops',
    (procedure) => {
      const machine = machineOf(procedure);
      const reached = new Set<string>();
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.nat()), { maxLength: 40 }),
          fc.nat(),
          (choices, first) => {
            let request = requestOf(procedure);
            let where = machine.start(first);
            for (const [choice, flag, any] of choices) {
              if (ended(procedure, request, where)) return;
              const step = procedure.humanSteps.find(({ no }) => no === where)!;
              assertMayOpen(procedure, request, step);
              const offered = [
                ...offeredOutcomes(step, request.lastDecision),
                ...Object.entries(step.outcomes)
                  .filter(([, { bySystem }]) => bySystem === true)
                  .map(([id, outcome]) => ({ id, outcome })),
              ];
              expect(offered.length).toBeGreaterThan(0);
              const { id, outcome } = offered[choice % offered.length]!;
              const data: FormValues = flag ? { final: true } : {};
              request = after(procedure, step, id, flagsOf(outcome, data));
              where = machine.next(where, id, any);
              reached.add(where);
            }
          },
        ),
        { numRuns: 500 },
      );
      const all = outcomes.filter(([, of]) => of === procedure).flatMap(([, , , , { leadsTo }]) => leadsTo);
      expect([...reached].toSorted()).toEqual([...new Set(all)].toSorted());
    },
  );

  it.each(procedures)('of $id can always still come to an end', (procedure) => {
    const leads = new Map(
      procedure.humanSteps.map(({ no, outcomes: of }) => [
        no,
        Object.values(of).flatMap(({ leadsTo }) => leadsTo),
      ]),
    );
    const ending = new Set<string>(endStatuses);
    for (let round = 0; round < leads.size; round += 1) {
      for (const [no, next] of leads) if (next.some((each) => ending.has(each))) ending.add(no);
    }
    expect([...leads.keys()].filter((no) => !ending.has(no))).toEqual([]);
  });
});
