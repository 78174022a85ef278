import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { passwordLinkSchema, type PasswordLink } from '../../schemas/directory/officer.ts';
import { LinkUnusable } from '../domain/errors.ts';
import { isConditionFailure } from './conditions.ts';
import { passwordLinkKey } from './keys.ts';
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

export interface Claim {
  readonly id: string;
  readonly until: string;
}

/**
 * Takes the link for one use. A claim runs out, so that a crash before the end does not cost the link.
 * @throws LinkUnusable when it is gone or somebody else has it.
 */
export async function claimPasswordLink(
  tables: Tables,
  hash: string,
  claim: Claim,
  now: string,
): Promise<void> {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.directory,
        Key: passwordLinkKey(hash),
        UpdateExpression: 'SET claim = :claim',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(claim) OR claim.#until <= :now)',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':claim': claim, ':now': now },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    throw new LinkUnusable('unknown', { cause: error });
  }
}

/** Gives a claim back. */
export async function releasePasswordLink(tables: Tables, hash: string, claimId: string): Promise<void> {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.directory,
        Key: passwordLinkKey(hash),
        UpdateExpression: 'REMOVE claim',
        ConditionExpression: 'claim.id = :id',
        ExpressionAttributeValues: { ':id': claimId },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

/** The end of a link in the transaction of what it was for. */
export function usePasswordLinkOperation(tables: Tables, hash: string, claimId: string): Operation {
  return {
    write: {
      Delete: {
        TableName: tables.directory,
        Key: passwordLinkKey(hash),
        ConditionExpression: 'claim.id = :id',
        ExpressionAttributeValues: { ':id': claimId },
      },
    },
    otherwise: () => new LinkUnusable('unknown'),
  };
}
