import {
  listHistorySchema,
  mailingListSchema,
  type ListEntry,
  type ListHistory,
  type MailingList,
} from '../../schemas/directory/list.ts';
import { countDifference, type Counts } from '../domain/counts.ts';
import { Overtaken, VersionConflict } from '../domain/errors.ts';
import { listEntryOf, listSearchTexts } from '../domain/list-search.ts';
import { searchText } from '../domain/search-text.ts';
import { getDirectoryItems } from './batch-get.ts';
import { versionBefore, versionIs } from './conditions.ts';
import { nowOperations } from './count-store.ts';
import { listKey } from './keys/key.ts';
import {
  listEntryKey,
  listHistoryKey,
  listHistoryPrefix,
  listIndexKeys,
  listPk,
  mailingListKey,
} from './keys/lists.ts';
import { takeOperation } from './reservation-store.ts';
import { parseItem, parseItems, queryPage, type Item, type OnCorrupt, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** Mailing lists by id; those that do not exist are left out. */
export async function getLists(
  tables: Tables,
  ids: readonly string[],
  onCorrupt?: OnCorrupt,
): Promise<MailingList[]> {
  const items = await getDirectoryItems(tables, [...new Set(ids)].map(mailingListKey));
  return parseItems(mailingListSchema, items, onCorrupt);
}

export interface ListChange {
  /** The list as it was read; absent for a new one. */
  readonly before?: MailingList | undefined;
  readonly after: MailingList;
  /** Request whose reservation of the address passes to the list. */
  readonly reservedBy?: string | undefined;
}

/**
 * Writes a list with the entries that find it and with its address. A name of ten words makes fourteen writes, with the
 * count; a new name and a new address instead of such ones twenty-five. An address that it had before stays its own (AMB-40).
 * @throws in the transaction Overtaken, Taken `address`
 */
export function listOperations(tables: Tables, { before, after, reservedBy }: ListChange): Operation[] {
  const [old, now] = [before === undefined ? undefined : listEntryOf(before), listEntryOf(after)];
  const shown = JSON.stringify(old) !== JSON.stringify(now);
  const former = old !== undefined && old.address !== now.address ? old : undefined;
  return [
    listOperation(tables, after),
    ...(shown ? entryOperations(tables, old, now) : []),
    ...(before?.address === after.address ? [] : [listAddressOperation(tables, after, reservedBy)]),
    ...(former === undefined ? [] : [formerAddressOperation(tables, { id: after.id, ...former })]),
    ...nowOperations(tables, 'directory', after, countDifference(countsOf(before), countsOf(after))),
  ];
}

function countsOf(list: MailingList | undefined): Counts {
  return list === undefined ? {} : { [`list:${list.state}`]: 1 };
}

function entryOperations({ directory }: Tables, old: ListEntry | undefined, now: ListEntry): Operation[] {
  const after = listSearchTexts(now);
  const gone = old === undefined ? [] : listSearchTexts(old).filter((text) => !after.includes(text));
  return [
    ...after.map((text) => ({
      write: {
        Put: { TableName: directory, Item: { ...listEntryKey(now.listId, text), ...entryItem(now, text) } },
      },
    })),
    ...gone.map((text) => ({
      write: { Delete: { TableName: directory, Key: listEntryKey(now.listId, text) } },
    })),
  ];
}

function entryItem(entry: ListEntry, text: string): Item {
  return {
    agencyKey: listIndexKeys.entriesOf(entry.agencyId, entry.state),
    kindKey: listIndexKeys.entriesOf(entry.agencyId),
    listKey: listKey(text, entry.listId),
    ...entry,
  };
}

/** Writes a list alone, whose stored version is the one before: nothing changes by which it is found. @throws Overtaken in the transaction */
export function listOperation(tables: Tables, list: MailingList): Operation {
  return {
    write: {
      Put: {
        TableName: tables.directory,
        Item: {
          ...mailingListKey(list.id),
          agencyKey: listIndexKeys.listsOf(list.agencyId, list.state),
          kindKey: listIndexKeys.listsOf(list.agencyId),
          listKey: listKey(searchText(list.displayName), list.id),
          ...list,
        },
        ...versionBefore(list),
      },
    },
    otherwise: () => new Overtaken('The list changed meanwhile'),
  };
}

/** Holds only while a list is as it was read. */
export function listUnchanged(
  { directory }: Tables,
  { id, version }: Pick<MailingList, 'id' | 'version'>,
): Operation {
  return {
    write: { ConditionCheck: { TableName: directory, Key: mailingListKey(id), ...versionIs(version) } },
    otherwise: () => new VersionConflict('The list changed meanwhile'),
  };
}

/** Takes the address of a list. @throws Taken in the transaction */
export function listAddressOperation(
  tables: Tables,
  { id, address }: Pick<MailingList, 'id' | 'address'>,
  reservedBy?: string,
): Operation {
  return takeOperation(tables, 'address', address, { owner: { kind: 'list', id }, reservedBy, item: {} });
}

/** An address that a list had: it stays its own, and finds it no more. */
export function formerAddressOperation(
  tables: Tables,
  { id, address }: Pick<MailingList, 'id' | 'address'>,
): Operation {
  return takeOperation(tables, 'address', address, { owner: { kind: 'list', id }, item: { former: true } });
}

export function listHistoryOperation({ directory }: Tables, entry: ListHistory): Operation {
  return {
    write: { Put: { TableName: directory, Item: { ...listHistoryKey(entry.listId, entry), ...entry } } },
  };
}

/** What was done to a list, newest first. `after` is the place to go on from. */
export async function listHistoryPage(
  tables: Tables,
  listId: string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ readonly items: readonly ListHistory[]; readonly next?: string }> {
  const { items, cursor } = await queryPage(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': listPk(listId), ':prefix': listHistoryPrefix },
    ConsistentRead: true,
    ScanIndexForward: false,
    Limit: limit,
    ...(after === undefined ? {} : { ExclusiveStartKey: { pk: listPk(listId), sk: after } }),
  });
  return {
    items: items.map((item) => parseItem(listHistorySchema, item)),
    ...(cursor === undefined ? {} : { next: String(cursor['sk']) }),
  };
}
