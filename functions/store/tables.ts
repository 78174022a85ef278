import {
  GetCommand,
  QueryCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { CorruptItem } from '../domain/errors.ts';
import type { Key } from './keys/key.ts';

/** The two tables and the client that reaches them. */
export interface Tables {
  readonly client: DynamoDBDocumentClient;
  readonly cases: string;
  readonly directory: string;
}

export type Item = Record<string, unknown>;

interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { message: string } };
}

/** An item that does not parse is a fault. @throws CorruptItem */
export function parseItem<T>(schema: Parser<T>, item: Item): T {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  const where = `${String(item['pk'])} ${String(item['sk'])}`;
  throw new CorruptItem(`The item ${where} is not what was written`, { cause: parsed.error });
}

/** Hears of an item that cannot be read, where the others are worth showing. */
export type OnCorrupt = (error: CorruptItem, item: Item) => void;

/** Several items. @throws CorruptItem, unless somebody hears of it: then the others are given */
export function parseItems<T>(schema: Parser<T>, items: readonly Item[], onCorrupt?: OnCorrupt): T[] {
  return items.flatMap((item) => {
    try {
      return [parseItem(schema, item)];
    } catch (error) {
      if (!(error instanceof CorruptItem) || onCorrupt === undefined) throw error;
      onCorrupt(error, item);
      return [];
    }
  });
}

/** Reads one item consistently. */
export async function getItem(
  client: DynamoDBDocumentClient,
  table: string,
  key: Key,
): Promise<Item | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
  return Item;
}

export interface QueryPage {
  readonly items: readonly Item[];
  readonly cursor?: Item;
}

/** One page of a query. */
export async function queryPage(
  client: DynamoDBDocumentClient,
  input: QueryCommandInput,
): Promise<QueryPage> {
  const { Items, LastEvaluatedKey } = await client.send(new QueryCommand(input));
  return { items: Items ?? [], ...(LastEvaluatedKey === undefined ? {} : { cursor: LastEvaluatedKey }) };
}

/** All pages of a query: only for partitions whose size is bounded. */
export async function queryAll(client: DynamoDBDocumentClient, input: QueryCommandInput): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await queryPage(client, {
      ...input,
      ...(start === undefined ? {} : { ExclusiveStartKey: start }),
    });
    items.push(...page.items);
    start = page.cursor;
  } while (start !== undefined);
  return items;
}

/** All items of one partition, read consistently from the base table. */
export function partitionQuery(table: string, pk: string): QueryCommandInput {
  return {
    TableName: table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': pk },
    ConsistentRead: true,
  };
}
