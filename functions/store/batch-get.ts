import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys/key.ts';
import type { Item, Tables } from './tables.ts';

const batchSize = 100;

/** Items of the Directory by key, read consistently, in any order; those that do not exist are left out. */
export async function getDirectoryItems(tables: Tables, wanted: readonly Key[]): Promise<Item[]> {
  return getItems(tables, tables.directory, wanted);
}

/** The same of Cases. */
export async function getCaseItems(tables: Tables, wanted: readonly Key[]): Promise<Item[]> {
  return getItems(tables, tables.cases, wanted);
}

async function getItems({ client }: Tables, table: string, wanted: readonly Key[]): Promise<Item[]> {
  const found: Item[] = [];
  for (let start = 0; start < wanted.length; start += batchSize) {
    let keys: Item[] = wanted.slice(start, start + batchSize).map((key) => ({ ...key }));
    while (keys.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
      );
      found.push(...(Responses?.[table] ?? []));
      keys = UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return found;
}
