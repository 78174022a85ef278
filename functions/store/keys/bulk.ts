import { type Key, padded } from './key.ts';

/**
 * Rows of a file, in Cases. They stand apart from their case, which is read in one query.
 *
 * | item        | pk      | sk                     | indexes |
 * |-------------|---------|------------------------|---|
 * | bulk row    | BULK#id | ROW#00002              | |
 * | bulk totals | BULK#id | COUNT#ALL, COUNT#shard | |
 */

export function bulkPk(requestId: string): string {
  return `BULK#${requestId}`;
}
export const bulkRowPrefix = 'ROW#';
export function bulkRowKey(requestId: string, no: number): Key {
  return { pk: bulkPk(requestId), sk: `${bulkRowPrefix}${padded(no, 5)}` };
}
export const bulkCountPrefix = 'COUNT#';
export function bulkTotalsKey(requestId: string): Key {
  return { pk: bulkPk(requestId), sk: `${bulkCountPrefix}ALL` };
}
/** Rows that are done are counted in so many places: those that are done at once seldom meet. */
export const bulkCountShards = 16;
export function bulkCountKey(requestId: string, row: number): Key {
  return { pk: bulkPk(requestId), sk: `${bulkCountPrefix}${padded(row % bulkCountShards, 2)}` };
}
