import {
  contactEntrySchema,
  contactHistorySchema,
  contactRowSchema,
  type ContactEntry,
  type ContactHistory,
  type ContactRow,
} from '../../schemas/directory/contact.ts';
import type { ContactState } from '../../schemas/directory-words.ts';
import { contactRow, contactSearchTexts } from '../domain/contact-search.ts';
import { countDifference, type Counts } from '../domain/counts.ts';
import { VersionConflict } from '../domain/errors.ts';
import { searchText } from '../domain/search-text.ts';
import { versionIs } from './conditions.ts';
import { nowOperations } from './count-store.ts';
import {
  contactHistoryKey,
  contactHistoryPrefix,
  contactIndexKeys,
  contactNameKey,
} from './keys/contacts.ts';
import { contactKey, contactPk } from './keys/directory.ts';
import { listKey } from './keys/key.ts';
import { giveUpOperation, takeOperation } from './reservation-store.ts';
import { getItem, parseItem, queryPage, type Tables } from './tables.ts';
import { listByText } from './text-index.ts';
import type { Operation } from './transaction.ts';

export async function getContact(tables: Tables, id: string): Promise<ContactEntry | undefined> {
  const item = await getItem(tables.client, tables.directory, contactKey(id));
  return item === undefined ? undefined : parseItem(contactEntrySchema, item);
}

export interface ContactChange {
  /** The contact as it was read; absent for a new one. */
  readonly before?: ContactEntry | undefined;
  readonly after: ContactEntry;
  /** The request whose reservation of the address passes to the contact. */
  readonly reservedBy: string;
  /** What it means that another was faster. */
  readonly otherwise: () => Error;
}

/**
 * Writes a contact with the entries by which it is found and its address: at most fifteen writes, twenty-four with a
 * new name of ten words instead of such a one. The address of a deleted contact, and one that it had before, is anybody's
 * again: it is outside 1GovUC, and its person may come back.
 * @throws in the transaction Taken `address`; what `otherwise` gives
 */
export function contactOperations(tables: Tables, change: ContactChange): Operation[] {
  const { before, after, otherwise } = change;
  return [
    {
      write: {
        Put: {
          TableName: tables.directory,
          Item: {
            ...contactKey(after.id),
            agencyKey: contactIndexKeys.of(after.agencyId, after.state),
            kindKey: contactIndexKeys.inState(after.state),
            listKey: listKey(searchText(after.fullName), after.id),
            ...after,
          },
          ...versionIs(before?.version),
        },
      },
      otherwise,
    },
    ...nameOperations(tables, before, after),
    ...addressOperations(tables, change),
    ...nowOperations(tables, 'directory', after, countDifference(countsOf(before), countsOf(after))),
  ];
}

function countsOf(contact: ContactEntry | undefined): Counts {
  return contact === undefined ? {} : { [`contact:${contact.state}`]: 1 };
}

function nameOperations(
  { directory }: Tables,
  before: ContactEntry | undefined,
  after: ContactEntry,
): Operation[] {
  const row = contactRow(after);
  const texts = contactSearchTexts(row);
  const gone = (before === undefined ? [] : contactSearchTexts(before)).filter(
    (text) => !texts.includes(text),
  );
  return [
    ...texts.map((text) => ({
      write: {
        Put: {
          TableName: directory,
          Item: {
            ...contactNameKey(after.id, text),
            agencyKey: contactIndexKeys.namesOf(row.agencyId),
            kindKey: contactIndexKeys.names,
            listKey: listKey(text, after.id),
            ...row,
          },
        },
      },
    })),
    ...gone.map((text) => ({
      write: { Delete: { TableName: directory, Key: contactNameKey(after.id, text) } },
    })),
  ];
}

function addressOperations(tables: Tables, { before, after, reservedBy }: ContactChange): Operation[] {
  const owner = { kind: 'contact', id: after.id } as const;
  const has = before?.state === 'ACTIVE' ? before.address : undefined;
  const wants = after.state === 'ACTIVE' ? after.address : undefined;
  return [
    ...(wants === undefined || wants === has
      ? []
      : [takeOperation(tables, 'address', wants, { owner, reservedBy, item: {} })]),
    ...(has === undefined || has === wants ? [] : [giveUpOperation(tables, 'address', has, owner)]),
  ];
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

interface ListPage {
  readonly limit: number;
  /** The list key to go on from. */
  readonly after?: string | undefined;
}

export interface FoundContact {
  readonly row: ContactRow;
  /** The text that it was found by. */
  readonly text: string;
  readonly listKey: string;
}

/** Entries that begin so, in every state: of one agency, or of all. Reads as many items as it gives. */
export async function findContactEntries(
  tables: Tables,
  { agencyId, ...page }: ListPage & { readonly agencyId?: string | undefined; readonly prefix: string },
): Promise<FoundContact[]> {
  const items = await listByText(tables, {
    ...page,
    ...(agencyId === undefined
      ? { index: 'by-kind', key: contactIndexKeys.names }
      : { index: 'by-agency', key: contactIndexKeys.namesOf(agencyId) }),
  });
  return items.map((item) => {
    const row = parseItem(contactRowSchema, item);
    const position = String(item['listKey']);
    return { row, listKey: position, text: position.slice(0, -row.contactId.length - 1) };
  });
}

/** Contacts of one state by name: of one agency, or of all. */
export async function listContacts(
  tables: Tables,
  {
    agencyId,
    state,
    ...page
  }: ListPage & { readonly agencyId?: string | undefined; readonly state: ContactState },
): Promise<{ readonly row: ContactRow; readonly listKey: string }[]> {
  const items = await listByText(tables, {
    ...page,
    prefix: '',
    ...(agencyId === undefined
      ? { index: 'by-kind', key: contactIndexKeys.inState(state) }
      : { index: 'by-agency', key: contactIndexKeys.of(agencyId, state) }),
  });
  return items.map((item) => ({
    row: contactRow(parseItem(contactEntrySchema, item)),
    listKey: String(item['listKey']),
  }));
}

export function contactHistoryOperation({ directory }: Tables, entry: ContactHistory): Operation {
  const key = contactHistoryKey(entry.contactId, entry.at, entry.requestId);
  return { write: { Put: { TableName: directory, Item: { ...key, ...entry } } } };
}

/** What was done to a contact, newest first. */
export async function contactHistory(tables: Tables, id: string, limit: number): Promise<ContactHistory[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': contactPk(id), ':prefix': contactHistoryPrefix },
    ScanIndexForward: false,
    Limit: limit,
  });
  return items.map((item) => parseItem(contactHistorySchema, item));
}
