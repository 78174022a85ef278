import { stepId } from '../../schemas/catalogue.ts';
import { taskSchema } from '../../schemas/cases/request.ts';
import { getProgress, listRows } from '../store/bulk-store.ts';
import { parseItem, type Item } from '../store/tables.ts';
import { awaitsRows, decideWhenNoRowWaits } from './bulk-finish.ts';
import type { Basics, WithMachines, WithRowSender } from './deps.ts';
import { forEachDue } from './due-work.ts';

export interface BulkSweepEntry {
  readonly requestId: string;
  readonly did: 'decided' | 'sent-again';
  readonly why: string;
}

const sentAtOnce = 500;

/**
 * Looks after requests whose rows take long: a message that was lost is sent again, an end that nobody noticed is
 * noted. A row that is sent twice is applied once.
 */
export async function sweepBulk(
  deps: Basics & WithMachines & WithRowSender & { readonly preview: boolean },
): Promise<BulkSweepEntry[]> {
  const { tables, clock, preview } = deps;
  const entries: BulkSweepEntry[] = [];
  const look = async (item: Item): Promise<void> => {
    const { requestId, procedure, step } = parseItem(taskSchema, item);
    const awaiting = awaitsRows(procedure);
    if (awaiting === undefined || stepId(procedure, awaiting.no) !== step) return;
    const waiting = (await getProgress(tables, requestId))?.waiting ?? 0;
    entries.push({
      requestId,
      did: waiting > 0 ? 'sent-again' : 'decided',
      why: `${String(waiting)} rows wait`,
    });
    if (preview) return;
    if (waiting > 0) await sendAgain(deps, requestId);
    else await decideWhenNoRowWaits(deps, requestId);
  };
  await forEachDue(tables, clock.now(), { DATED: look });
  return entries;
}

async function sendAgain({ tables, rowSender }: Basics & WithRowSender, requestId: string): Promise<void> {
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page = await listRows(tables, requestId, {
      after,
      limit: sentAtOnce,
      states: ['WAITING', 'WRITTEN'],
    });
    await rowSender.send(
      requestId,
      page.rows.map(({ no }) => no),
    );
    after = page.next;
  }
}
