import { catalogue, humanStep, type HumanStep, type Procedure } from '../../schemas/catalogue.ts';
import type { Actor, Request, Task } from '../../schemas/cases/request.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { CorruptItem, NotFound } from '../domain/errors.ts';
import { holds, may } from '../domain/permissions.ts';
import { assertGeneration } from '../domain/transitions.ts';
import { getCase, type Case } from '../store/case-store.ts';
import { parseTaskId } from '../store/keys.ts';
import type { Tables } from '../store/tables.ts';
import type { Basics, MachineInput } from './deps.ts';
import type { Caller } from './types.ts';

/** Reading cases as a caller may see them (what another agency owns does not exist) and as a machine may. */

export function procedureOf({ procedure }: Pick<Request, 'procedure'>): Procedure {
  return catalogue[procedure];
}

/** @throws CorruptItem when the catalogue does not know the task's step. */
export function humanStepOf(procedure: Procedure, task: Pick<Task, 'id' | 'step'>): HumanStep {
  const step = humanStep(procedure, task.step);
  if (step === undefined) throw new CorruptItem(`${task.id} is at a step that ${procedure.id} does not have`);
  return step;
}

/** The case, for an execution of its present generation. @throws NotFound, Fenced */
export async function currentCase(
  { tables }: Basics,
  { requestId, generation }: MachineInput,
): Promise<Case> {
  const found = await getCase(tables, requestId);
  if (found === undefined) throw new NotFound(`There is no request ${requestId}`);
  assertGeneration(found.request, generation);
  return found;
}

/** @throws NotFound when it does not exist or the caller may not see it. */
export async function visibleCase(tables: Tables, caller: Caller, requestId: string): Promise<Case> {
  const found = await getCase(tables, requestId);
  if (found === undefined || !maySee(caller, found.request))
    throw new NotFound(`There is no request ${requestId}`);
  return found;
}

/** @throws NotFound when it does not exist or the caller may not see it. */
export async function visibleTask(
  tables: Tables,
  caller: Caller,
  taskId: string,
): Promise<Case & { readonly task: Task }> {
  const key = parseTaskId(taskId);
  const found = key === undefined ? undefined : await getCase(tables, key.requestId);
  const task = found?.tasks.find((each) => each.id === taskId);
  if (found === undefined || task === undefined || !maySee(caller, found.request)) {
    throw new NotFound(`There is no task ${taskId}`);
  }
  return { ...found, task };
}

export function maySee({ officer }: Caller, { agencyId, procedure }: Request): boolean {
  return may(officer, 'request.read', { agencyId, procedure });
}

/** Why a caller may not decide an open task; undefined when he may. */
export function hindrance(
  { officer }: Caller,
  step: HumanStep,
  { request, rounds }: Pick<Case, 'request' | 'rounds'>,
): 'not-holder' | 'requester' | undefined {
  if (!holds(officer, step.holder, request.agencyId)) return 'not-holder';
  const asked = [request.createdBy, ...rounds.map((round) => round.submittedBy)];
  const requester = asked.some((actor) => actor.officerId === officer.id);
  return requester && !step.requesterMayDecide ? 'requester' : undefined;
}

/** The caller as records name him. */
export function actorOf({ officer }: Caller, role: Role): Actor {
  return { officerId: officer.id, role };
}
