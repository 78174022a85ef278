import { catalogue, stepId, type HumanStep, type ProcedureId } from '../../schemas/catalogue.ts';
import { getProgress } from '../store/bulk-store.ts';
import { getRequest } from '../store/case-store.ts';
import { decideBySystem } from './dated-tasks.ts';
import type { Basics, WithMachines } from './deps.ts';

/** The end of the wait for rows: whoever does the last of them decides the task in nobody's name. */

/**
 * Decides the task that waits for the rows of a request, when none of them waits any more. The last row and the
 * opening of the task may come in either order: both look here after they have written.
 */
export async function decideWhenNoRowWaits(
  deps: Basics & WithMachines,
  requestId: string,
): Promise<'decided' | 'waits'> {
  const progress = await getProgress(deps.tables, requestId);
  if (progress === undefined || progress.waiting > 0) return 'waits';
  const request = await getRequest(deps.tables, requestId);
  if (request?.currentTask === undefined) return 'waits';
  const { id, step } = request.currentTask;
  const awaiting = awaitsRows(request.procedure);
  if (awaiting === undefined || step !== stepId(request.procedure, awaiting.no)) return 'waits';
  const applied = Object.entries(awaiting.outcomes).find(([, { bySystem }]) => bySystem === true)?.[0];
  if (applied === undefined) return 'waits';
  await decideBySystem(deps, id, applied);
  return 'decided';
}

/** The step at which a procedure waits for its rows. */
export function awaitsRows(procedure: ProcedureId): HumanStep | undefined {
  return catalogue[procedure].humanSteps.find(({ awaits }) => awaits === 'rows');
}
