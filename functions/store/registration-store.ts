import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { registrationSchema, type Registration } from '../../schemas/directory/access-code.ts';
import { registrationKey } from './keys/access.ts';
import { getItem, parseItem, type Tables } from './tables.ts';

/** `hash` is that of the cookie's token. */
export async function putRegistration(
  tables: Tables,
  hash: string,
  registration: Registration,
): Promise<void> {
  const ttl = Math.floor(Date.parse(registration.expiresAt) / 1000);
  await tables.client.send(
    new PutCommand({
      TableName: tables.directory,
      Item: { ...registrationKey(hash), ...registration, ttl },
    }),
  );
}

export async function getRegistration(tables: Tables, hash: string): Promise<Registration | undefined> {
  const item = await getItem(tables.client, tables.directory, registrationKey(hash));
  return item === undefined ? undefined : parseItem(registrationSchema, item);
}

export async function deleteRegistration(tables: Tables, hash: string): Promise<void> {
  await tables.client.send(new DeleteCommand({ TableName: tables.directory, Key: registrationKey(hash) }));
}
