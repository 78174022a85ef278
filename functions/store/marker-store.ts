import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { markerKey } from './keys/cases.ts';
import { getItem, queryAll, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** Markers make a step apply once, however often it runs. */

export async function getMarker(
  tables: Tables,
  requestId: string,
  marker: string,
): Promise<Item | undefined> {
  return getItem(tables.client, tables.cases, markerKey(requestId, marker));
}

/** The markers that begin so, without that beginning: one read, however many readers a notice has. */
export async function markersUnder(tables: Tables, requestId: string, prefix: string): Promise<Set<string>> {
  return new Set((await beginningWith(tables, requestId, prefix)).map(([rest]) => rest));
}

/** A marker under `''`, and what has been marked below it, `#…`: one read of all that a step has done in parts. */
export async function markersOf(
  tables: Tables,
  requestId: string,
  marker: string,
): Promise<ReadonlyMap<string, Item>> {
  const parts = await beginningWith(tables, requestId, marker);
  // `…S1` is also how `…S10` begins.
  return new Map(parts.filter(([part]) => part === '' || part.startsWith('#')));
}

/** Markers that begin so, each with the rest of its name. */
async function beginningWith(
  { client, cases }: Tables,
  requestId: string,
  prefix: string,
): Promise<(readonly [string, Item])[]> {
  const { pk, sk } = markerKey(requestId, prefix);
  const items = await queryAll(client, {
    TableName: cases,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ':prefix': sk },
    ConsistentRead: true,
  });
  return items.map((item) => [String(item['sk']).slice(sk.length), item] as const);
}

/** Sets a marker on its own, after something outside the tables has happened. */
export async function setMarker(
  tables: Tables,
  requestId: string,
  marker: string,
  at: string,
  content: Item = {},
): Promise<void> {
  await tables.client.send(
    new PutCommand({ TableName: tables.cases, Item: { ...markerKey(requestId, marker), ...content, at } }),
  );
}

/** A marker as part of a transaction. `otherwise` says what it means that it was there. */
export function markerOperation(
  tables: Tables,
  requestId: string,
  marker: string,
  content: Item,
  otherwise: () => Error,
): Operation {
  return {
    write: {
      Put: {
        TableName: tables.cases,
        Item: { ...markerKey(requestId, marker), ...content },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    otherwise,
  };
}
