import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { sessionSchema, type Session } from '../../schemas/directory/officer.ts';
import { isConditionFailure } from './conditions.ts';
import { pendingSignInKey, sessionKey, userSessionKey } from './keys/access.ts';
import type { Key } from './keys/key.ts';
import { getItem, parseItem, type Tables } from './tables.ts';

/** `ttl`: seconds since 1970 when the session is over whatever happens. */
export async function putSession(tables: Tables, hash: string, session: Session, ttl: number): Promise<void> {
  await putSessionAt(tables, sessionKey(hash), session, ttl);
}

export async function getSession(tables: Tables, hash: string): Promise<Session | undefined> {
  const item = await getItem(tables.client, tables.directory, sessionKey(hash));
  return item === undefined ? undefined : parseItem(sessionSchema, item);
}

/** A session that was ended meanwhile stays ended. */
export async function touchSession(tables: Tables, hash: string, seenAt: string): Promise<void> {
  await touchSessionAt(tables, sessionKey(hash), seenAt);
}

export async function deleteSession(tables: Tables, hash: string): Promise<void> {
  await deleteSessionAt(tables, sessionKey(hash));
}

/** A session of an account holder: nothing that an officer's cookie could name. */
const userSessionSchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    csrf: z.string(),
    createdAt: z.string(),
    seenAt: z.string(),
  }),
);
export type UserSession = z.infer<typeof userSessionSchema>;

export async function putUserSession(
  tables: Tables,
  hash: string,
  session: UserSession,
  ttl: number,
): Promise<void> {
  await putSessionAt(tables, userSessionKey(hash), session, ttl);
}

export async function getUserSession(tables: Tables, hash: string): Promise<UserSession | undefined> {
  const item = await getItem(tables.client, tables.directory, userSessionKey(hash));
  return item === undefined ? undefined : parseItem(userSessionSchema, item);
}

/** A session that was ended meanwhile stays ended. */
export async function touchUserSession(tables: Tables, hash: string, seenAt: string): Promise<void> {
  await touchSessionAt(tables, userSessionKey(hash), seenAt);
}

export async function deleteUserSession(tables: Tables, hash: string): Promise<void> {
  await deleteSessionAt(tables, userSessionKey(hash));
}

async function putSessionAt(
  tables: Tables,
  key: Key,
  session: Session | UserSession,
  ttl: number,
): Promise<void> {
  await tables.client.send(
    new PutCommand({ TableName: tables.directory, Item: { ...key, ...session, ttl } }),
  );
}

async function touchSessionAt(tables: Tables, key: Key, seenAt: string): Promise<void> {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.directory,
        Key: key,
        UpdateExpression: 'SET seenAt = :seenAt',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':seenAt': seenAt },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

async function deleteSessionAt(tables: Tables, key: Key): Promise<void> {
  await tables.client.send(new DeleteCommand({ TableName: tables.directory, Key: key }));
}

const pendingSignInSchema = z.lazy(() =>
  z.object({
    officerId: z.string(),
    /** The second factor, encrypted under the cookie that is stored here as a hash only. */
    sealed: z.string(),
    createdAt: z.string(),
  }),
);
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
