import { PutCommand, UpdateCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { mailboxSchema, type Mailbox } from '../../schemas/directory/account.ts';
import {
  nearlyFullSchema,
  silenceSchema,
  type NearlyFull,
  type Silence,
} from '../../schemas/directory/usage.ts';
import { startOfDate } from '../domain/calendar.ts';
import { Overtaken } from '../domain/errors.ts';
import { getDirectoryItems } from './batch-get.ts';
import { mailboxKey } from './keys/accounts.ts';
import { dueKey, shardOf } from './keys/due.ts';
import { nearlyFullKey, silenceKey, usageIndexKeys } from './keys/usage.ts';
import { parseItem, queryPage, type Item, type Tables } from './tables.ts';
import { transact, type Operation } from './transaction.ts';

/** The use of mailboxes, and the watch over silent accounts. */

export async function getMailboxes(
  tables: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Mailbox>> {
  const items = await getDirectoryItems(tables, [...new Set(ids)].map(mailboxKey));
  return new Map(items.map((item) => parseItem(mailboxSchema, item)).map((each) => [each.accountId, each]));
}

export async function getSilences(
  tables: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Silence>> {
  const items = await getDirectoryItems(tables, [...new Set(ids)].map(silenceKey));
  return new Map(items.map((item) => parseItem(silenceSchema, item)).map((each) => [each.accountId, each]));
}

export async function getNearlyFull(
  tables: Tables,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NearlyFull>> {
  const items = await getDirectoryItems(tables, [...new Set(ids)].map(nearlyFullKey));
  return new Map(
    items.map((item) => parseItem(nearlyFullSchema, item)).map((each) => [each.accountId, each]),
  );
}

/**
 * Writes a mailbox as it is now, if nobody wrote it meanwhile. What stands in no index is one write; a crossing takes
 * its flag along in the same transaction.
 * @throws Overtaken when the mailbox is no longer as it was read
 */
export async function saveMailbox(
  tables: Tables,
  before: Mailbox | undefined,
  after: Mailbox,
  flags: readonly Operation[] = [],
): Promise<void> {
  const update = mailboxUpdate(tables, before, after);
  const otherwise = () => new Overtaken('The mailbox changed meanwhile');
  if (flags.length > 0) return transact(tables, [{ write: { Update: update }, otherwise }, ...flags]);
  try {
    await tables.client.send(new UpdateCommand(update));
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') throw otherwise();
    throw error;
  }
}

/** The mailbox in a transaction that is about something else as well. */
export function mailboxOperationFrom(tables: Tables, before: Mailbox | undefined, after: Mailbox): Operation {
  return {
    write: { Update: mailboxUpdate(tables, before, after) },
    otherwise: () => new Overtaken('The mailbox changed meanwhile'),
  };
}

/** What is told apart: another measurement, another sign-in, another flag. */
const compared = ['day', 'usedMb', 'lastActivity', 'nearlyFullOf', 'listed'] as const;
const written = [
  'accountId',
  'usedMb',
  'measuredAt',
  'day',
  'lastActivity',
  'nearlyFullOf',
  'watched',
  'listed',
] as const;

function mailboxUpdate({ directory }: Tables, before: Mailbox | undefined, after: Mailbox) {
  const sets = written.filter((name) => after[name] !== undefined);
  const removes = written.filter((name) => after[name] === undefined && before?.[name] !== undefined);
  const was = before === undefined ? [] : compared.filter((name) => before[name] !== undefined);
  const wasNot = before === undefined ? ['accountId'] : compared.filter((name) => before[name] === undefined);
  const names = new Set<string>([...sets, ...removes, ...was, ...wasNot]);
  return {
    TableName: directory,
    Key: mailboxKey(after.accountId),
    UpdateExpression: [
      `SET ${sets.map((name) => `#${name} = :${name}`).join(', ')}`,
      ...(removes.length === 0 ? [] : [`REMOVE ${removes.map((name) => `#${name}`).join(', ')}`]),
    ].join(' '),
    ConditionExpression: [
      ...was.map((name) => `#${name} = :was_${name}`),
      ...wasNot.map((name) => `attribute_not_exists(#${name})`),
    ].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(sets.map((name) => [`:${name}`, after[name]])),
      ...Object.fromEntries(was.map((name) => [`:was_${name}`, before?.[name]])),
    },
  };
}

/** A flag is due until its user is told. */
export function nearlyFullOperation({ directory }: Tables, flag: NearlyFull): Operation {
  const { accountId, agencyId, since, toldAt } = flag;
  const due = { dueKey: dueKey('NEARLY-FULL', shardOf(accountId)), dueAt: startOfDate(since) };
  return {
    write: {
      Put: {
        TableName: directory,
        Item: {
          ...nearlyFullKey(accountId),
          agencyKey: usageIndexKeys.nearlyFull(agencyId),
          listKey: `${since}#${accountId}`,
          ...(toldAt === undefined ? due : {}),
          ...flag,
        },
      },
    },
  };
}

export function nearlyFullGone({ directory }: Tables, accountId: string): Operation {
  return { write: { Delete: { TableName: directory, Key: nearlyFullKey(accountId) } } };
}

/** @throws Overtaken in the transaction when it is no longer the version that was read; 0 is one that is not there */
export function silenceOperation({ directory }: Tables, was: number, silence: Silence): Operation {
  const { accountId } = silence;
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...silenceKey(accountId), ...silenceIndex(silence), ...silence },
        ...(was === 0
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#version = :version',
              ExpressionAttributeNames: { '#version': 'version' },
              ExpressionAttributeValues: { ':version': was },
            }),
      },
    },
    otherwise: () => new Overtaken('The watch changed meanwhile'),
  };
}

/** One item by itself: in a transaction it would cost twice as much. @throws what the operation means by its condition */
export async function writeAlone({ client }: Tables, { write, otherwise }: Operation): Promise<void> {
  try {
    await client.send(new PutCommand(write.Put as PutCommandInput));
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException' && otherwise !== undefined)
      throw otherwise(undefined);
    throw error;
  }
}

/** Watched from a day on, whatever was before: of a new account, and of one that came back. */
export function watchOperation(
  { directory }: Tables,
  of: {
    readonly accountId: string;
    readonly agencyId: string;
    readonly from: string;
    readonly lookOn: string;
  },
): Operation {
  const silence: Silence = { ...of, version: 1 };
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...silenceKey(of.accountId), ...silenceIndex(silence), ...silence },
      },
    },
  };
}

export function silenceGone({ directory }: Tables, accountId: string): Operation {
  return { write: { Delete: { TableName: directory, Key: silenceKey(accountId) } } };
}

function silenceIndex({ accountId, agencyId, lookOn, listed, kept }: Silence): Item {
  const list =
    listed === undefined
      ? kept === undefined
        ? {}
        : { agencyKey: usageIndexKeys.kept(agencyId), listKey: `${kept.until}#${accountId}` }
      : { agencyKey: usageIndexKeys.listed(agencyId), listKey: `${listed.last}#${accountId}` };
  const due =
    lookOn === undefined ? {} : { dueKey: dueKey('SILENCE', shardOf(accountId)), dueAt: startOfDate(lookOn) };
  return { ...list, ...due };
}

export interface FlagPage<T> {
  readonly items: readonly T[];
  /** The list key to go on from. */
  readonly cursor?: string;
}

/** Mailboxes of an agency that are nearly full, the first that crossed first. */
export function listNearlyFull(
  tables: Tables,
  agencyId: string,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<FlagPage<NearlyFull>> {
  return listFlags(tables, usageIndexKeys.nearlyFull(agencyId), page, (item) =>
    parseItem(nearlyFullSchema, item),
  );
}

/** Silent accounts of an agency, the longest silence first; or those that it keeps. */
export function listSilent(
  tables: Tables,
  agencyId: string,
  page: { readonly limit: number; readonly after?: string | undefined; readonly kept?: boolean },
): Promise<FlagPage<Silence>> {
  const key = page.kept === true ? usageIndexKeys.kept(agencyId) : usageIndexKeys.listed(agencyId);
  return listFlags(tables, key, page, (item) => parseItem(silenceSchema, item));
}

async function listFlags<T>(
  { client, directory }: Tables,
  key: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
  parse: (item: Item) => T,
): Promise<FlagPage<T>> {
  const { items } = await queryPage(client, {
    TableName: directory,
    IndexName: 'by-agency',
    KeyConditionExpression:
      after === undefined ? 'agencyKey = :key' : 'agencyKey = :key AND listKey > :after',
    ExpressionAttributeValues: { ':key': key, ...(after === undefined ? {} : { ':after': after }) },
    Limit: limit + 1,
  });
  const shown = items.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(parse),
    ...(items.length > limit && last !== undefined ? { cursor: String(last['listKey']) } : {}),
  };
}
