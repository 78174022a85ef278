import * as z from 'zod/mini';
import type { Account } from '../../schemas/directory/account.ts';
import { isBelowMinimum } from '../domain/account-counts.ts';
import { belowMinimumKey, belowMinimumPk } from './keys/counts.ts';
import { parseItem, queryPage, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** An account with less storage than the minimum of its grade, and why (D-07). */
const belowMinimumSchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    agencyId: z.string(),
    displayName: z.string(),
    address: z.string(),
    grade: z.optional(z.string()),
    storageMb: z.number(),
    reason: z.optional(z.string()),
  }),
);
export type BelowMinimum = z.infer<typeof belowMinimumSchema>;

/** The entry of an account as long as it has less than its minimum. */
export function belowMinimumOperations(
  { directory }: Tables,
  before: Account | undefined,
  after: Account,
): Operation[] {
  const was = before !== undefined && isBelowMinimum(before) ? JSON.stringify(entryOf(before)) : undefined;
  const entry = isBelowMinimum(after) ? entryOf(after) : undefined;
  const key = belowMinimumKey(after.agencyId, after.id);
  if (entry === undefined)
    return was === undefined ? [] : [{ write: { Delete: { TableName: directory, Key: key } } }];
  if (was === JSON.stringify(entry)) return [];
  return [{ write: { Put: { TableName: directory, Item: { ...key, ...entry } } } }];
}

function entryOf({ id, agencyId, displayName, address, storageMb, settings }: Account): BelowMinimum {
  const { grade, storageReason } = settings;
  return {
    ...{ accountId: id, agencyId, displayName, address, storageMb },
    ...(typeof grade === 'string' ? { grade } : {}),
    ...(typeof storageReason === 'string' ? { reason: storageReason } : {}),
  };
}

/** They are few: the first of them, at most `limit`. */
export async function listBelowMinimum(
  tables: Tables,
  agencyId: string,
  limit: number,
): Promise<BelowMinimum[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': belowMinimumPk(agencyId) },
    Limit: limit,
  });
  return items.map((item) => parseItem(belowMinimumSchema, item));
}
