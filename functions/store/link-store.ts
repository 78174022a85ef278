import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { linkSchema, type Link } from '../../schemas/cases/request.ts';
import { linkKey } from './keys/cases.ts';
import { getItem, parseItem, type Tables } from './tables.ts';

/** Expired links are kept this long, so that their holder can ask for a new one. */
const keptAfterExpirySeconds = 90 * 24 * 3600;

export async function putLink(tables: Tables, hash: string, link: Link): Promise<void> {
  const ttl = Math.floor(Date.parse(link.expiresAt) / 1000) + keptAfterExpirySeconds;
  await tables.client.send(
    new PutCommand({ TableName: tables.cases, Item: { ...linkKey(hash), ...link, ttl } }),
  );
}

export async function getLink(tables: Tables, hash: string): Promise<Link | undefined> {
  const item = await getItem(tables.client, tables.cases, linkKey(hash));
  return item === undefined ? undefined : parseItem(linkSchema, item);
}
