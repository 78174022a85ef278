import {
  accountEntrySchema,
  accountSchema,
  type Account,
  type AccountEntry,
} from '../../schemas/directory/account.ts';
import { accountStates, type AccountState } from '../../schemas/directory-words.ts';
import { readNow } from './count-store.ts';
import { firstDue } from './due-store.ts';
import { identitiesPk } from './keys/accounts.ts';
import { directoryIndexKeys, type EntryKind } from './keys/directory.ts';
import type { DirectoryDueKind } from './keys/due.ts';
import {
  parseItem,
  parseItems,
  partitionQuery,
  queryAll,
  type Item,
  type OnCorrupt,
  type Tables,
} from './tables.ts';
import { listByText, type TextPage } from './text-index.ts';

/** Where a list of accounts is read: one agency, in one state or in all. */
export interface AccountsIn {
  readonly agencyId: string;
  readonly state?: AccountState | undefined;
}

interface ListPage {
  readonly limit: number;
  /** The list key to go on from. */
  readonly after?: string | undefined;
}

export interface FoundEntry {
  readonly entry: AccountEntry;
  /** The text that it was found by. */
  readonly text: string;
  readonly listKey: string;
}

/** Entries that begin so, in their order. Reads as many items as it gives, however many accounts there are. */
export async function findEntries(
  tables: Tables,
  {
    by,
    prefix,
    limit,
    after,
    ...where
  }: AccountsIn & ListPage & { readonly by: EntryKind; readonly prefix: string },
): Promise<FoundEntry[]> {
  const key = directoryIndexKeys.accountEntries(by, where.agencyId, where.state);
  const items = await listBy(tables, { ...where, key, prefix, limit, after });
  return items.map((item) => {
    const entry = parseItem(accountEntrySchema, item);
    const listKey = String(item['listKey']);
    return { entry, listKey, text: listKey.slice(0, -entry.accountId.length - 1) };
  });
}

/** Accounts by name, each with its list key. */
export async function listAccounts(
  tables: Tables,
  { limit, after, ...where }: AccountsIn & ListPage,
): Promise<{ readonly account: Account; readonly listKey: string }[]> {
  const key = directoryIndexKeys.accountsOf(where.agencyId, where.state);
  const items = await listBy(tables, { ...where, key, prefix: '', limit, after });
  return items.map((item) => ({
    account: parseItem(accountSchema, item),
    listKey: String(item['listKey']),
  }));
}

function listBy(
  tables: Tables,
  { state, ...page }: AccountsIn & ListPage & Pick<TextPage, 'key' | 'prefix'>,
): Promise<readonly Item[]> {
  return listByText(tables, { ...page, index: state === undefined ? 'by-kind' : 'by-agency' });
}

/** All accounts of one person, in every agency and state (AMB-104): a handful. */
export async function byIdentity(
  tables: Tables,
  digest: string,
  onCorrupt?: OnCorrupt,
): Promise<AccountEntry[]> {
  const items = await queryAll(tables.client, partitionQuery(tables.directory, identitiesPk(digest)));
  return parseItems(accountEntrySchema, items, onCorrupt);
}

/** How many accounts an agency has, by state: one read, however many there are. */
export async function countAccounts(
  tables: Tables,
  agencyId: string,
): Promise<Readonly<Record<AccountState, number>>> {
  const counts = await readNow(tables, 'directory', agencyId);
  return Object.fromEntries(accountStates.map((state) => [state, counts[state] ?? 0])) as Record<
    AccountState,
    number
  >;
}

/** Accounts for which something is due until an instant, the oldest first, at most `limit` of each shard. */
export async function dueAccounts(
  tables: Tables,
  kind: DirectoryDueKind,
  until: string,
  limit: number,
): Promise<Account[]> {
  const items = await firstDue(tables, kind, { until, limit });
  return items.map((item) => parseItem(accountSchema, item));
}
