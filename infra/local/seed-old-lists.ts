import { getDirectoryItems } from '../../functions/store/batch-get.ts';
import { addressKey } from '../../functions/store/keys/accounts.ts';
import { mailingListKey, membershipKey } from '../../functions/store/keys/lists.ts';
import type { Key } from '../../functions/store/keys/key.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';

/** A demo list, as it can be found from before. */
export interface ListBefore {
  readonly id: string;
  readonly address: string;
  readonly accountIds: readonly string[];
}

/**
 * Takes away a demo list from a time when only accounts were members: its places no longer parse, and nothing finds it.
 * @returns whether it was one; then it is to be written anew
 */
export async function dropOldList(tables: Tables, { id, address, accountIds }: ListBefore): Promise<boolean> {
  const places = accountIds.map((accountId) => membershipKey('account', accountId, id));
  const old = (await getDirectoryItems(tables, places)).filter((item) => item['memberKind'] === undefined);
  if (old.length === 0) return false;
  const keys: Key[] = old.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  await transact(
    tables,
    [...keys, mailingListKey(id), addressKey(address)].map((key) => ({
      write: { Delete: { TableName: tables.directory, Key: key } },
    })),
  );
  return true;
}
