import * as z from 'zod/mini';
import { IdempotencyMismatch, IdempotentReplay } from '../domain/errors.ts';
import { idempotencyKey } from './keys/cases.ts';
import { getItem, parseItem, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** An Idempotency-Key, hashed, with the caller and the route it belongs to. It lives for 24 hours. */
export interface StoredKey {
  readonly officerId: string;
  readonly route: string;
  readonly keyHash: string;
  readonly bodyHash: string;
}

const lifeSeconds = 24 * 3600;
const itemSchema = z.lazy(() => z.object({ bodyHash: z.string(), result: z.string(), ttl: z.number() }));

/** @throws IdempotentReplay when this call was answered before, IdempotencyMismatch when its body was another. */
export async function throwIfAnswered(tables: Tables, key: StoredKey, nowSeconds: number): Promise<void> {
  const item = await getItem(
    tables.client,
    tables.cases,
    idempotencyKey(key.officerId, key.route, key.keyHash),
  );
  if (item === undefined || parseItem(itemSchema, item).ttl <= nowSeconds) return;
  throw answered(key, item);
}

/** Keeps the result in the transaction that made it. */
export function idempotencyOperation(
  tables: Tables,
  key: StoredKey,
  result: string,
  nowSeconds: number,
): Operation {
  return {
    write: {
      Put: {
        TableName: tables.cases,
        Item: {
          ...idempotencyKey(key.officerId, key.route, key.keyHash),
          bodyHash: key.bodyHash,
          result,
          ttl: nowSeconds + lifeSeconds,
        },
        ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':now': nowSeconds },
      },
    },
    otherwise: (present) => answered(key, present ?? {}),
  };
}

function answered(key: StoredKey, item: Item): Error {
  const { bodyHash, result } = parseItem(itemSchema, item);
  return bodyHash === key.bodyHash
    ? new IdempotentReplay(result)
    : new IdempotencyMismatch('The key was used for another body');
}
