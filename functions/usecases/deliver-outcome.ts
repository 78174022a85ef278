import type { Task } from '../../schemas/cases/request.ts';
import { Overtaken } from '../domain/errors.ts';
import { getTask, putTask } from '../store/task-store.ts';
import type { Basics, WithMachines } from './deps.ts';

/**
 * Gives the waiting machine the outcome of a decided task. Never throws: a stored decision is delivered sooner or
 * later, and the reconcile sweep says what keeps it from that.
 */
export async function deliverOutcome(deps: Basics & WithMachines, task: Task): Promise<void> {
  await giveOutcome(deps, task).catch(() => undefined);
}

/**
 * Gives the waiting machine the outcome of a decided task, or tells it that a cancelled one ended with its request,
 * and takes the token away. A token on which nothing waits any more is kept with its due entry: the reconcile sweep
 * finds out whether the machine went on or was lost.
 * @returns whether the outcome was taken
 * @throws whatever keeps machine or table from being reached
 */
export async function giveOutcome(deps: Basics & WithMachines, task: Task): Promise<boolean> {
  if (task.state === 'open' || task.deliveredAt !== undefined) return true;
  if (task.token === undefined) return false;
  const answer = await tell(deps, task, task.token);
  if (answer === 'taken') await markDelivered(deps, task);
  return answer === 'taken';
}

function tell({ machines }: WithMachines, task: Task, token: string): Promise<'taken' | 'gone'> {
  if (task.state === 'cancelled' || task.decision === undefined) return machines.fail(token, 'Ended');
  return machines.succeed(token, { taskId: task.id, outcome: task.decision.outcome });
}

/** Marks an outcome as taken. Whoever put a new token on the task meanwhile delivers it himself. */
export async function markDelivered(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  task: Task,
): Promise<void> {
  const { token, ...rest } = task;
  try {
    await putTask(tables, { ...rest, deliveredAt: clock.now(), version: task.version + 1 });
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
    const present = await getTask(tables, task.id);
    const sameWait = present !== undefined && present.deliveredAt === undefined && present.token === token;
    if (sameWait) await markDelivered({ tables, clock }, present);
  }
}
