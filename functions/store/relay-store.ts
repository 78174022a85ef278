import { relaySchema, type Relay } from '../../schemas/directory/relay.ts';
import { countDifference, type Counts } from '../domain/counts.ts';
import { VersionConflict } from '../domain/errors.ts';
import { versionBefore, versionIs } from './conditions.ts';
import { nowOperations } from './count-store.ts';
import { directoryIndexKeys, relayKey } from './keys/directory.ts';
import { listKey } from './keys/key.ts';
import { getItem, parseItem, queryPage, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

export async function getRelay(tables: Tables, id: string): Promise<Relay | undefined> {
  const item = await getItem(tables.client, tables.directory, relayKey(id));
  return item === undefined ? undefined : parseItem(relaySchema, item);
}

function relayItem(relay: Relay): Item {
  return {
    ...relayKey(relay.id),
    agencyKey: directoryIndexKeys.relaysOf(relay.agencyId),
    kindKey: directoryIndexKeys.kind('RELAY'),
    listKey: listKey(relay.createdAt, relay.id),
    ...relay,
  };
}

/** Writes a relay whose stored version is the one before. `otherwise` is what it means that it is not. */
export function relayOperations(tables: Tables, { before, after, otherwise }: RelayChange): Operation[] {
  return [
    {
      write: {
        Put: { TableName: tables.directory, Item: relayItem(after), ...versionBefore(after) },
      },
      otherwise,
    },
    ...nowOperations(tables, 'directory', after, countDifference(countsOf(before), countsOf(after))),
  ];
}

export interface RelayChange {
  /** The relay as it was read; absent for a new one. */
  readonly before: Relay | undefined;
  readonly after: Relay;
  /** What it means that another was faster. */
  readonly otherwise: () => Error;
}

function countsOf(relay: Relay | undefined): Counts {
  return relay === undefined ? {} : { [`relay:${relay.state}`]: 1 };
}

/** Holds only while a relay is as it was read: what is reserved is what the form was checked against. */
export function relayUnchanged(
  { directory }: Tables,
  { id, version }: Pick<Relay, 'id' | 'version'>,
): Operation {
  return {
    write: { ConditionCheck: { TableName: directory, Key: relayKey(id), ...versionIs(version) } },
    otherwise: () => new VersionConflict('The relay changed meanwhile'),
  };
}

/** Relays, newest first: of one agency, or all. `before` is the list key to go on from. */
export async function listRelays(
  tables: Tables,
  {
    agencyId,
    limit,
    before,
  }: { readonly agencyId?: string; readonly limit: number; readonly before?: string },
): Promise<Relay[]> {
  const [index, name, value] =
    agencyId === undefined
      ? ['by-kind', 'kindKey', directoryIndexKeys.kind('RELAY')]
      : ['by-agency', 'agencyKey', directoryIndexKeys.relaysOf(agencyId)];
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    IndexName: index,
    KeyConditionExpression: before === undefined ? '#key = :key' : '#key = :key AND listKey < :before',
    ExpressionAttributeNames: { '#key': name },
    ExpressionAttributeValues: { ':key': value, ...(before === undefined ? {} : { ':before': before }) },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(relaySchema, item));
}
