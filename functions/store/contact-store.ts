import { contactEntrySchema, type ContactEntry } from '../../schemas/directory/contact.ts';
import { VersionConflict } from '../domain/errors.ts';
import { versionBefore, versionIs } from './conditions.ts';
import { contactKey, directoryIndexKeys } from './keys/directory.ts';
import { listKey } from './keys/key.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

export async function getContact(tables: Tables, id: string): Promise<ContactEntry | undefined> {
  const item = await getItem(tables.client, tables.directory, contactKey(id));
  return item === undefined ? undefined : parseItem(contactEntrySchema, item);
}

/** Writes a contact whose stored version is the one before. `otherwise` is what it means that it is not. */
export function contactOperation(tables: Tables, contact: ContactEntry, otherwise: () => Error): Operation {
  return {
    write: {
      Put: {
        TableName: tables.directory,
        Item: {
          ...contactKey(contact.id),
          agencyKey: directoryIndexKeys.contactsOf(contact.agencyId),
          kindKey: directoryIndexKeys.kind('CONTACT'),
          listKey: listKey(contact.fullName.toLowerCase(), contact.id),
          ...contact,
        },
        ...versionBefore(contact),
      },
    },
    otherwise,
  };
}

/** Holds only while a contact is as it was read. */
export function contactUnchanged(
  { directory }: Tables,
  { id, version }: Pick<ContactEntry, 'id' | 'version'>,
): Operation {
  return {
    write: { ConditionCheck: { TableName: directory, Key: contactKey(id), ...versionIs(version) } },
    otherwise: () => new VersionConflict('The contact changed meanwhile'),
  };
}
