import * as z from 'zod/mini';
import type { Request } from '../../schemas/cases/request.ts';
import { askedKey, askedPk } from './keys/cases.ts';
import { parseItem, partitionQuery, queryPage, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** What an account holder has asked for himself: nothing else finds it before it has a subject, or once it has ended. */

const askedSchema = z.lazy(() => z.object({ requestId: z.string() }));

export function askedOperation(
  { cases }: Tables,
  accountId: string,
  { id, createdAt }: Pick<Request, 'id' | 'createdAt'>,
): Operation {
  const Item = { ...askedKey(accountId, createdAt, id), requestId: id };
  return { write: { Put: { TableName: cases, Item } } };
}

/** The ids of his requests, newest first. */
export async function askedBy(
  { client, cases }: Tables,
  accountId: string,
  limit: number,
): Promise<string[]> {
  const { items } = await queryPage(client, {
    ...partitionQuery(cases, askedPk(accountId)),
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(askedSchema, item).requestId);
}
