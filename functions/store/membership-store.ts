import {
  accountHistorySchema,
  listDutySchema,
  membershipSchema,
  type AccountHistory,
  type ListDuty,
  type Mailbox,
  type Membership,
} from '../../schemas/directory/account.ts';
import type { MemberKind } from '../../schemas/directory-words.ts';
import { Overtaken } from '../domain/errors.ts';
import { getDirectoryItems } from './batch-get.ts';
import { accountPk, dutyKey, dutyPrefix, historyKey, historyPrefix, mailboxKey } from './keys/accounts.ts';
import { listIndexKeys, memberListKey, memberPk, membershipKey, membershipPrefix } from './keys/lists.ts';
import {
  parseItem,
  parseItems,
  queryAll,
  queryPage,
  type Item,
  type OnCorrupt,
  type Tables,
} from './tables.ts';
import { listByText } from './text-index.ts';
import type { Operation } from './transaction.ts';

/** Places in lists, and what stands beside an account in its partition: duties, mailbox, history. */

/** The places of an account, a contact or a list in lists. */
export async function listMemberships(
  tables: Tables,
  memberId: string,
  kind: MemberKind = 'account',
): Promise<Membership[]> {
  const items = await queryAll(tables.client, under(tables, memberPk(kind, memberId), membershipPrefix));
  return items.map((item) => parseItem(membershipSchema, item));
}

/** Those of these places that there are, read consistently; one batch for a hundred. */
export async function getMemberships(
  tables: Tables,
  places: readonly Pick<Membership, 'memberKind' | 'memberId' | 'listId'>[],
): Promise<Membership[]> {
  const keys = places.map(({ memberKind, memberId, listId }) => membershipKey(memberKind, memberId, listId));
  return (await getDirectoryItems(tables, keys)).map((item) => parseItem(membershipSchema, item));
}

/** The lists that an account owns or handles. */
export async function listDuties(tables: Tables, accountId: string): Promise<ListDuty[]> {
  const items = await queryAll(tables.client, under(tables, accountPk(accountId), dutyPrefix));
  return items.map((item) => parseItem(listDutySchema, item));
}

function under({ directory }: Tables, pk: string, prefix: string) {
  return {
    TableName: directory,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    ConsistentRead: true,
  };
}

/**
 * Writes a membership: one item, which the member's places and the list's members both find. `before` is the one that
 * was read, absent for a new one.
 * @throws Overtaken in the transaction when it is in another state by now
 */
export function membershipOperation(
  { directory }: Tables,
  before: Membership | undefined,
  after: Membership,
): Operation {
  return {
    write: { Put: { TableName: directory, Item: membershipItem(after), ...asRead(before) } },
    otherwise: () => new Overtaken('The membership changed meanwhile'),
  };
}

/** Takes a membership away that is as it was read. */
export function endMembershipOperation({ directory }: Tables, before: Membership): Operation {
  const { memberKind, memberId, listId } = before;
  return {
    write: {
      Delete: { TableName: directory, Key: membershipKey(memberKind, memberId, listId), ...asRead(before) },
    },
    otherwise: () => new Overtaken('The membership changed meanwhile'),
  };
}

function asRead(before: Membership | undefined) {
  if (before === undefined) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#state = :state AND since = :since',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':state': before.state, ':since': before.since },
  };
}

function membershipItem(membership: Membership): Item {
  const { memberKind, memberId, listId } = membership;
  return {
    ...membershipKey(memberKind, memberId, listId),
    kindKey: listIndexKeys.membersOf(listId),
    listKey: memberPosition(membership),
    ...membership,
  };
}

/** Where a member stands among those of its list: what `listMembers` goes on after. */
export function memberPosition({
  memberKind,
  memberId,
}: Pick<Membership, 'memberKind' | 'memberId'>): string {
  return memberListKey(memberKind, memberId);
}

/**
 * Members of a list, in all states: accounts, then contacts, then lists; or those of one kind. Reads as many items as it
 * gives. The index may lag behind by a moment.
 */
export async function listMembers(
  tables: Tables,
  listId: string,
  {
    limit,
    after,
    kind,
  }: { readonly limit: number; readonly after?: string | undefined; readonly kind?: MemberKind },
): Promise<Membership[]> {
  const items = await listByText(tables, {
    index: 'by-kind',
    key: listIndexKeys.membersOf(listId),
    prefix: kind === undefined ? '' : memberListKey(kind, ''),
    limit,
    after,
  });
  return items.map((item) => parseItem(membershipSchema, item));
}

export function dutyOperation({ directory }: Tables, duty: ListDuty, how: 'put' | 'delete'): Operation {
  const key = dutyKey(duty.accountId, duty.duty, duty.listId);
  return {
    write:
      how === 'put'
        ? { Put: { TableName: directory, Item: { ...key, ...duty } } }
        : { Delete: { TableName: directory, Key: key } },
  };
}

export function mailboxOperation({ directory }: Tables, mailbox: Mailbox): Operation {
  return {
    write: { Put: { TableName: directory, Item: { ...mailboxKey(mailbox.accountId), ...mailbox } } },
  };
}

export function historyOperation({ directory }: Tables, entry: AccountHistory): Operation {
  const { accountId, at, requestId, step } = entry;
  return {
    write: {
      Put: { TableName: directory, Item: { ...historyKey(accountId, at, requestId, step), ...entry } },
    },
  };
}

/** What was done to an account, newest first. */
export async function accountHistory(
  tables: Tables,
  accountId: string,
  limit: number,
  onCorrupt?: OnCorrupt,
): Promise<AccountHistory[]> {
  const { items } = await queryPage(tables.client, {
    ...under(tables, accountPk(accountId), historyPrefix),
    ScanIndexForward: false,
    Limit: limit,
  });
  return parseItems(accountHistorySchema, items, onCorrupt);
}
