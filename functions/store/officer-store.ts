import { agencySchema, officerSchema, type Agency, type Officer } from '../../schemas/directory/officer.ts';
import { isAgencyRole, type Role } from '../../schemas/vocabulary.ts';
import { nextReminder } from '../domain/agency-contract.ts';
import { startOfDate } from '../domain/calendar.ts';
import { centralAgency } from '../domain/central-agency.ts';
import { Taken, VersionConflict } from '../domain/errors.ts';
import { nextDue } from '../domain/access-terms.ts';
import { getDirectoryItems } from './batch-get.ts';
import { versionIs } from './conditions.ts';
import { firstDue } from './due-store.ts';
import {
  agencyKey,
  agencyNameKey,
  directoryIndexKeys,
  holderKey,
  holdersPk,
  officerEmailKey,
  officerKey,
} from './keys/directory.ts';
import { dueKey, shardOf } from './keys/due.ts';
import { listKey, type Key } from './keys/key.ts';
import { getItem, parseItem, partitionQuery, queryAll, queryPage, type Item, type Tables } from './tables.ts';
import { transact, type Operation } from './transaction.ts';

export async function getOfficer(tables: Tables, id: string): Promise<Officer | undefined> {
  const item = await getItem(tables.client, tables.directory, officerKey(id));
  return item === undefined ? undefined : parseItem(officerSchema, item);
}

export async function getAgency(tables: Tables, id: string): Promise<Agency | undefined> {
  if (id === centralAgency.id) return centralAgency;
  const item = await getItem(tables.client, tables.directory, agencyKey(id));
  return item === undefined ? undefined : parseItem(agencySchema, item);
}

/** Id of the officer who has this address. */
export async function officerIdOfAddress(tables: Tables, address: string): Promise<string | undefined> {
  const item = await getItem(tables.client, tables.directory, officerEmailKey(address));
  const officerId = item?.['officerId'];
  return typeof officerId === 'string' ? officerId : undefined;
}

/** Who holds a role now: all who have not ended, in the order of their ids. */
export async function listHolders(tables: Tables, role: Role, agencyId?: string): Promise<Officer[]> {
  const entries = await queryAll(
    tables.client,
    partitionQuery(tables.directory, holdersPk(role, isAgencyRole(role) ? agencyId : undefined)),
  );
  const ids = entries.map((entry) => String(entry['sk']).slice('OFFICER#'.length));
  const officers = await getOfficers(tables, ids);
  return officers.filter(
    (officer) => officer.state !== 'ENDED' && (officer.roles as readonly Role[]).includes(role),
  );
}

/** Officers by id; those that do not exist are left out. */
export async function getOfficers(tables: Tables, ids: readonly string[]): Promise<Officer[]> {
  const items = await getDirectoryItems(tables, [...new Set(ids)].map(officerKey));
  return items
    .map((item) => parseItem(officerSchema, item))
    .sort((one, other) => one.id.localeCompare(other.id));
}

/**
 * Writes an officer with all that hangs on him: his address is his alone, and each role finds him.
 * `before` is the officer as he was read, or undefined for a new one.
 * @throws Taken `id` or `email`; VersionConflict when he changed meanwhile.
 */
export async function saveOfficer(
  tables: Tables,
  before: Officer | undefined,
  after: Officer,
  also: readonly Operation[] = [],
): Promise<void> {
  await transact(tables, [...also, ...officerOperations(tables, before, after)]);
}

/** The same as a part of another change. @throws Taken, VersionConflict in the transaction */
export function officerOperations(tables: Tables, before: Officer | undefined, after: Officer): Operation[] {
  return [
    officerOperation(tables, before, after),
    ...emailOperations(tables, before, after),
    ...holderOperations(tables, before, after),
  ];
}

/** The day on which one of his rights begins or ends. */
function dueOf(officer: Officer): Item {
  const dueAt = officer.state === 'ENDED' ? undefined : nextDue(officer);
  return dueAt === undefined ? {} : { dueKey: dueKey('ACCESS-RIGHT', shardOf(officer.id)), dueAt };
}

/** Officers of whom a right begins or ends until an instant: the first of each shard. */
export async function dueOfficers(tables: Tables, until: string, limit: number): Promise<Officer[]> {
  const items = await firstDue(tables, 'ACCESS-RIGHT', { until, limit });
  return items.map((item) => parseItem(officerSchema, item));
}

function officerOperation({ directory }: Tables, before: Officer | undefined, after: Officer): Operation {
  const item: Item = {
    ...officerKey(after.id),
    agencyKey: directoryIndexKeys.officersOf(after.agencyId),
    kindKey: directoryIndexKeys.kind('OFFICER'),
    listKey: listKey(after.name, after.id),
    ...dueOf(after),
    ...after,
  };
  return {
    write: { Put: { TableName: directory, Item: item, ...versionIs(before?.version) } },
    otherwise: () =>
      before === undefined ? new Taken('id') : new VersionConflict('The officer changed meanwhile'),
  };
}

function emailOperations({ directory }: Tables, before: Officer | undefined, after: Officer): Operation[] {
  const old = before === undefined ? undefined : before.email.toLowerCase();
  const now = after.email.toLowerCase();
  if (old === now) return [];
  const put: Operation = {
    write: {
      Put: {
        TableName: directory,
        Item: { ...officerEmailKey(now), officerId: after.id },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    otherwise: () => new Taken('email'),
  };
  return old === undefined
    ? [put]
    : [put, { write: { Delete: { TableName: directory, Key: officerEmailKey(old) } } }];
}

function holderOperations({ directory }: Tables, before: Officer | undefined, after: Officer): Operation[] {
  const keysOf = (officer: Officer | undefined) =>
    officer === undefined || officer.state === 'ENDED'
      ? []
      : officer.roles.map((role) =>
          holderKey(role, isAgencyRole(role) ? officer.agencyId : undefined, officer.id),
        );
  const old = keysOf(before);
  const now = keysOf(after);
  const has = (keys: typeof now, key: (typeof now)[number]) => keys.some((each) => each.pk === key.pk);
  return [
    ...now
      .filter((key) => !has(old, key))
      .map((key) => ({ write: { Put: { TableName: directory, Item: { ...key } } } })),
    ...old
      .filter((key) => !has(now, key))
      .map((key) => ({ write: { Delete: { TableName: directory, Key: key } } })),
  ];
}

/** Holds only while an officer is as he was read: for a change that relies on him. */
export function officerUnchanged({ directory }: Tables, { id, version }: Officer): Operation {
  return unchanged(directory, officerKey(id), version);
}

/** Holds only while an agency is as it was read. */
export function agencyUnchanged(
  { directory }: Tables,
  { id, version }: Pick<Agency, 'id' | 'version'>,
): Operation {
  return unchanged(directory, agencyKey(id), version);
}

/** Without `otherwise`: what relies on it is read and tried again. */
function unchanged(table: string, key: Key, version: number): Operation {
  return { write: { ConditionCheck: { TableName: table, Key: key, ...versionIs(version) } } };
}

/** @throws Taken `id` for a new agency, or `shortName`; VersionConflict when it changed meanwhile. */
export async function saveAgency(
  tables: Tables,
  before: Agency | undefined,
  after: Agency,
  also: readonly Operation[] = [],
): Promise<void> {
  await transact(tables, [...also, ...agencyOperations(tables, before, after)]);
}

/** The same as a part of another change. @throws Taken, VersionConflict in the transaction */
export function agencyOperations(tables: Tables, before: Agency | undefined, after: Agency): Operation[] {
  const item: Item = {
    ...agencyKey(after.id),
    kindKey: directoryIndexKeys.kind('AGENCY'),
    listKey: listKey(after.name, after.id),
    ...reminderDue(after),
    ...after,
  };
  return [
    {
      write: { Put: { TableName: tables.directory, Item: item, ...versionIs(before?.version) } },
      otherwise: () =>
        before === undefined ? new Taken('id') : new VersionConflict('The agency changed meanwhile'),
    },
    ...agencyNameOperations(tables, before, after),
  ];
}

/** The short name of an agency that came to nothing is free again. */
export function freeAgencyName({ directory }: Tables, { id, shortName }: Agency): Operation {
  return {
    write: {
      Delete: {
        TableName: directory,
        Key: agencyNameKey(shortName),
        ConditionExpression: 'agencyId = :id',
        ExpressionAttributeValues: { ':id': id },
      },
    },
    otherwise: () => new VersionConflict('The agency changed meanwhile'),
  };
}

/** Whose short name it is; undefined when it is free. */
export async function agencyIdOfName(tables: Tables, shortName: string): Promise<string | undefined> {
  const item = await getItem(tables.client, tables.directory, agencyNameKey(shortName));
  const id = item?.['agencyId'];
  return typeof id === 'string' ? id : undefined;
}

/** A contract that still runs stands in by-due until the last reminder to plan has gone out (D-08). */
function reminderDue({ id, state, contract }: Agency): Item {
  const on = state === 'ACTIVE' && contract !== undefined ? nextReminder(contract) : undefined;
  return on === undefined ? {} : { dueKey: dueKey('CONTRACT', shardOf(id)), dueAt: startOfDate(on) };
}

function agencyNameOperations({ directory }: Tables, before: Agency | undefined, after: Agency): Operation[] {
  const old = before === undefined ? undefined : agencyNameKey(before.shortName);
  const now = agencyNameKey(after.shortName);
  if (old?.pk === now.pk) return [];
  const put: Operation = {
    write: {
      Put: {
        TableName: directory,
        Item: { ...now, agencyId: after.id },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    otherwise: () => new Taken('shortName'),
  };
  return old === undefined ? [put] : [put, { write: { Delete: { TableName: directory, Key: old } } }];
}

interface ListPage {
  readonly limit: number;
  /** The list key to go on from. */
  readonly after?: string;
}

/** Agencies whose reminder about their contract is due until an instant: the first of each shard. */
export async function agenciesUnderContract(tables: Tables, until: string, limit: number): Promise<Agency[]> {
  const items = await firstDue(tables, 'CONTRACT', { until, limit });
  return items.map((item) => parseItem(agencySchema, item));
}

/** Agencies by name. */
export async function listAgencies(tables: Tables, page: ListPage): Promise<Agency[]> {
  const items = await listBy(tables, 'by-kind', 'kindKey', directoryIndexKeys.kind('AGENCY'), page);
  return items.map((item) => parseItem(agencySchema, item));
}

/** Officers by name: of one agency, of the centre (`CENTRAL`), or all. */
export async function listOfficers(
  tables: Tables,
  of: { readonly agencyId: string } | 'CENTRAL' | 'ALL',
  page: ListPage,
): Promise<Officer[]> {
  const items =
    of === 'ALL'
      ? await listBy(tables, 'by-kind', 'kindKey', directoryIndexKeys.kind('OFFICER'), page)
      : await listBy(
          tables,
          'by-agency',
          'agencyKey',
          directoryIndexKeys.officersOf(of === 'CENTRAL' ? undefined : of.agencyId),
          page,
        );
  return items.map((item) => parseItem(officerSchema, item));
}

async function listBy(
  tables: Tables,
  index: string,
  name: string,
  value: string,
  { limit, after }: ListPage,
): Promise<readonly Item[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    IndexName: index,
    KeyConditionExpression: after === undefined ? '#key = :key' : '#key = :key AND listKey > :after',
    ExpressionAttributeNames: { '#key': name },
    ExpressionAttributeValues: { ':key': value, ...(after === undefined ? {} : { ':after': after }) },
    Limit: limit,
  });
  return items;
}
