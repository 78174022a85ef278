import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../functions/domain/timeline.ts';
import { catalogue } from '../../../schemas/catalogue.ts';
import type { Request, Round, Task } from '../../../schemas/cases/request.ts';
import type { EndStatus } from '../../../schemas/vocabulary.ts';
import { aDecision, aRequest, aRound, aTask } from '../../support/builders.ts';

const procedure = catalogue['RELAY-APPLY'];

function instant(day: number): string {
  return `2026-03-${String(day).padStart(2, '0')}T02:00:00.000Z`;
}

/** A case that went this way, a day a visit: `4 complete` is decided, `6` is open. */
function caseOf(way: readonly string[], end?: EndStatus): [Request, Round[], Task[]] {
  const rounds = [aRound({ submittedAt: instant(1) })];
  const tasks: Task[] = [];
  for (const [index, visit] of way.entries()) {
    const [no = '', outcome] = visit.split(' ');
    const day = index + 2;
    const before = tasks.at(-1);
    const decision =
      outcome === undefined ? undefined : aDecision(outcome, { at: instant(day + 1), byName: `P${no}` });
    tasks.push(
      aTask(index + 1, no, {
        openedAt: instant(day),
        ...(decision === undefined ? {} : { decision }),
        ...(before?.decision === undefined
          ? {}
          : {
              reachedBy: {
                taskId: before.id,
                step: before.step,
                outcome: before.decision.outcome,
                flags: way[index - 1]?.split(' ').slice(2) ?? [],
              },
            }),
      }),
    );
    if (outcome === 'resubmitted')
      rounds.push(aRound({ no: rounds.length + 1, submittedAt: instant(day + 1) }));
  }
  return [aRequest(end === undefined ? {} : { status: end, endedAt: instant(28) }), rounds, tasks];
}

const letters = { done: 'd', now: 'N', next: 'x', later: '.', 'not-taken': '-', optional: 'o' };

function states(way: readonly string[], end?: EndStatus): string {
  return timelineOf(procedure, ...caseOf(way, end))
    .map(({ state }) => letters[state])
    .join('');
}

const approved = ['4 complete', '6 approved'];
const tested = [...approved, '7 configured'];
const looped = ['4 incomplete', '1 resubmitted', '4 complete', '6 refused', '4 complete', '6 approved'];

describe('the way of an application, step 1 to 11 (d done, N now, x next)', () => {
  it.each<[string, readonly string[], string]>([
    ['sent, before the machine has started', [], 'dd.........'],
    ['received', ['4'], 'dddNx......'],
    ['returned to the agency', ['4 incomplete', '1'], 'Nx.........'],
    ['sent again', ['4 incomplete', '1 resubmitted', '4'], 'dddNx......'],
    ['at MAMPU', ['4 complete', '6'], 'dddddNx....'],
    ['between two tasks', ['4 complete', '6 approved'], 'dddddd.....'],
    ['refused, at the desk again', ['4 complete', '6 refused', '4'], 'dddNx......'],
    ['refused for good, at the desk to be closed', ['4 complete', '6 refused final', '4'], 'dddN.......'],
    ['being configured', [...approved, '7'], 'ddddddNx...'],
    ['being tested, the notice of step 8 sent', [...tested, '10'], 'ddddddddNNx'],
    ['failed, being configured again', [...tested, '10 failed', '7'], 'ddddddNx...'],
    ['tested again', [...tested, '10 failed', '7 configured', '10'], 'ddddddddNNx'],
  ])('%s', (_, way, expected) => {
    expect(states(way)).toBe(expected);
  });

  it.each<[string, EndStatus, readonly string[], string]>([
    ['completed', 'COMPLETED', [...tested, '10 passed'], 'ddddddddddd'],
    [
      'completed after every loop',
      'COMPLETED',
      [...looped, '7 configured', '10 failed', '7 configured', '10 passed'],
      'ddddddddddd',
    ],
    ['withdrawn', 'WITHDRAWN', ['4 incomplete', '1 withdrawn'], 'dddd-------'],
    ['refused for good', 'REFUSED', ['4 complete', '6 refused', '4 closed'], 'dddddd-----'],
    ['ended while MAMPU had it', 'ENDED', ['4 complete', '6'], 'ddddd------'],
  ])('%s', (_, end, way, expected) => {
    expect(states(way, end)).toBe(expected);
  });

  it('takes the order of the document’s steps, whatever their numbers look like', () => {
    const renamed = (no: string) => (no === '3' ? '3a' : no);
    const other = {
      ...procedure,
      steps: procedure.steps.map((step) => ({ ...step, no: renamed(step.no) })),
      humanSteps: procedure.humanSteps.map((step) => ({
        ...step,
        outcomes: Object.fromEntries(
          Object.entries(step.outcomes).map(([id, outcome]) => [
            id,
            { ...outcome, covers: step.no === '4' ? ['3a', ...outcome.covers] : outcome.covers },
          ]),
        ),
      })),
    };
    const timeline = timelineOf(other, ...caseOf(['4']));
    expect(timeline.map(({ state }) => letters[state]).join('')).toBe('ddNNx......');
  });

  it('says of each step when it was last done, by whom, with what outcome and how often', () => {
    const timeline = timelineOf(procedure, ...caseOf([...looped, '7']));
    expect(timeline.map(({ times }) => times)).toEqual([2, 2, 3, 3, 2, 2, 0, 0, 0, 0, 0]);
    expect(timeline[3]).toMatchObject({
      doneAt: instant(7),
      doneBy: 'P4',
      outcome: { en: 'Complete, sent to MAMPU' },
    });
    expect(timeline[5]).toMatchObject({ doneAt: instant(8), outcome: { en: 'Approved' } });
    expect(timeline[6]).toMatchObject({ state: 'now', since: instant(8) });
    expect(timeline[6]).not.toHaveProperty('doneAt');
  });

  it('keeps what was done before when it comes there again', () => {
    const timeline = timelineOf(procedure, ...caseOf(['4 complete', '6 refused', '4']));
    expect(timeline[5]).toMatchObject({
      state: 'later',
      doneAt: instant(4),
      outcome: { en: 'Not approved' },
    });
  });

  it('dates the last notice by the end of the request', () => {
    const timeline = timelineOf(procedure, ...caseOf([...tested, '10 passed'], 'COMPLETED'));
    expect(timeline[10]).toMatchObject({ state: 'done', doneAt: instant(28), times: 1 });
  });

  it('has all steps in the document’s order and at most one place where it is now', () => {
    const visits = fc.array(fc.constantFrom(...looped, ...tested, '10 failed', '4', '6', '7', '10', '1'), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(visits, (way) => {
        const onlyLastOpen = way.filter((visit, index) => visit.includes(' ') || index === way.length - 1);
        const timeline = timelineOf(procedure, ...caseOf(onlyLastOpen));
        expect(timeline.map(({ no }) => no)).toEqual(procedure.steps.map(({ no }) => no));
        const open = onlyLastOpen.at(-1)?.includes(' ') === false;
        expect(timeline.some(({ state }) => state === 'now')).toBe(open);
        expect(timeline.filter(({ state }) => state === 'next').length).toBeLessThanOrEqual(1);
        expect(timeline.filter(({ state }) => state === 'not-taken')).toEqual([]);
      }),
    );
  });
});
