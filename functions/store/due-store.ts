import { dueKey, dueShards, type DirectoryDueKind, type DueKind } from './keys/due.ts';
import { queryPage, type Item, type QueryPage, type Tables } from './tables.ts';

/** What is due: in either table by its kind and the instant from which it is. */

/** What is due in Cases up to an instant, shard by shard, oldest first. */
export function dueItems({ client, cases }: Tables, kind: DueKind, until: string): AsyncGenerator<Item> {
  return dueIn({ client, table: cases }, kind, until);
}

/** The same of the Directory. */
export function dueInDirectory(
  { client, directory }: Tables,
  kind: DirectoryDueKind,
  until: string,
): AsyncGenerator<Item> {
  return dueIn({ client, table: directory }, kind, until);
}

/** Of the Directory only the first of each shard, so many at most. */
export async function firstDue(
  { client, directory }: Tables,
  kind: DirectoryDueKind,
  { until, limit }: { readonly until: string; readonly limit: number },
): Promise<Item[]> {
  const shards = await Promise.all(
    Array.from({ length: dueShards }, (_, shard) =>
      queryPage(client, { ...dueQuery(directory, kind, shard, until), Limit: limit }),
    ),
  );
  return shards.flatMap(({ items }) => items);
}

async function* dueIn(
  { client, table }: { readonly client: Tables['client']; readonly table: string },
  kind: DueKind | DirectoryDueKind,
  until: string,
): AsyncGenerator<Item> {
  for (let shard = 0; shard < dueShards; shard += 1) {
    let cursor: Item | undefined;
    do {
      const page: QueryPage = await queryPage(client, {
        ...dueQuery(table, kind, shard, until),
        ...(cursor === undefined ? {} : { ExclusiveStartKey: cursor }),
      });
      yield* page.items;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}

function dueQuery(table: string, kind: DueKind | DirectoryDueKind, shard: number, until: string) {
  return {
    TableName: table,
    IndexName: 'by-due',
    KeyConditionExpression: 'dueKey = :key AND dueAt <= :until',
    ExpressionAttributeValues: { ':key': dueKey(kind, shard), ':until': until },
  };
}
