import { applyRow, giveUpRow, type BulkApplyDeps, type RowRef } from './bulk-apply.ts';
import { decideWhenNoRowWaits } from './bulk-finish.ts';

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
  for (const message of messages) {
    await (message.lost ? giveUpRow(deps, message) : applyRow(deps, message)).catch((error: unknown) => {
      failed.set(message.id, error);
    });
  }
  const last = new Map(messages.map((message) => [message.requestId, message.id]));
  for (const [requestId, id] of last) {
    await decideWhenNoRowWaits(deps, requestId).catch((error: unknown) => {
      failed.set(id, error);
    });
  }
  return failed;
}
