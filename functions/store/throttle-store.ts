import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isConditionFailure } from './conditions.ts';
import { throttleKey } from './keys/access.ts';
import { parseItem, type Tables } from './tables.ts';

const itemSchema = z.lazy(() => z.object({ count: z.number(), ttl: z.number() }));

/** Attempts in the running window, and when it ends (seconds since 1970). */
export interface Attempts {
  readonly count: number;
  readonly endsAt: number;
}

const window = 'WINDOW';

/**
 * Counts one attempt, atomically, so that many at once are counted as many. A window begins with its first attempt.
 */
export async function countAttempt(
  tables: Tables,
  what: string,
  nowSeconds: number,
  windowSeconds: number,
): Promise<Attempts> {
  for (;;) {
    const attempts =
      (await addToWindow(tables, what, nowSeconds)) ??
      (await openWindow(tables, what, nowSeconds, windowSeconds));
    if (attempts !== undefined) return attempts;
  }
}

/** Takes an attempt back that turned out to be none. */
export async function uncountAttempt(tables: Tables, what: string, nowSeconds: number): Promise<void> {
  await conditionally(
    tables.client.send(
      new UpdateCommand({
        TableName: tables.directory,
        Key: throttleKey(what, window),
        UpdateExpression: 'ADD #count :minus',
        ConditionExpression: '#ttl > :now AND #count > :zero',
        ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':minus': -1, ':zero': 0, ':now': nowSeconds },
      }),
    ),
  );
}

export async function forgetAttempts(tables: Tables, what: string): Promise<void> {
  await tables.client.send(
    new DeleteCommand({ TableName: tables.directory, Key: throttleKey(what, window) }),
  );
}

async function addToWindow(
  { client, directory }: Tables,
  what: string,
  nowSeconds: number,
): Promise<Attempts | undefined> {
  const answer = await conditionally(
    client.send(
      new UpdateCommand({
        TableName: directory,
        Key: throttleKey(what, window),
        UpdateExpression: 'ADD #count :one',
        ConditionExpression: '#ttl > :now',
        ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':one': 1, ':now': nowSeconds },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return answer === undefined ? undefined : attemptsOf(answer.Attributes);
}

async function openWindow(
  { client, directory }: Tables,
  what: string,
  nowSeconds: number,
  windowSeconds: number,
): Promise<Attempts | undefined> {
  const answer = await conditionally(
    client.send(
      new UpdateCommand({
        TableName: directory,
        Key: throttleKey(what, window),
        UpdateExpression: 'SET #count = :one, #ttl = :ends',
        ConditionExpression: 'attribute_not_exists(pk) OR #ttl <= :now',
        ExpressionAttributeNames: { '#count': 'count', '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':one': 1, ':now': nowSeconds, ':ends': nowSeconds + windowSeconds },
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return answer === undefined ? undefined : attemptsOf(answer.Attributes);
}

function attemptsOf(attributes: Record<string, unknown> | undefined): Attempts {
  const { count, ttl } = parseItem(itemSchema, attributes ?? {});
  return { count, endsAt: ttl };
}

/** Undefined when the condition of a write did not hold. */
async function conditionally<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (isConditionFailure(error)) return undefined;
    throw error;
  }
}
