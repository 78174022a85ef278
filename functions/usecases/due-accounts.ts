import type { Account } from '../../schemas/directory/account.ts';
import { dueAccounts } from '../store/account-search.ts';
import type { DirectoryDueKind } from '../store/keys/due.ts';
import type { Tables } from '../store/tables.ts';

/** Of each shard in a round. */
const atOnce = 25;

/**
 * Does something with each account for which something is due, one after the other, as the index lists it. One that
 * fails does not keep the others waiting.
 * @throws AggregateError of all that failed; its cause, which the log shows, is the first of them
 */
export async function forEachDueAccount(
  tables: Tables,
  kind: DirectoryDueKind,
  until: string,
  work: (listed: Account) => Promise<void>,
): Promise<void> {
  const seen = new Set<string>();
  const failures: unknown[] = [];
  for (;;) {
    // What a round has done is due no more, but the index may lag, and what failed or is only previewed stays due.
    const due = await dueAccounts(tables, kind, until, atOnce + seen.size);
    const fresh = due.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) break;
    for (const account of fresh) {
      seen.add(account.id);
      await work(account).catch((error: unknown) => failures.push(error));
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of what is due failed`, { cause: failures[0] });
  }
}
