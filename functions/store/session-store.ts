import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { sessionSchema, type Session } from '../../schemas/directory/officer.ts';
import { isConditionFailure } from './conditions.ts';
import { pendingSignInKey, sessionKey } from './keys.ts';
import { getItem, parseItem, type Tables } from './tables.ts';

/** `ttl`: seconds since 1970 when the session is over whatever happens. */
export async function putSession(tables: Tables, hash: string, session: Session, ttl: number): Promise<void> {
  await tables.client.send(
    new PutCommand({ TableName: tables.directory, Item: { ...sessionKey(hash), ...session, ttl } }),
  );
}

export async function getSession(tables: Tables, hash: string): Promise<Session | undefined> {
  const item = await getItem(tables.client, tables.directory, sessionKey(hash));
  return item === undefined ? undefined : parseItem(sessionSchema, item);
}

/** A session that was ended meanwhile stays ended. */
export async function touchSession(tables: Tables, hash: string, seenAt: string): Promise<void> {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.directory,
        Key: sessionKey(hash),
        UpdateExpression: 'SET seenAt = :seenAt',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':seenAt': seenAt },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

export async function deleteSession(tables: Tables, hash: string): Promise<void> {
  await tables.client.send(new DeleteCommand({ TableName: tables.directory, Key: sessionKey(hash) }));
}

const pendingSignInSchema = z.object({
  officerId: z.string(),
  /** The second factor, encrypted under the cookie that is stored here as a hash only. */
  sealed: z.string(),
  createdAt: z.string(),
});
/** A sign-in whose password was right and whose code is still to come. */
export type PendingSignIn = z.infer<typeof pendingSignInSchema>;

export async function putPendingSignIn(
  tables: Tables,
  hash: string,
  pending: PendingSignIn,
  ttl: number,
): Promise<void> {
  await tables.client.send(
    new PutCommand({ TableName: tables.directory, Item: { ...pendingSignInKey(hash), ...pending, ttl } }),
  );
}

export async function getPendingSignIn(tables: Tables, hash: string): Promise<PendingSignIn | undefined> {
  const item = await getItem(tables.client, tables.directory, pendingSignInKey(hash));
  return item === undefined ? undefined : parseItem(pendingSignInSchema, item);
}

/** Ends it. @returns false when somebody else did so before: it opens one session, not two */
export async function takePendingSignIn(tables: Tables, hash: string): Promise<boolean> {
  try {
    await tables.client.send(
      new DeleteCommand({
        TableName: tables.directory,
        Key: pendingSignInKey(hash),
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
