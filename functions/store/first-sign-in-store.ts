import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { firstSignInKey } from './keys/access.ts';
import { claimLink, releaseLink, useLinkOperation, type Claim } from './one-time-link.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

const firstSignInSchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    /** The request that made the account: the history names it. */
    requestId: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    /** While a password is being set by it, nobody else can use it. */
    claim: z.optional(z.object({ id: z.string(), until: z.string() })),
  }),
);
/** The link of N-41, stored under the hash of its token. */
export type FirstSignIn = z.infer<typeof firstSignInSchema>;

export async function putFirstSignIn(tables: Tables, hash: string, link: FirstSignIn): Promise<void> {
  const ttl = Math.floor(Date.parse(link.expiresAt) / 1000);
  await tables.client.send(
    new PutCommand({ TableName: tables.directory, Item: { ...firstSignInKey(hash), ...link, ttl } }),
  );
}

export async function getFirstSignIn(tables: Tables, hash: string): Promise<FirstSignIn | undefined> {
  const item = await getItem(tables.client, tables.directory, firstSignInKey(hash));
  return item === undefined ? undefined : parseItem(firstSignInSchema, item);
}

/** Takes the link for one use. @throws LinkUnusable when it is gone or somebody else has it. */
export async function claimFirstSignIn(
  tables: Tables,
  hash: string,
  claim: Claim,
  now: string,
): Promise<void> {
  await claimLink(tables, firstSignInKey(hash), claim, now);
}

/** Gives a claim back. */
export async function releaseFirstSignIn(tables: Tables, hash: string, claimId: string): Promise<void> {
  await releaseLink(tables, firstSignInKey(hash), claimId);
}

/** The end of a link in the transaction of what it was for. */
export function useFirstSignInOperation(tables: Tables, hash: string, claimId: string): Operation {
  return useLinkOperation(tables, firstSignInKey(hash), claimId);
}
