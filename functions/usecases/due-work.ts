import type { DueKind } from '../store/keys.ts';
import { dueItems } from '../store/case-store.ts';
import type { Item, Tables } from '../store/tables.ts';

/**
 * Does something with each item that is due, kind by kind. One that fails does not keep the others waiting; it is
 * thrown at the end, so that the run counts as failed.
 * @throws AggregateError of all that failed; its cause, which the log shows, is the first of them
 */
export async function forEachDue(
  tables: Tables,
  until: string,
  works: Readonly<Partial<Record<DueKind, (item: Item) => Promise<void>>>>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const [kind, work] of Object.entries(works)) {
    for await (const item of dueItems(tables, kind as DueKind, until)) {
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of what is due failed`, { cause: failures[0] });
  }
}
