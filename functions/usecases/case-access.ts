import { catalogue, humanStep, stepId, type HumanStep, type Procedure } from '../../schemas/catalogue.ts';
import type { Actor, Request, Task } from '../../schemas/cases/request.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { stepIn } from '../domain/central-steps.ts';
import { CorruptItem, NotFound } from '../domain/errors.ts';
import { holds, may, type Target } from '../domain/permissions.ts';
import { assertGeneration } from '../domain/transitions.ts';
import { getCase, type Case } from '../store/case-store.ts';
import { parseTaskId } from '../store/keys/cases.ts';
import type { Tables } from '../store/tables.ts';
import type { Basics, MachineInput } from './deps.ts';
import type { Caller } from './types.ts';

/** Reading cases as a caller may see them (what another agency owns does not exist) and as a machine may. */

export function procedureOf({ procedure }: Pick<Request, 'procedure'>): Procedure {
  return catalogue[procedure];
}

/** The step that a case is at before any task is opened. */
export function firstStepOf(request: Pick<Request, 'procedure'>): string {
  const procedure = procedureOf(request);
  return stepId(procedure.id, procedure.steps[0]?.no ?? '1');
}

/** @throws CorruptItem when the catalogue does not know the task's step. */
export function humanStepOf(procedure: Procedure, task: Pick<Task, 'id' | 'step' | 'agencyId'>): HumanStep {
  const step = humanStep(procedure, task.step);
  if (step === undefined) throw new CorruptItem(`${task.id} is at a step that ${procedure.id} does not have`);
  return stepIn(step, task);
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
  const bound = caller.onlyTask !== undefined && caller.onlyTask === taskId;
  if (found === undefined || task === undefined || !(bound || maySee(caller, found.request))) {
    throw new NotFound(`There is no task ${taskId}`);
  }
  return { ...found, task };
}

export function maySee({ person, onlyTask }: Caller, request: Request): boolean {
  return onlyTask === undefined && may(person, 'request.read', targetOf(request));
}

/** A case as permissions see it. A user sees what he asked for, not what others decide about him. */
export function targetOf({ agencyId, procedure, createdBy, lastDecision }: Request): Target {
  return { agencyId, procedure, persons: [createdBy.officerId], lastDecision };
}

/**
 * The role in which a caller decides at a step; undefined when he may not. A person of the case decides by his own
 * link alone, whatever role he holds elsewhere.
 */
export function roleAt(
  { person: officer, onlyTask }: Caller,
  { holder, scope, alsoBy }: HumanStep,
  { agencyId }: Pick<Request, 'agencyId'>,
): Role | undefined {
  if (scope === 'person' && onlyTask !== undefined)
    return holds(officer, holder, agencyId) ? holder : undefined;
  if (scope !== 'person' && holds(officer, holder, agencyId)) return holder;
  return alsoBy !== undefined && holds(officer, alsoBy, agencyId) ? alsoBy : undefined;
}

/** The role in which a caller chooses an outcome: whose it is alone, or else as he decides at the step. */
export function roleFor(
  caller: Caller,
  step: HumanStep,
  outcome: string,
  request: Pick<Request, 'agencyId'>,
): Role | undefined {
  const by = step.outcomes[outcome]?.by;
  if (by === undefined) return roleAt(caller, step, request);
  return caller.onlyTask === undefined && holds(caller.person, by, request.agencyId) ? by : undefined;
}

/** Why a caller may not choose an outcome of an open task; undefined when he may. Taking back needs no second officer. */
export function hindranceOf(
  caller: Caller,
  step: HumanStep,
  outcome: string,
  found: Case,
  agency: Agency | undefined,
): 'not-holder' | 'requester' | 'four-eyes' | undefined {
  if (step.outcomes[outcome]?.by === undefined) return hindrance(caller, step, found, agency);
  return roleFor(caller, step, outcome, found.request) === undefined ? 'not-holder' : undefined;
}

/** Why a caller may not decide an open task; undefined when he may. `agency` is the request's. */
export function hindrance(
  caller: Caller,
  step: HumanStep,
  { request, rounds, tasks }: Case,
  agency: Agency | undefined,
): 'not-holder' | 'requester' | 'four-eyes' | undefined {
  const { person } = caller;
  if (roleAt(caller, step, request) === undefined) return 'not-holder';
  const asked = [request.createdBy, ...rounds.map((round) => round.submittedBy)];
  const requester = asked.some((actor) => actor.officerId === person.id);
  const other = agency?.fourEyes === true ? step.fourEyesWith : undefined;
  const sent = procedureOf(request).steps.some(({ no, by }) => no === other && by === 'submit');
  if (sent && requester) return 'four-eyes';
  const before =
    other === undefined
      ? undefined
      : tasks.findLast((task) => task.step === stepId(task.procedure, other) && task.decision !== undefined);
  if (before?.decision?.by.officerId === person.id) return 'four-eyes';
  return requester && !step.requesterMayDecide ? 'requester' : undefined;
}

/** The caller as records name him. */
export function actorOf({ person }: Caller, role: Role): Actor {
  return { officerId: person.id, role };
}
