import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {
  bulkRowSchema,
  bulkTotalsSchema,
  countedStates,
  type BulkCounts,
  type BulkRow,
  type BulkRowState,
  type BulkTotals,
  type CountedState,
} from '../../schemas/cases/bulk-row.ts';
import { CorruptItem, Overtaken } from '../domain/errors.ts';
import { getCaseItems } from './batch-get.ts';
import {
  bulkCountKey,
  bulkCountPrefix,
  bulkPk,
  bulkRowKey,
  bulkRowPrefix,
  bulkTotalsKey,
} from './keys/bulk.ts';
import { getItem, parseItem, queryAll, queryPage, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** The rows of a bulk request, and how far they are. */

const batchSize = 25;

/** Writes rows that are only checked: again is harmless. */
export async function putRows({ client, cases }: Tables, rows: readonly BulkRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batchSize) {
    let writes: Item[] = rows
      .slice(start, start + batchSize)
      .map((row) => ({ PutRequest: { Item: { ...bulkRowKey(row.requestId, row.no), ...row } } }));
    while (writes.length > 0) {
      const { UnprocessedItems } = await client.send(
        new BatchWriteCommand({ RequestItems: { [cases]: writes } }),
      );
      writes = UnprocessedItems?.[cases] ?? [];
    }
  }
}

export async function getRow(tables: Tables, requestId: string, no: number): Promise<BulkRow | undefined> {
  const item = await getItem(tables.client, tables.cases, bulkRowKey(requestId, no));
  return item === undefined ? undefined : parseItem(bulkRowSchema, item);
}

/** Rows of one request by their numbers; those that do not exist are left out. */
export async function getRows(
  tables: Tables,
  requestId: string,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, BulkRow>> {
  const keys = [...new Set(numbers)].map((no) => bulkRowKey(requestId, no));
  const rows = (await getCaseItems(tables, keys)).map((item) => parseItem(bulkRowSchema, item));
  return new Map(rows.map((row) => [row.no, row]));
}

/** Writes a row, only while it is in the state in which it was read. @throws Overtaken in the transaction */
export function rowOperation({ cases }: Tables, from: BulkRowState, row: BulkRow): Operation {
  return {
    write: {
      Put: {
        TableName: cases,
        Item: { ...bulkRowKey(row.requestId, row.no), ...row },
        ConditionExpression: '#state = :from',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':from': from },
      },
    },
    otherwise: () => new Overtaken('The row was done meanwhile'),
  };
}

/** Counts a row that is done, in the transaction that says so. */
export function countOperation(
  { cases }: Tables,
  { requestId, no }: BulkRow,
  state: CountedState,
): Operation {
  return {
    write: {
      Update: {
        TableName: cases,
        Key: bulkCountKey(requestId, no),
        UpdateExpression: 'ADD #state :one',
        ExpressionAttributeNames: { '#state': state },
        ExpressionAttributeValues: { ':one': 1 },
      },
    },
  };
}

const countSchema = z.lazy(() =>
  z.object({
    APPLIED: z.optional(z.number()),
    REFUSED: z.optional(z.number()),
    FAILED: z.optional(z.number()),
  }),
);

export interface BulkProgress {
  readonly totals: BulkTotals;
  readonly counts: BulkCounts;
  /** Rows without errors that are not done yet. */
  readonly waiting: number;
}

/** How far a request is, in one consistent read of at most seventeen items; undefined before its first rows. */
export async function getProgress(tables: Tables, requestId: string): Promise<BulkProgress | undefined> {
  const items = await queryAll(tables.client, rowsQuery(tables, requestId, bulkCountPrefix));
  const all = items.find((item) => item['sk'] === bulkTotalsKey(requestId).sk);
  if (all === undefined) return undefined;
  const totals = parseItem(bulkTotalsSchema, all);
  const shards = items.filter((item) => item !== all).map((item) => parseItem(countSchema, item));
  const sum = (state: CountedState) => shards.reduce((total, shard) => total + (shard[state] ?? 0), 0);
  const counts = { APPLIED: sum('APPLIED'), REFUSED: sum('REFUSED'), FAILED: sum('FAILED') };
  const done = countedStates.reduce((total, state) => total + counts[state], 0);
  return { totals, counts, waiting: totals.good - done };
}

/** Only one step of one execution writes them. */
export async function putTotals(
  { client, cases }: Tables,
  requestId: string,
  totals: BulkTotals,
): Promise<void> {
  await client.send(new PutCommand({ TableName: cases, Item: { ...bulkTotalsKey(requestId), ...totals } }));
}

export function totalsOperation({ cases }: Tables, requestId: string, totals: BulkTotals): Operation {
  return { write: { Put: { TableName: cases, Item: { ...bulkTotalsKey(requestId), ...totals } } } };
}

export interface RowsPage {
  readonly rows: readonly BulkRow[];
  /** Number of the last row that was looked at; absent when there are no more. */
  readonly next?: number;
}

/** Rows in their order, after row `after`; of some states only when `states` says so. `limit` rows are looked at. */
export async function listRows(
  tables: Tables,
  requestId: string,
  {
    after,
    limit,
    states,
  }: { readonly after: number; readonly limit: number; readonly states?: readonly BulkRowState[] },
): Promise<RowsPage> {
  const { items, cursor } = await queryPage(tables.client, {
    ...rowsQuery(tables, requestId, bulkRowPrefix),
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
    ExpressionAttributeValues: {
      ':pk': bulkPk(requestId),
      ':first': bulkRowKey(requestId, after + 1).sk,
      ':last': `${bulkRowPrefix}~`,
    },
    Limit: limit,
  });
  const rows = items.map((item) => parseItem(bulkRowSchema, item));
  const next = cursor === undefined ? undefined : numberOf(cursor);
  const shown = states === undefined ? rows : rows.filter(({ state }) => states.includes(state));
  return { rows: shown, ...(next === undefined ? {} : { next }) };
}

/** All rows in their order, page by page. */
export async function* eachRow(tables: Tables, requestId: string): AsyncGenerator<BulkRow> {
  let after: number | undefined = 0;
  while (after !== undefined) {
    const page: RowsPage = await listRows(tables, requestId, { after, limit: 500 });
    yield* page.rows;
    after = page.next;
  }
}

function numberOf(cursor: Item): number {
  const no = Number(String(cursor['sk']).slice(bulkRowPrefix.length));
  if (!Number.isInteger(no)) throw new CorruptItem('The rows end at what is no row');
  return no;
}

function rowsQuery({ cases }: Tables, requestId: string, prefix: string) {
  return {
    TableName: cases,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': bulkPk(requestId), ':prefix': prefix } as Record<string, string>,
    ConsistentRead: true,
  };
}
