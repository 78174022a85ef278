import { CorruptItem } from '../domain/errors.ts';
import { getRows } from '../store/bulk-store.ts';
import { getCase } from '../store/case-store.ts';
import { getAgency } from '../store/officer-store.ts';
import { applyRow, giveUpRow, type BulkApplyDeps, type RowRef, type Work } from './bulk-apply.ts';
import { decideWhenNoRowWaits } from './bulk-finish.ts';
import { bulkFormOf } from './bulk-steps.ts';

/** A message with a row, and whether it failed too often before. */
export interface RowMessage extends RowRef {
  readonly id: string;
  readonly lost: boolean;
}

/**
 * Does a batch of rows. A row that fails holds up none of the others: its message comes again. Who does the last row
 * of a request ends the wait for it; when that fails, one message comes again and does it.
 * @returns the messages that failed, with why
 */
export async function doRows(
  deps: BulkApplyDeps,
  messages: readonly RowMessage[],
): Promise<ReadonlyMap<string, unknown>> {
  const failed = new Map<string, unknown>();
  for (const requestId of new Set(messages.map((message) => message.requestId))) {
    const own = messages.filter((message) => message.requestId === requestId);
    const give = own.filter(({ lost }) => lost);
    for (const message of give)
      await giveUpRow(deps, message).catch((error: unknown) => failed.set(message.id, error));
    await applyRows(
      deps,
      requestId,
      own.filter(({ lost }) => !lost),
      failed,
    );
    await decideWhenNoRowWaits(deps, requestId).catch((error: unknown) =>
      failed.set(own.at(-1)?.id ?? '', error),
    );
  }
  return failed;
}

/** What the rows have in common is read once for all of them. */
async function applyRows(
  deps: BulkApplyDeps,
  requestId: string,
  messages: readonly RowMessage[],
  failed: Map<string, unknown>,
): Promise<void> {
  if (messages.length === 0) return;
  try {
    const rows = await getRows(
      deps.tables,
      requestId,
      messages.map(({ no }) => no),
    );
    const work = await workOf(deps, requestId);
    for (const { id, no } of messages) {
      const row = rows.get(no);
      if (row !== undefined) await applyRow(work, row).catch((error: unknown) => failed.set(id, error));
    }
  } catch (error) {
    for (const { id } of messages) failed.set(id, error);
  }
}

async function workOf(deps: BulkApplyDeps, requestId: string): Promise<Work> {
  const found = await getCase(deps.tables, requestId);
  const agency = found === undefined ? undefined : await getAgency(deps.tables, found.request.agencyId);
  if (found === undefined || agency === undefined) throw new CorruptItem(`There is no request ${requestId}`);
  return { deps, found, agency, action: bulkFormOf(found).action };
}
