import {
  recordSchema,
  requestSchema,
  roundSchema,
  taskSchema,
  type CaseRecord,
  type Request,
  type Round,
  type Task,
} from '../../schemas/cases/request.ts';
import { getCaseItems } from './batch-get.ts';
import { indexKeys, recordPrefix, requestKey, requestPk } from './keys/cases.ts';
import { getItem, parseItem, partitionQuery, queryAll, queryPage, type Tables } from './tables.ts';

/** One case without its records. */
export interface Case {
  readonly request: Request;
  readonly rounds: readonly Round[];
  /** In the order of their visits. */
  readonly tasks: readonly Task[];
}

export async function getRequest(tables: Tables, id: string): Promise<Request | undefined> {
  const item = await getItem(tables.client, tables.cases, requestKey(id));
  return item === undefined ? undefined : parseItem(requestSchema, item);
}

/** Requests by id, in any order; those that do not exist are left out. */
export async function getRequests(tables: Tables, ids: readonly string[]): Promise<Request[]> {
  const items = await getCaseItems(tables, [...new Set(ids)].map(requestKey));
  return items.map((item) => parseItem(requestSchema, item));
}

/** The whole case in one query: `REQUEST`, `ROUND#…` and `TASK#…` follow each other, markers and records stand before. */
export async function getCase(tables: Tables, id: string): Promise<Case | undefined> {
  const items = await queryAll(tables.client, {
    ...partitionQuery(tables.cases, requestPk(id)),
    KeyConditionExpression: 'pk = :pk AND sk >= :first',
    ExpressionAttributeValues: { ':pk': requestPk(id), ':first': 'REQUEST' },
  });
  const [first, ...rest] = items;
  if (first?.['sk'] !== 'REQUEST') return undefined;
  const kind = (prefix: string) => rest.filter((item) => String(item['sk']).startsWith(prefix));
  return {
    request: parseItem(requestSchema, first),
    rounds: kind('ROUND#').map((item) => parseItem(roundSchema, item)),
    tasks: kind('TASK#').map((item) => parseItem(taskSchema, item)),
  };
}

export async function getRecords(tables: Tables, id: string): Promise<CaseRecord[]> {
  const items = await queryAll(tables.client, {
    ...partitionQuery(tables.cases, requestPk(id)),
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': requestPk(id), ':prefix': recordPrefix },
  });
  return items.map((item) => parseItem(recordSchema, item));
}

/** Which index serves a list, and with which key. */
export type RequestIndex =
  | { readonly index: 'by-agency'; readonly agencyId: string }
  | { readonly index: 'by-procedure'; readonly procedure: string }
  | { readonly index: 'by-status'; readonly status: string };

function indexKey(by: RequestIndex): { name: string; value: string } {
  switch (by.index) {
    case 'by-agency':
      return { name: 'agencyKey', value: indexKeys.agency(by.agencyId) };
    case 'by-procedure':
      return { name: 'procedureKey', value: indexKeys.procedure(by.procedure) };
    case 'by-status':
      return { name: 'statusKey', value: indexKeys.status(by.status) };
  }
}

/** One page of requests of one index, newest first. `before` is the list key to go on from. */
export function listRequests(
  tables: Tables,
  by: RequestIndex,
  { limit, before }: { readonly limit: number; readonly before?: string },
): Promise<Request[]> {
  return requestsFrom(tables, by, { limit, from: before, ascending: false });
}

/** The same, oldest first; `after` is the list key to go on from. */
export function listOldestRequests(
  tables: Tables,
  by: RequestIndex,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<Request[]> {
  return requestsFrom(tables, by, { limit, from: after, ascending: true });
}

async function requestsFrom(
  tables: Tables,
  by: RequestIndex,
  { limit, from, ascending }: { limit: number; from: string | undefined; ascending: boolean },
): Promise<Request[]> {
  const { name, value } = indexKey(by);
  const { items } = await queryPage(tables.client, {
    TableName: tables.cases,
    IndexName: by.index,
    KeyConditionExpression:
      from === undefined ? '#key = :key' : `#key = :key AND listKey ${ascending ? '>' : '<'} :from`,
    ExpressionAttributeNames: { '#key': name },
    ExpressionAttributeValues: { ':key': value, ...(from === undefined ? {} : { ':from': from }) },
    ScanIndexForward: ascending,
    Limit: limit,
  });
  return items.map((item) => parseItem(requestSchema, item));
}
