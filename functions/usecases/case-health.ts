import { requestSchema, type Request } from '../../schemas/cases/request.ts';
import { humanStep, type HumanStep } from '../../schemas/catalogue.ts';
import { isAgencyRole, isEndStatus, type Role } from '../../schemas/vocabulary.ts';
import { dueItems } from '../store/due-store.ts';
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
 * How the open cases stand: requests that wait for an operator, the hours of the one that waits longest for an officer
 * (not while the agency has the form, nor where a day, work that goes on or a person of the case is waited for), and
 * those that wait for a role nobody holds.
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
    if (waitsForOfficer(request) && request.since < oldest) oldest = request.since;
    if (!(await isHeld(request))) withoutHolder += 1;
  }
  const hours = (Date.parse(now) - Date.parse(oldest)) / 3_600_000;
  return [
    { name: 'FaultedRequests', value: faulted },
    { name: 'OldestOpenTaskHours', value: Math.round(hours * 10) / 10 },
    { name: 'TasksWithoutHolder', value: withoutHolder },
  ];
}

function stepOf(request: Request): HumanStep | undefined {
  const { currentTask } = request;
  return currentTask === undefined ? undefined : humanStep(procedureOf(request), currentTask.step);
}

function waitsForOfficer(request: Request): boolean {
  if (request.status === 'DRAFT') return false;
  const step = stepOf(request);
  return step?.due === undefined && step?.awaits === undefined && step?.scope !== 'person';
}

/** Whether somebody can take the task where a request stands; each role is looked up once. */
function heldRoles(tables: Tables): (request: Request) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const isHeld = (role: Role, agencyId: string): Promise<boolean> => {
    const key = isAgencyRole(role) ? `${role} ${agencyId}` : role;
    const held =
      known.get(key) ??
      listHolders(tables, role, agencyId).then((holders) => holders.some(({ state }) => state === 'ACTIVE'));
    known.set(key, held);
    return held;
  };
  return async (request) => {
    const step = stepOf(request);
    if (step === undefined) return true;
    const { agencyId, contacts } = request;
    if (step.scope !== 'person') return isHeld(step.holder, agencyId);
    // A person has no role: he is reached by his link, or somebody may do it for him.
    if (contacts?.[step.holder]?.email !== undefined) return true;
    return step.alsoBy !== undefined && isHeld(step.alsoBy, agencyId);
  };
}
