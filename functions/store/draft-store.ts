import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { draftSchema, type Draft } from '../../schemas/cases/request.ts';
import { VersionConflict } from '../domain/errors.ts';
import { isConditionFailure, versionBefore } from './conditions.ts';
import { draftKey, draftsPk } from './keys/cases.ts';
import { getItem, parseItem, partitionQuery, queryAll, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** Keeps a draft until `ttl` (seconds since 1970). @throws VersionConflict when a colleague saved it meanwhile. */
export async function putDraft(tables: Tables, draft: Draft, ttl: number): Promise<void> {
  try {
    await tables.client.send(
      new PutCommand({
        TableName: tables.cases,
        Item: { ...draftKey(draft.agencyId, draft.id), ...draft, ttl },
        ...versionBefore(draft),
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    throw new VersionConflict('The draft changed meanwhile', { cause: error });
  }
}

export async function getDraft(tables: Tables, agencyId: string, id: string): Promise<Draft | undefined> {
  const item = await getItem(tables.client, tables.cases, draftKey(agencyId, id));
  return item === undefined ? undefined : parseItem(draftSchema, item);
}

/** The agency's drafts; there are few, and each lives 30 days. */
export async function listDrafts(tables: Tables, agencyId: string, nowSeconds: number): Promise<Draft[]> {
  const items = await queryAll(tables.client, partitionQuery(tables.cases, draftsPk(agencyId)));
  return items.filter((item) => Number(item['ttl']) > nowSeconds).map((item) => parseItem(draftSchema, item));
}

export async function deleteDraft(tables: Tables, agencyId: string, id: string): Promise<void> {
  await tables.client.send(new DeleteCommand({ TableName: tables.cases, Key: draftKey(agencyId, id) }));
}

export function deleteDraftOperation(tables: Tables, agencyId: string, id: string): Operation {
  return { write: { Delete: { TableName: tables.cases, Key: draftKey(agencyId, id) } } };
}
