import type { Tables } from '../../functions/store/tables.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { anAccount } from './accounts.ts';
import { putContents } from './tables.ts';

/** Accounts in one go, each with its item and its address: without entries, nobody searches for them. */
export async function writeManyAccounts(
  tables: Tables,
  count: number,
  overrides: Partial<Account> = {},
): Promise<Account[]> {
  const accounts = Array.from({ length: count }, () => anAccount(overrides));
  const directory = accounts.flatMap((account) => [
    { pk: `ACCOUNT#${account.id}`, sk: 'ACCOUNT', ...account },
    { pk: `ADDRESS#${account.address}`, sk: 'TAKEN', owner: `account#${account.id}` },
  ]);
  await putContents(tables, { cases: [], directory });
  return accounts;
}
