import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { sessionSchema, type Session } from '../../schemas/directory/officer.ts';
import { sessionKey } from './keys.ts';
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
    if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error;
  }
}

export async function deleteSession(tables: Tables, hash: string): Promise<void> {
  await tables.client.send(new DeleteCommand({ TableName: tables.directory, Key: sessionKey(hash) }));
}
