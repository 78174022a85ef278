import type { Mailbox } from '../../../schemas/directory/account.ts';
import { summed, type Counts } from '../../domain/counts.ts';
import { usageCountOperations } from '../../store/count-store.ts';
import { transact } from '../../store/transaction.ts';
import type { Tables } from '../../store/tables.ts';

/** What a measurement changed. */
export interface UsageChange {
  readonly agencyId: string;
  readonly before: Mailbox | undefined;
  readonly after: Mailbox;
}

/**
 * Adds what the measurements of one batch changed to the counts of their agencies: one write for each agency instead of
 * one for each row. What a killed process has written and not counted, a recount finds.
 */
export async function countUsage(tables: Tables, changes: readonly UsageChange[]): Promise<void> {
  for (const agencyId of new Set(changes.map((each) => each.agencyId))) {
    const own = changes.filter((each) => each.agencyId === agencyId);
    // Whatever shard: the sum is what counts, and batches at the same time rarely begin with the same mailbox.
    const accountId = own[0]?.after.accountId ?? '';
    const operations = usageCountOperations(tables, { agencyId, accountId }, summed(own.map(differenceOf)));
    if (operations.length > 0) await transact(tables, operations);
  }
}

function differenceOf({ before, after }: UsageChange): Counts {
  const wasMeasured = before?.measuredAt !== undefined;
  return {
    usedMb: after.usedMb - (before?.usedMb ?? 0),
    ...(!wasMeasured && after.measuredAt !== undefined ? { measured: 1 } : {}),
  };
}
