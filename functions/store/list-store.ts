import { mailingListSchema, type MailingList } from '../../schemas/directory/list.ts';
import { Overtaken, VersionConflict } from '../domain/errors.ts';
import { getDirectoryItems } from './batch-get.ts';
import { versionBefore, versionIs } from './conditions.ts';
import { directoryIndexKeys, mailingListKey } from './keys/directory.ts';
import { listKey } from './keys/key.ts';
import { takeOperation } from './reservation-store.ts';
import { parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** Mailing lists by id; those that do not exist are left out. */
export async function getLists(tables: Tables, ids: readonly string[]): Promise<MailingList[]> {
  const items = await getDirectoryItems(tables, [...new Set(ids)].map(mailingListKey));
  return items.map((item) => parseItem(mailingListSchema, item));
}

/** Writes a list whose stored version is the one before. @throws Overtaken in the transaction */
export function listOperation(tables: Tables, list: MailingList): Operation {
  return {
    write: {
      Put: {
        TableName: tables.directory,
        Item: {
          ...mailingListKey(list.id),
          agencyKey: directoryIndexKeys.listsOf(list.agencyId),
          listKey: listKey(list.displayName, list.id),
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
export function listAddressOperation(tables: Tables, { id, address }: MailingList): Operation {
  return takeOperation(tables, 'address', address, { owner: { kind: 'list', id }, item: {} });
}
