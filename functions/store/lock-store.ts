import * as z from 'zod/mini';
import { catalogue } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { SubjectLocked } from '../domain/errors.ts';
import { getCaseItems } from './batch-get.ts';
import { lockKey } from './keys/cases.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** One open change per subject (architecture 4.7): the reservation is an item of its own, released at every end. */

const lockSchema = z.lazy(() => z.object({ requestId: z.string() }));

export async function lockHolder(tables: Tables, kind: string, id: string): Promise<string | undefined> {
  const item = await getItem(tables.client, tables.cases, lockKey(kind, id));
  return item === undefined ? undefined : parseItem(lockSchema, item).requestId;
}

/** Which of these subjects a request holds. */
export async function lockedOnes(
  tables: Tables,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  return new Set((await lockHolders(tables, kind, ids)).keys());
}

/** The requests that hold some of these subjects, by the subject's id. */
export async function lockHolders(
  tables: Tables,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const byKey = new Map(ids.map((id) => [lockKey(kind, id).pk, id]));
  const items = await getCaseItems(
    tables,
    [...new Set(ids)].map((id) => lockKey(kind, id)),
  );
  return new Map(
    items.map((item) => [byKey.get(String(item['pk'])) ?? '', parseItem(lockSchema, item).requestId]),
  );
}

/** Holds only while no request holds the subject. @throws SubjectLocked in the transaction */
export function unlockedOperation(tables: Tables, kind: string, id: string): Operation {
  return {
    write: {
      ConditionCheck: {
        TableName: tables.cases,
        Key: lockKey(kind, id),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    otherwise: (present) => new SubjectLocked(parseItem(lockSchema, present ?? {}).requestId),
  };
}

/** Reserves the subject. Fails with SubjectLocked when another request holds it. */
export function lockOperation(tables: Tables, kind: string, id: string, requestId: string): Operation {
  return {
    write: {
      Put: {
        TableName: tables.cases,
        Item: { ...lockKey(kind, id), requestId },
        ConditionExpression: 'attribute_not_exists(pk) OR requestId = :own',
        ExpressionAttributeValues: { ':own': requestId },
      },
    },
    otherwise: (present) => new SubjectLocked(parseItem(lockSchema, present ?? {}).requestId),
  };
}

/**
 * Releases what a request holds. One that made its subject, or shares it, holds nothing: another may have reserved it.
 */
export function unlockOperations(
  tables: Tables,
  { procedure, subject }: Pick<Request, 'procedure' | 'subject'>,
): Operation[] {
  const { subject: about } = catalogue[procedure];
  if (subject === undefined || about.how !== 'changes' || about.shared === true) return [];
  return [{ write: { Delete: { TableName: tables.cases, Key: lockKey(subject.kind, subject.id) } } }];
}
