/** Due work is found in by-due of either table by its kind, and spread over this many partitions a kind. */
export const dueShards = 4;
export type DueKind = 'OPEN' | 'WAITING' | 'DELIVER' | 'SECRET' | 'DATED';
/** What is dated in the Directory. */
export type DirectoryDueKind =
  | 'ACCESS-RIGHT'
  | 'CONTRACT'
  | 'DISABLED-UNTIL'
  | 'SIGN-IN-PENDING'
  | 'NEARLY-FULL'
  | 'SILENCE'
  | 'SILENCE-REVIEW';
export function dueKey(kind: DueKind | DirectoryDueKind, shard: number): string {
  return `${kind}#${String(shard)}`;
}
/** Always the same shard for the same id. */
export function shardOf(id: string, shards = dueShards): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 65_521;
  return sum % shards;
}
