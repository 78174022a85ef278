import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {
  checkEntrySchema,
  checkRunSchema,
  type CheckEntry,
  type CheckRun,
} from '../../schemas/directory/check-run.ts';
import { checkEntriesKey, checkEntriesPrefix, checkPk, checkRunKey, checkRunPrefix } from './keys/usage.ts';
import { getItem, parseItem, queryPage, type Item, type Tables } from './tables.ts';
import { endsAfter } from './usage-file-store.ts';

/** What scheduled checks did, by check and day. */

export async function getRun(tables: Tables, name: string, day: string): Promise<CheckRun | undefined> {
  const item = await getItem(tables.client, tables.directory, checkRunKey(name, day));
  return item === undefined ? undefined : parseItem(checkRunSchema, item);
}

/** The newest runs of a check, up to a day. */
export async function lastRuns(
  tables: Tables,
  name: string,
  { limit, before = '9' }: { readonly limit: number; readonly before?: string },
): Promise<CheckRun[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':pk': checkPk(name),
      ':from': checkRunPrefix,
      ':to': `${checkRunPrefix}${before}`,
    },
    ScanIndexForward: false,
    ConsistentRead: true,
    Limit: limit,
  });
  return items.map((item) => parseItem(checkRunSchema, item));
}

/** Notes that a check starts. What it was before, if it ran on this day already. */
export async function beginRun(
  tables: Tables,
  of: {
    readonly name: string;
    readonly day: string;
    readonly at: string;
    readonly caughtUp: readonly string[];
  },
): Promise<CheckRun | undefined> {
  const { Attributes } = await tables.client.send(
    new UpdateCommand({
      TableName: tables.directory,
      Key: checkRunKey(of.name, of.day),
      UpdateExpression:
        'SET #name = :name, #day = :day, startedAt = :at, caughtUp = if_not_exists(caughtUp, :days) REMOVE endedAt ' +
        'ADD runs :one, brokenOff :zero, examined :zero, actions :zero, notices :zero, faults :zero, entries :zero',
      ExpressionAttributeNames: { '#name': 'name', '#day': 'day' },
      ExpressionAttributeValues: {
        ':name': of.name,
        ':day': of.day,
        ':at': of.at,
        ':days': of.caughtUp,
        ':one': 1,
        ':zero': 0,
      },
      ReturnValues: 'ALL_OLD',
    }),
  );
  if (Attributes === undefined) return undefined;
  const before = parseItem(checkRunSchema, Attributes);
  // It was killed, or still runs: what it did is seen by what is not due any more.
  if (before.endedAt === undefined) await add(tables, of, 'ADD brokenOff :one', { ':one': 1 });
  return before;
}

export interface RunCounts {
  readonly examined: number;
  readonly actions: number;
  readonly notices: number;
  readonly faults: number;
  readonly entries: number;
}

/** Notes that it came to its end, and adds what it did to what it did before on this day. */
export async function endRun(
  tables: Tables,
  of: { readonly name: string; readonly day: string; readonly at: string },
  counts: RunCounts,
): Promise<void> {
  const names = ['examined', 'actions', 'notices', 'faults', 'entries'] as const;
  await add(tables, of, `SET endedAt = :at ADD ${names.map((name) => `${name} :${name}`).join(', ')}`, {
    ':at': of.at,
    ...Object.fromEntries(names.map((name) => [`:${name}`, counts[name]])),
  });
}

async function add(
  { client, directory }: Tables,
  { name, day }: { readonly name: string; readonly day: string },
  UpdateExpression: string,
  ExpressionAttributeValues: Item,
): Promise<void> {
  await client.send(
    new UpdateCommand({
      TableName: directory,
      Key: checkRunKey(name, day),
      UpdateExpression,
      ExpressionAttributeValues,
    }),
  );
}

const inOneItem = 100;
const chunkSchema = z.lazy(() => z.object({ list: z.array(checkEntrySchema) }));

/** What names persons is gone after so many days; the figures of a run stay. */
const keptDays = 400;

/** Keeps what a run found, in items of a hundred each. */
export async function putEntries(
  { client, directory }: Tables,
  of: { readonly name: string; readonly day: string; readonly at: string },
  entries: readonly CheckEntry[],
): Promise<void> {
  for (let start = 0; start < entries.length; start += inOneItem) {
    const key = checkEntriesKey(of.name, of.day, of.at, start / inOneItem + 1);
    await client.send(
      new PutCommand({
        TableName: directory,
        Item: { ...key, list: entries.slice(start, start + inOneItem), ttl: endsAfter(of.at, keptDays) },
      }),
    );
  }
}

/** What the runs of a day found, in its order, a page of a few hundred at a time. */
export async function entriesOf(
  tables: Tables,
  name: string,
  day: string,
  after?: string,
): Promise<{ readonly entries: readonly CheckEntry[]; readonly cursor?: string }> {
  const prefix = checkEntriesPrefix(day);
  // One more than is shown says whether there is a next page.
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': checkPk(name), ':from': after ?? prefix, ':to': `${prefix}~` },
    ConsistentRead: true,
    Limit: chunksOfPage + (after === undefined ? 1 : 2),
  });
  const fresh = items.filter(({ sk }) => sk !== after);
  const shown = fresh.slice(0, chunksOfPage);
  const last = shown.at(-1);
  return {
    entries: shown.flatMap((item) => parseItem(chunkSchema, item).list),
    ...(fresh.length === shown.length || last === undefined ? {} : { cursor: String(last['sk']) }),
  };
}

const chunksOfPage = 1;
