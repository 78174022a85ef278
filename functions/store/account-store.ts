import {
  accountSchema,
  listDutySchema,
  mailboxSchema,
  membershipSchema,
  type Account,
  type ListDuty,
  type Mailbox,
  type Membership,
} from '../../schemas/directory/account.ts';
import type { UniqueName } from '../../schemas/field.ts';
import { accountCounts, accountEvents } from '../domain/account-counts.ts';
import { malaysianDate, startOfDate } from '../domain/calendar.ts';
import { countDifference, onDay } from '../domain/counts.ts';
import { Taken, VersionConflict, type CorruptItem } from '../domain/errors.ts';
import { searchText } from '../domain/search-text.ts';
import { entryOperations } from './account-entries.ts';
import { getDirectoryItems } from './batch-get.ts';
import { versionIs } from './conditions.ts';
import { belowMinimumOperations } from './below-minimum-store.ts';
import { monthOperations, nowOperations } from './count-store.ts';
import { accountKey, accountPk, dutyPrefix, mailboxKey } from './keys/accounts.ts';
import { directoryIndexKeys } from './keys/directory.ts';
import { dueKey, shardOf, type DirectoryDueKind } from './keys/due.ts';
import { listKey } from './keys/key.ts';
import { membershipPrefix } from './keys/lists.ts';
import { ownerOf } from './reservation-store.ts';
import { getItem, parseItem, parseItems, queryPage, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

export async function getAccount(tables: Tables, id: string): Promise<Account | undefined> {
  const item = await getItem(tables.client, tables.directory, accountKey(id));
  return item === undefined ? undefined : parseItem(accountSchema, item);
}

/** Accounts by id; those that do not exist are left out. */
export async function getAccounts(tables: Tables, ids: readonly string[]): Promise<Account[]> {
  const items = await getDirectoryItems(tables, [...new Set(ids)].map(accountKey));
  return items.map((item) => parseItem(accountSchema, item));
}

/**
 * The account that has this address or login id now. What it had before finds it no more: nobody signs in by it.
 */
export async function accountOf(
  tables: Tables,
  unique: UniqueName,
  value: string,
): Promise<Account | undefined> {
  const owner = await ownerOf(tables, unique, value);
  const account = owner?.kind === 'account' ? await getAccount(tables, owner.id) : undefined;
  const has = unique === 'address' ? account?.address : account?.loginId;
  return has === value.toLowerCase() ? account : undefined;
}

export interface AccountPart {
  readonly account: Account;
  readonly mailbox: Mailbox | undefined;
  /** The first of them; `listMemberships` gives all. */
  readonly memberships: readonly Membership[];
  readonly duties: readonly ListDuty[];
}

const mostPlaces = 200;

/**
 * An account with its mailbox and its places in lists, of each at most 200: two reads, without names and history.
 * @throws CorruptItem for one that cannot be read, unless somebody hears of it: of the account itself always
 */
export async function getAccountPart(
  tables: Tables,
  id: string,
  onCorrupt?: (part: 'mailbox' | 'places', error: CorruptItem) => void,
): Promise<AccountPart | undefined> {
  const between = async (from: string, to: string) => {
    const { items } = await queryPage(tables.client, {
      TableName: tables.directory,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': accountPk(id), ':from': from, ':to': to },
      ConsistentRead: true,
      Limit: mostPlaces + 1,
    });
    return items;
  };
  const [main, places] = await Promise.all([
    between(accountKey(id).sk, `${dutyPrefix}~`),
    between(mailboxKey(id).sk, `${membershipPrefix}~`),
  ]);
  const isA = (sk: string) => (item: Item) => String(item['sk']).startsWith(sk);
  const account = main.find(isA(accountKey(id).sk));
  if (account === undefined) return undefined;
  const hears = (part: 'mailbox' | 'places') => onCorrupt && ((error: CorruptItem) => onCorrupt(part, error));
  const [mailbox] = parseItems(mailboxSchema, places.filter(isA(mailboxKey(id).sk)), hears('mailbox'));
  return {
    account: parseItem(accountSchema, account),
    mailbox,
    memberships: parseItems(membershipSchema, places.filter(isA(membershipPrefix)), hears('places')),
    duties: parseItems(listDutySchema, main.filter(isA(dutyPrefix)), hears('places')),
  };
}

export interface AccountChange {
  /** The account as it was read; absent for a new one. */
  readonly before?: Account | undefined;
  readonly after: Account;
  /** Request whose reservations of address and login id pass to the account. */
  readonly reservedBy?: string | undefined;
  /** What it means that another was faster. */
  readonly otherwise: () => Error;
}

/**
 * Writes an account with all that hangs on it. A change of state of an account whose name has four words is nine
 * writes: account, four names (one more if the address begins like none of them), address, login id, the person, the
 * count; its end and its restoration are ten, with the identity number. A new one is ten. Names of ten words and more
 * make it sixteen, a new name instead of such a one twenty-eight at most. What changes nothing that is shown (a
 * password, package, quota) is one write.
 * @throws in the transaction Taken `address`, `loginId`, `identityNumber`, `id` of a new account; what `otherwise` gives
 */
export function accountOperations(tables: Tables, change: AccountChange): Operation[] {
  const { before, after, reservedBy, otherwise } = change;
  return [
    {
      write: {
        Put: { TableName: tables.directory, Item: accountItem(after), ...versionIs(before?.version) },
      },
      otherwise: () => (before === undefined ? new Taken('id') : otherwise()),
    },
    ...entryOperations(tables, before, after, reservedBy),
    ...countOperations(tables, before, after),
  ];
}

/** Holds only while an account is as it was read. */
export function accountUnchanged(
  { directory }: Tables,
  { id, version }: Pick<Account, 'id' | 'version'>,
): Operation {
  return {
    write: { ConditionCheck: { TableName: directory, Key: accountKey(id), ...versionIs(version) } },
    otherwise: () => new VersionConflict('The account changed meanwhile'),
  };
}

function accountItem(account: Account): Item {
  const { id, agencyId, state, displayName } = account;
  return {
    ...accountKey(id),
    agencyKey: directoryIndexKeys.accountsOf(agencyId, state),
    kindKey: directoryIndexKeys.accountsOf(agencyId),
    listKey: listKey(searchText(displayName), id),
    ...dueOf(account),
    ...account,
  };
}

/** What is dated: a sign-in that may differ from the pool before all, then the day until which it is disabled. */
function dueOf({ id, state, signInPending, disabled }: Account): Item {
  const at = (kind: DirectoryDueKind, dueAt: string) => ({ dueKey: dueKey(kind, shardOf(id)), dueAt });
  if (signInPending !== undefined) return at('SIGN-IN-PENDING', signInPending);
  if (state !== 'DISABLED' || disabled === undefined || disabled.remindedOn !== undefined) return {};
  return at('DISABLED-UNTIL', startOfDate(disabled.until));
}

/** What the account adds to the counts of its agency, and the entry of those with less storage than their minimum. */
function countOperations(tables: Tables, before: Account | undefined, after: Account): Operation[] {
  const date = malaysianDate(before === undefined ? after.createdAt : after.updatedAt);
  return [
    ...nowOperations(
      tables,
      'directory',
      after,
      countDifference(accountCounts(before), accountCounts(after)),
    ),
    ...monthOperations(
      tables,
      'directory',
      { ...after, month: date.slice(0, 7) },
      onDay(date, accountEvents(before, after)),
    ),
    ...belowMinimumOperations(tables, before, after),
  ];
}
