import {
  accountHistorySchema,
  listDutySchema,
  membershipSchema,
  type AccountHistory,
  type ListDuty,
  type Mailbox,
  type Membership,
} from '../../schemas/directory/account.ts';
import { Overtaken } from '../domain/errors.ts';
import {
  accountPk,
  dutyKey,
  dutyPrefix,
  historyKey,
  historyPrefix,
  mailboxKey,
  membershipKey,
  membershipPrefix,
} from './keys/accounts.ts';
import { directoryIndexKeys } from './keys/directory.ts';
import { parseItem, queryAll, queryPage, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** What stands beside an account in its partition: mailbox, places in lists, history. */

export async function listMemberships(tables: Tables, accountId: string): Promise<Membership[]> {
  const items = await queryAll(tables.client, under(tables, accountId, membershipPrefix));
  return items.map((item) => parseItem(membershipSchema, item));
}

/** The lists that an account owns or handles. */
export async function listDuties(tables: Tables, accountId: string): Promise<ListDuty[]> {
  const items = await queryAll(tables.client, under(tables, accountId, dutyPrefix));
  return items.map((item) => parseItem(listDutySchema, item));
}

function under({ directory }: Tables, accountId: string, prefix: string) {
  return {
    TableName: directory,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': accountPk(accountId), ':prefix': prefix },
    ConsistentRead: true,
  };
}

/**
 * Writes a membership. `before` is the one that was read, absent for a new one.
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
  const { accountId, listId } = before;
  return {
    write: { Delete: { TableName: directory, Key: membershipKey(accountId, listId), ...asRead(before) } },
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
  const { accountId, listId } = membership;
  return {
    ...membershipKey(accountId, listId),
    kindKey: directoryIndexKeys.membersOf(listId),
    listKey: accountId,
    ...membership,
  };
}

/** Members of a list, in all states. `after` is the account to go on from. */
export async function listMembers(
  tables: Tables,
  listId: string,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<Membership[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    IndexName: 'by-kind',
    KeyConditionExpression: after === undefined ? 'kindKey = :key' : 'kindKey = :key AND listKey > :after',
    ExpressionAttributeValues: {
      ':key': directoryIndexKeys.membersOf(listId),
      ...(after === undefined ? {} : { ':after': after }),
    },
    Limit: limit,
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
): Promise<AccountHistory[]> {
  const { items } = await queryPage(tables.client, {
    ...under(tables, accountId, historyPrefix),
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(accountHistorySchema, item));
}
