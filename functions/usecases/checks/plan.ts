import type { CheckEntry } from '../../../schemas/directory/check-run.ts';

/**
 * What a check would do, found without writing anything. A run does exactly this, a preview only says it: there is one
 * way to find out what is due, so the two cannot differ.
 */
export interface Planned {
  readonly entry: CheckEntry;
  /** Does it. Looks again at what it changes: others may have been faster. Absent when there is nothing to do. */
  readonly act?: () => Promise<void>;
}

/** So many at once that thousands fit into the time of a function. */
const atOnce = 8;

/**
 * Does what is planned, or only says so. One that fails does not keep the others waiting.
 * @throws AggregateError of all that failed; its cause, which the log shows, is the first of them
 */
export async function carryOut(
  { preview, entries }: { readonly preview: boolean; readonly entries?: object[] | undefined },
  planned: readonly Planned[],
): Promise<CheckEntry[]> {
  const said = planned.map(({ entry }) => entry);
  if (preview) {
    entries?.push(...said);
    return said;
  }
  const failures: unknown[] = [];
  const failed = new Set<CheckEntry>();
  const queue = planned.values();
  const worker = async (): Promise<void> => {
    for (const { entry, act } of queue) {
      await act?.().catch((error: unknown) => {
        failures.push(error);
        failed.add(entry);
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  // What failed was not done: the report counts it among the faults alone.
  entries?.push(...said.filter((entry) => !failed.has(entry)));
  if (failures.length > 0)
    throw new AggregateError(failures, `${String(failures.length)} of what is due failed`, {
      cause: failures[0],
    });
  return said;
}

/** Items in the groups in which they are read together. */
export async function* inGroups<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let group: T[] = [];
  for await (const item of items) {
    group.push(item);
    if (group.length === size) {
      yield group;
      group = [];
    }
  }
  if (group.length > 0) yield group;
}
