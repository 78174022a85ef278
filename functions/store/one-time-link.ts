import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { LinkUnusable } from '../domain/errors.ts';
import { isConditionFailure } from './conditions.ts';
import type { Key } from './keys/key.ts';
import type { Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** Links that work once, of officers and of users: who has claimed one may use it. */

export interface Claim {
  readonly id: string;
  readonly until: string;
}

/**
 * Takes the link for one use. A claim runs out, so that a crash before the end does not cost the link.
 * @throws LinkUnusable when it is gone or somebody else has it.
 */
export async function claimLink(tables: Tables, key: Key, claim: Claim, now: string): Promise<void> {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.directory,
        Key: key,
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
export async function releaseLink(tables: Tables, key: Key, claimId: string): Promise<void> {
  try {
    await tables.client.send(
      new UpdateCommand({
        TableName: tables.directory,
        Key: key,
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
export function useLinkOperation(tables: Tables, key: Key, claimId: string): Operation {
  return {
    write: {
      Delete: {
        TableName: tables.directory,
        Key: key,
        ConditionExpression: 'claim.id = :id',
        ExpressionAttributeValues: { ':id': claimId },
      },
    },
    otherwise: () => new LinkUnusable('unknown'),
  };
}
