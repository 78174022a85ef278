import { queryPage, type Item, type Tables } from './tables.ts';

/** Lists in the order of a text, `listKey`, of which a beginning is looked for. */

/** Before and after every text in the order of DynamoDB, which is that of UTF-8. */
const first = '\u0001';
const last = '\u{10ffff}';

export interface TextPage {
  readonly index: 'by-agency' | 'by-kind';
  /** Partition of the index. */
  readonly key: string;
  /** How the texts begin; all of them when empty. */
  readonly prefix: string;
  readonly limit: number;
  /** The list key to go on from. */
  readonly after?: string | undefined;
}

/** Items whose text begins so, in their order. Reads as many items as it gives. */
export async function listByText(
  tables: Tables,
  { index, key, prefix, limit, after }: TextPage,
): Promise<readonly Item[]> {
  // The first text after another is that text and the smallest sign.
  const from = after === undefined ? prefix || first : `${after}${first}`;
  const to = `${prefix}${last}`;
  if (Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0) return [];
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    IndexName: index,
    KeyConditionExpression: '#key = :key AND listKey BETWEEN :from AND :to',
    ExpressionAttributeNames: { '#key': index === 'by-kind' ? 'kindKey' : 'agencyKey' },
    ExpressionAttributeValues: { ':key': key, ':from': from, ':to': to },
    Limit: limit,
  });
  return items;
}
