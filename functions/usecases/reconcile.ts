import { requestSchema, taskSchema, type Request, type Task } from '../../schemas/cases/request.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { getRequest } from '../store/case-store.ts';
import { parseItem } from '../store/tables.ts';
import { getTask } from '../store/task-store.ts';
import { giveOutcome, markDelivered } from './deliver-outcome.ts';
import type { Basics, WithMachines } from './deps.ts';
import { forEachDue } from './due-work.ts';
import { machineInput, resumeLost } from './resume-request.ts';

export type ReconcileDeps = Basics & WithMachines & { readonly preview: boolean };

/** What the sweep did with one case, or would do. */
export interface ReconcileEntry {
  readonly requestId: string;
  readonly did: 'started' | 'resumed' | 'delivered' | 'faulted';
  readonly why: string;
}

/**
 * Brings tables and machines together again: an outcome that was stored and not taken is given again, a machine that
 * never started is started, a lost one is resumed. A request with a fault waits for an operator and is only named.
 */
export async function reconcile(deps: ReconcileDeps): Promise<ReconcileEntry[]> {
  const { tables, clock } = deps;
  const entries: ReconcileEntry[] = [];
  const add = (entry: ReconcileEntry | undefined): void => {
    if (entry !== undefined) entries.push(entry);
  };
  await forEachDue(tables, clock.now(), {
    OPEN: async (item) => add(await reconcileRequest(deps, parseItem(requestSchema, item))),
    DELIVER: async (item) => add(await reconcileDelivery(deps, parseItem(taskSchema, item))),
  });
  return entries;
}

async function reconcileRequest(deps: ReconcileDeps, listed: Request): Promise<ReconcileEntry | undefined> {
  const { machines, preview, tables } = deps;
  // The index lags: what it names is read again before anything is done.
  const request = (await getRequest(tables, listed.id)) ?? listed;
  if (request.faulted !== undefined) {
    return {
      requestId: request.id,
      did: 'faulted',
      why: `since ${request.faulted.at} at ${request.faulted.step}`,
    };
  }
  if (isEndStatus(request.status)) return undefined;
  const status = await machines.status(request.procedure, executionOf(request));
  if (status === 'RUNNING') return undefined;
  if (status === undefined && !(await hasBegun(deps, request))) {
    if (!preview) await machines.start(request.procedure, machineInput(request));
    return { requestId: request.id, did: 'started', why: 'no execution' };
  }
  const why = `execution ${status ?? 'is gone'}`;
  if (!preview && !(await resumeLost(deps, request, why))) return undefined;
  return { requestId: request.id, did: 'resumed', why };
}

/** Whether the machine of the present generation has been at work: one that is gone since then is not started again. */
async function hasBegun(
  { tables }: Pick<ReconcileDeps, 'tables'>,
  { currentTask, generation }: Request,
): Promise<boolean> {
  const task = currentTask === undefined ? undefined : await getTask(tables, currentTask.id);
  return task?.generation === generation;
}

function executionOf({ id, generation }: Request): { requestId: string; generation: number } {
  return { requestId: id, generation };
}

async function reconcileDelivery(deps: ReconcileDeps, task: Task): Promise<ReconcileEntry | undefined> {
  const { preview, tables } = deps;
  const entry: ReconcileEntry = { requestId: task.requestId, did: 'delivered', why: `outcome of ${task.id}` };
  if (preview) return entry;
  if (await giveOutcome(deps, task)) return entry;
  // Nothing waits on the token: the machine took the outcome and went on, and only the mark was lost.
  const request = await getRequest(tables, task.requestId);
  const wentOn = request === undefined || isEndStatus(request.status) || request.currentTask?.id !== task.id;
  if (wentOn) await markDelivered(deps, task);
  return undefined;
}
