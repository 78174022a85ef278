import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { FormValues } from '../../schemas/cases/request.ts';
import { accessCodeSchema, type AccessCode } from '../../schemas/directory/access-code.ts';
import { Overtaken } from '../domain/errors.ts';
import { isConditionFailure, versionBefore } from './conditions.ts';
import { accessCodeKey, accessCodePk } from './keys/access.ts';
import { getItem, parseItem, partitionQuery, queryAll, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** Kept this long after its end, so that a second click finds what the first did. */
const keptAfterExpirySeconds = 7 * 24 * 3600;

/** The newest access code of a person in each agency: a handful. `digest` is that of his identity number or address. */
export async function getAccessCodes(tables: Tables, digest: string): Promise<AccessCode[]> {
  const items = await queryAll(tables.client, partitionQuery(tables.directory, accessCodePk(digest)));
  return items.map((item) => parseItem(accessCodeSchema, item));
}

export async function getAccessCode(
  tables: Tables,
  digest: string,
  agencyId: string,
): Promise<AccessCode | undefined> {
  const item = await getItem(tables.client, tables.directory, accessCodeKey(digest, agencyId));
  return item === undefined ? undefined : parseItem(accessCodeSchema, item);
}

/** Writes a code whose stored version is the one before. @throws Overtaken in the transaction */
export function putAccessCodeOperation({ directory }: Tables, digest: string, code: AccessCode): Operation {
  const ttl = Math.floor(Date.parse(code.expiresAt) / 1000) + keptAfterExpirySeconds;
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...accessCodeKey(digest, code.agencyId), ...code, ttl },
        ...versionBefore(code),
      },
    },
    otherwise: () => new Overtaken('The access code changed meanwhile'),
  };
}

/**
 * Takes one try away before it is compared, so that a hundred at once are not let through together.
 * @returns false when there is no such code or no try is left
 */
export async function spendTry(tables: Tables, digest: string, agencyId: string): Promise<boolean> {
  return updateIssued(tables, digest, agencyId, {
    UpdateExpression: 'ADD attemptsLeft :change',
    ConditionExpression: '#state = :issued AND attemptsLeft > :none',
    ExpressionAttributeValues: { ':issued': 'ISSUED', ':change': -1, ':none': 0 },
  });
}

/** Gives a try back that was right. */
export async function returnTry(tables: Tables, digest: string, agencyId: string): Promise<void> {
  await updateIssued(tables, digest, agencyId, {
    UpdateExpression: 'ADD attemptsLeft :change',
    ConditionExpression: '#state = :issued',
    ExpressionAttributeValues: { ':issued': 'ISSUED', ':change': 1 },
  });
}

/** Keeps a form that was begun with the code of this visit. @returns false when that code is used or reissued */
export async function keepCodeDraft(
  tables: Tables,
  digest: string,
  { agencyId, taskId }: Pick<AccessCode, 'agencyId' | 'taskId'>,
  draft: FormValues,
): Promise<boolean> {
  return updateIssued(tables, digest, agencyId, {
    UpdateExpression: 'SET draft = :draft',
    ConditionExpression: '#state = :issued AND taskId = :task',
    ExpressionAttributeValues: { ':issued': 'ISSUED', ':draft': draft, ':task': taskId },
  });
}

async function updateIssued(
  { client, directory }: Tables,
  digest: string,
  agencyId: string,
  how: Pick<UpdateCommandInput, 'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'>,
): Promise<boolean> {
  try {
    await client.send(
      new UpdateCommand({
        TableName: directory,
        Key: accessCodeKey(digest, agencyId),
        ExpressionAttributeNames: { '#state': 'state' },
        ...how,
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
