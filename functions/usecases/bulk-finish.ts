import { catalogue, stepId } from '../../schemas/catalogue.ts';
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
  const { id, step } = request?.currentTask ?? {};
  const awaiting = catalogue['IPMS-BULK'].humanSteps.find(({ awaits }) => awaits === 'rows');
  if (id === undefined || awaiting === undefined || step !== stepId('IPMS-BULK', awaiting.no)) return 'waits';
  const applied = Object.entries(awaiting.outcomes).find(([, { bySystem }]) => bySystem === true)?.[0];
  if (applied === undefined) return 'waits';
  await decideBySystem(deps, id, applied);
  return 'decided';
}
