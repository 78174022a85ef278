import { requestSchema, type Request } from '../../schemas/cases/request.ts';
import { humanStep } from '../../schemas/catalogue.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { dueItems } from '../store/case-store.ts';
import { listHolders } from '../store/officer-store.ts';
import { parseItem, type Tables } from '../store/tables.ts';
import { procedureOf } from './case-access.ts';
import type { Basics } from './deps.ts';

/** A figure that an alarm watches. */
export interface Measure {
  readonly name: 'FaultedRequests' | 'OldestOpenTaskHours' | 'TasksWithoutHolder';
  readonly value: number;
}

/**
 * How the open cases stand: requests that wait for an operator, the hours of the one that waits longest for the
 * centre (while the agency has the form, it is waited for the agency), and those that wait for a role nobody holds.
 */
export async function caseHealth({ tables, clock }: Pick<Basics, 'tables' | 'clock'>): Promise<Measure[]> {
  const now = clock.now();
  let faulted = 0;
  let withoutHolder = 0;
  let oldest = now;
  const isHeld = heldRoles(tables);
  for await (const item of dueItems(tables, 'OPEN', now)) {
    const request = parseItem(requestSchema, item);
    if (request.faulted !== undefined) faulted += 1;
    if (isEndStatus(request.status)) continue;
    if (request.status !== 'DRAFT' && request.since < oldest) oldest = request.since;
    if (!(await isHeld(request))) withoutHolder += 1;
  }
  const hours = (Date.parse(now) - Date.parse(oldest)) / 3_600_000;
  return [
    { name: 'FaultedRequests', value: faulted },
    { name: 'OldestOpenTaskHours', value: Math.round(hours * 10) / 10 },
    { name: 'TasksWithoutHolder', value: withoutHolder },
  ];
}

/** Whether somebody can take the task where a request stands; each role is looked up once. */
function heldRoles(tables: Tables): (request: Request) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  return async (request) => {
    const { currentTask, agencyId } = request;
    const step = currentTask === undefined ? undefined : humanStep(procedureOf(request), currentTask.step);
    if (step === undefined) return true;
    const key = step.scope === 'agency' ? `${step.holder} ${agencyId}` : step.holder;
    const held =
      known.get(key) ??
      listHolders(tables, step.holder, agencyId).then((holders) =>
        holders.some(({ state }) => state === 'ACTIVE'),
      );
    known.set(key, held);
    return held;
  };
}
