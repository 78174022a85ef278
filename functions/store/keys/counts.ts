import { type Key, padded } from './key.ts';

/**
 * Both tables: counts that are kept up to date with what they count, spread over shards of an agency. What accounts,
 * lists, contacts and relays make stands in Directory, what requests make in Cases.
 *
 * | item          | pk                   | sk               | indexes |
 * |---------------|----------------------|------------------|---|
 * | now           | COUNTS#agency        | NOW#00           | |
 * | of a month    | COUNTS#agency        | MONTH#2026-11#00 | |
 * | times taken   | COUNTS#agency        | TOOK#2026-11#00  | (Cases: by numbered step) |
 * | below minimum | BELOW-MINIMUM#agency | ACCOUNT#id       | (Directory: storage below the minimum, with its reason) |
 */

export const countShards = 16;

export function countsPk(agencyId: string): string {
  return `COUNTS#${agencyId}`;
}
export const nowPrefix = 'NOW#';
export function nowCountsKey(agencyId: string, shard: number): Key {
  return { pk: countsPk(agencyId), sk: `${nowPrefix}${padded(shard, 2)}` };
}
/** `month` is `yyyy-mm`. */
export function monthCountsKey(agencyId: string, month: string, shard: number): Key {
  return { pk: countsPk(agencyId), sk: `MONTH#${month}#${padded(shard, 2)}` };
}
export function takenKey(agencyId: string, month: string, shard: number): Key {
  return { pk: countsPk(agencyId), sk: `TOOK#${month}#${padded(shard, 2)}` };
}
/** Keys of all shards of these months, the first and the last with them. */
export function monthRange(kind: 'MONTH' | 'TOOK', from: string, to: string): readonly [string, string] {
  return [`${kind}#${from}#`, `${kind}#${to}#~`];
}
export function belowMinimumPk(agencyId: string): string {
  return `BELOW-MINIMUM#${agencyId}`;
}
export function belowMinimumKey(agencyId: string, accountId: string): Key {
  return { pk: belowMinimumPk(agencyId), sk: `ACCOUNT#${accountId}` };
}
