import type { Request, Task } from '../../schemas/cases/request.ts';
import type { HumanStep } from '../../schemas/catalogue.ts';
import { NotFound } from '../domain/errors.ts';
import { getCase, type Case } from '../store/case-store.ts';
import { parseTaskId } from '../store/keys/cases.ts';
import { humanStepOf, procedureOf } from './case-access.ts';
import { decideTask, type DecideDeps, type Decided } from './decide-task.ts';
import type { Basics } from './deps.ts';
import { viewOfPerson } from './person-view.ts';
import { taskView } from './read-task.ts';
import type { Caller, DecisionInput, TaskView } from './types.ts';

/**
 * Tasks of the person of a case who is signed in with his account: what his link lets him see and decide, his own page
 * does, too. He is that person when the case reaches its user at the address of the account, where the link went.
 */

/** Whether the request waits now for this account holder, whoever sent it. */
export function waitsForOwn(caller: Caller, request: Request): boolean {
  const steps = procedureOf(request).humanSteps.filter(({ status }) => status === request.status);
  return isPersonOf(caller, request) && steps.some(isOwnStep);
}

/**
 * The newest task of the case that is the caller's as its person; undefined when there is none.
 * What he is shown is what his link shows.
 */
export async function readOwnTask(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
  requestId: string,
): Promise<TaskView | undefined> {
  const found = await getCase(tables, requestId);
  const task = found?.tasks.findLast((each) => isOwnTask(caller, found.request, each));
  if (found === undefined || task === undefined) return undefined;
  const own = { ...found, task };
  return viewOfPerson(own, await taskView(tables, boundTo(caller, task), own));
}

/** Decides such a task. @throws NotFound for everybody else's, and what `decideTask` throws */
export async function decideOwnTask(
  deps: DecideDeps,
  caller: Caller,
  taskId: string,
  input: DecisionInput,
): Promise<Decided> {
  const found = await caseOf(deps, taskId);
  const task = found?.tasks.find(({ id }) => id === taskId);
  if (found === undefined || task === undefined || !isOwnTask(caller, found.request, task)) {
    throw new NotFound(`There is no task ${taskId}`);
  }
  return decideTask(deps, boundTo(caller, task), taskId, input);
}

async function caseOf({ tables }: Pick<Basics, 'tables'>, taskId: string): Promise<Case | undefined> {
  const key = parseTaskId(taskId);
  return key === undefined ? undefined : getCase(tables, key.requestId);
}

/** He acts in this one task, as by its link. */
function boundTo(caller: Caller, { id }: Task): Caller {
  return { ...caller, onlyTask: id };
}

function isOwnTask(caller: Caller, request: Request, task: Task): boolean {
  return isPersonOf(caller, request) && isOwnStep(humanStepOf(procedureOf(request), task));
}

/** A form that is filled in again has its page at the link. */
function isOwnStep({ holder, scope, outcomes }: HumanStep): boolean {
  return (
    scope === 'person' && holder === 'USER' && !Object.values(outcomes).some(({ resubmits }) => resubmits)
  );
}

function isPersonOf({ person, onlyTask }: Caller, { agencyId, contacts }: Request): boolean {
  const reached = contacts?.USER?.email;
  return (
    onlyTask === undefined &&
    person.state === 'ACTIVE' &&
    person.roles.includes('USER') &&
    person.agencyId === agencyId &&
    reached?.toLowerCase() === person.email.toLowerCase()
  );
}
