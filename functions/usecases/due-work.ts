import type { DueKind } from '../store/keys/due.ts';
import { dueItems } from '../store/due-store.ts';
import type { Item, Tables } from '../store/tables.ts';

/** So many that thousands of cases fit into the time of a function, so few that nothing is throttled. */
const atOnce = 8;

/**
 * Does something with each item that is due, kind by kind, several at once and in no order. One that fails does not
 * keep the others waiting; it is thrown at the end, so that the run counts as failed.
 * @throws AggregateError of all that failed; its cause, which the log shows, is the first of them
 */
export async function forEachDue(
  tables: Tables,
  until: string,
  works: Readonly<Partial<Record<DueKind, (item: Item) => Promise<void>>>>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const [kind, work] of Object.entries(works)) {
    const items = dueItems(tables, kind as DueKind, until);
    const worker = async (): Promise<void> => {
      for await (const item of items) await work(item).catch((error: unknown) => failures.push(error));
    };
    const workers = await Promise.allSettled(Array.from({ length: atOnce }, worker));
    failures.push(...workers.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : [])));
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of what is due failed`, { cause: failures[0] });
  }
}
