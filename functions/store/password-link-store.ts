import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { passwordLinkSchema, type PasswordLink } from '../../schemas/directory/officer.ts';
import { passwordLinkKey } from './keys/access.ts';
import { claimLink, releaseLink, useLinkOperation, type Claim } from './one-time-link.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

export async function putPasswordLink(tables: Tables, hash: string, link: PasswordLink): Promise<void> {
  const ttl = Math.floor(Date.parse(link.expiresAt) / 1000);
  await tables.client.send(
    new PutCommand({ TableName: tables.directory, Item: { ...passwordLinkKey(hash), ...link, ttl } }),
  );
}

export async function getPasswordLink(tables: Tables, hash: string): Promise<PasswordLink | undefined> {
  const item = await getItem(tables.client, tables.directory, passwordLinkKey(hash));
  return item === undefined ? undefined : parseItem(passwordLinkSchema, item);
}

/** Takes the link for one use. @throws LinkUnusable when it is gone or somebody else has it. */
export async function claimPasswordLink(
  tables: Tables,
  hash: string,
  claim: Claim,
  now: string,
): Promise<void> {
  await claimLink(tables, passwordLinkKey(hash), claim, now);
}

/** Gives a claim back. */
export async function releasePasswordLink(tables: Tables, hash: string, claimId: string): Promise<void> {
  await releaseLink(tables, passwordLinkKey(hash), claimId);
}

/** The end of a link in the transaction of what it was for. */
export function usePasswordLinkOperation(tables: Tables, hash: string, claimId: string): Operation {
  return useLinkOperation(tables, passwordLinkKey(hash), claimId);
}
