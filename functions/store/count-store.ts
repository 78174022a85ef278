import type { Counts } from '../domain/counts.ts';
import { summed } from '../domain/counts.ts';
import type { Key } from './keys/key.ts';
import {
  countShards,
  countsPk,
  monthCountsKey,
  monthRange,
  nowCountsKey,
  nowPrefix,
  takenKey,
} from './keys/counts.ts';
import { shardOf } from './keys/due.ts';
import { queryAll, type Item, type Tables } from './tables.ts';
import { countOperation, type Operation } from './transaction.ts';

/** Which table: `directory` for what accounts, lists, contacts and relays make, `cases` for what requests make. */
export type CountedIn = 'directory' | 'cases';

/** What is counted: whose it is, and the id by which it is spread over the shards. */
export interface CountedOf {
  readonly agencyId: string;
  readonly id: string;
}

export function shardOfCounts(id: string): number {
  return shardOf(id, countShards);
}

/** Adds to what there is now. Nothing to add is no operation. */
export function nowOperations(
  tables: Tables,
  where: CountedIn,
  { agencyId, id }: CountedOf,
  counts: Counts,
): Operation[] {
  return operations(tables[where], nowCountsKey(agencyId, shardOfCounts(id)), counts);
}

/** Adds to what happened in a month (`yyyy-mm`). */
export function monthOperations(
  tables: Tables,
  where: CountedIn,
  { agencyId, id, month }: CountedOf & { readonly month: string },
  counts: Counts,
): Operation[] {
  return operations(tables[where], monthCountsKey(agencyId, month, shardOfCounts(id)), counts);
}

/** Adds to the times that steps have taken in a month. */
export function takenOperations(
  { cases }: Tables,
  { agencyId, id, month }: CountedOf & { readonly month: string },
  counts: Counts,
): Operation[] {
  return operations(cases, takenKey(agencyId, month, shardOfCounts(id)), counts);
}

/** What the mail platform says of mailboxes, as differences. */
export interface UsageCounts {
  readonly usedMb?: number;
  /** Mailboxes of which a figure has come. */
  readonly measured?: number;
}

export function usageCountOperations(
  tables: Tables,
  { agencyId, accountId }: { readonly agencyId: string; readonly accountId: string },
  difference: UsageCounts,
): Operation[] {
  return nowOperations(tables, 'directory', { agencyId, id: accountId }, { ...difference });
}

function operations(table: string, key: Key, counts: Counts): Operation[] {
  const changed = summed([counts]);
  return Object.keys(changed).length === 0 ? [] : [countOperation(table, key, changed)];
}

/** All shards of what there is now, added up: one query. */
export async function readNow(tables: Tables, where: CountedIn, agencyId: string): Promise<Counts> {
  return summed(await between(tables, where, agencyId, [nowPrefix, `${nowPrefix}~`]).then(valuesOf));
}

export interface CountedMonth {
  /** `yyyy-mm` */
  readonly month: string;
  readonly counts: Counts;
}

/** What happened in these months, the first and the last with them: one query. Months without anything are left out. */
export async function readMonths(
  tables: Tables,
  where: CountedIn,
  agencyId: string,
  {
    from,
    to,
    kind = 'MONTH',
  }: { readonly from: string; readonly to: string; readonly kind?: 'MONTH' | 'TOOK' },
): Promise<CountedMonth[]> {
  const items = await between(tables, where, agencyId, monthRange(kind, from, to));
  const monthOf = (item: Item) => String(item['sk']).split('#')[1] ?? '';
  return [...new Set(items.map(monthOf))].map((month) => ({
    month,
    counts: summed(valuesOf(items.filter((item) => monthOf(item) === month))),
  }));
}

function between(
  tables: Tables,
  where: CountedIn,
  agencyId: string,
  [from, to]: readonly [string, string],
): Promise<Item[]> {
  return queryAll(tables.client, {
    TableName: tables[where],
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': countsPk(agencyId), ':from': from, ':to': to },
  });
}

function valuesOf(items: readonly Item[]): Counts[] {
  return items.map(({ pk: _pk, sk: _sk, ...rest }) =>
    Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
    ),
  );
}
