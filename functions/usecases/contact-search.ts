import type { ContactEntry, ContactHistory, ContactRow } from '../../schemas/directory/contact.ts';
import type { MailingList } from '../../schemas/directory/list.ts';
import type { ContactState } from '../../schemas/directory-words.ts';
import { standsForContact } from '../domain/contact-search.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { may } from '../domain/permissions.ts';
import { searchText } from '../domain/search-text.ts';
import { contactHistory, findContactEntries, getContact, listContacts } from '../store/contact-store.ts';
import { getLists } from '../store/list-store.ts';
import { lockHolder } from '../store/lock-store.ts';
import { listMemberships } from '../store/membership-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Caller, Page } from './types.ts';

/** The contacts of the address book, as officers search and read them (4.21 to 4.23, S1). They change nothing here. */

interface WithTables {
  readonly tables: Tables;
}

export interface ContactFilter {
  /** Beginning of a word of the name, or of the address (BR-39). */
  readonly query?: string | undefined;
  readonly state?: ContactState | undefined;
  /** Those that this agency asked for. */
  readonly agencyId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * The address book of all agencies: an address stands there once, so whoever asks for a contact must find it wherever it
 * is (BR-40). A search goes over all states unless one is named, a list over the registered ones.
 * @throws Forbidden; InvalidInput for a wrong cursor
 */
export async function findContacts(
  { tables }: WithTables,
  { person }: Caller,
  filter: ContactFilter,
): Promise<Page<ContactRow>> {
  if (!may(person, 'contact.read', {})) throw new Forbidden('may-not-read', 'This role sees no contacts');
  const wanted = searchText(filter.query ?? '');
  if (wanted !== '') return search(tables, wanted, filter);
  const { agencyId, state = 'ACTIVE', limit, cursor } = filter;
  const found = await listContacts(tables, { agencyId, state, limit, after: decodeCursor(cursor) });
  const last = found.at(-1);
  return {
    items: found.map(({ row }) => row),
    ...(found.length < limit || last === undefined ? {} : { cursor: encodeCursor(last.listKey) }),
  };
}

/** What an earlier word has shown, or is filtered out, is read in vain: a page ends after twice its size at the latest. */
async function search(
  tables: Tables,
  wanted: string,
  { state, agencyId, limit, cursor }: ContactFilter,
): Promise<Page<ContactRow>> {
  const items: ContactRow[] = [];
  let after = decodeCursor(cursor);
  for (let read = 0; items.length < limit && read < 2 * limit;) {
    const asked = limit - items.length;
    const found = await findContactEntries(tables, { agencyId, prefix: wanted, limit: asked, after });
    read += found.length;
    for (const { row, text } of found) {
      const fits = row.state === (state ?? row.state);
      if (fits && standsForContact(row, text, wanted)) items.push(row);
    }
    after = found.at(-1)?.listKey ?? after;
    if (found.length < asked) return { items };
  }
  return { items, ...(after === undefined ? {} : { cursor: encodeCursor(after) }) };
}

export interface ContactView {
  readonly contact: ContactEntry;
  readonly agencyName: string;
  /** The lists that it is in; absent for who may not see them. */
  readonly lists?: readonly MailingList[];
  /** Its cases, newest first; absent for who may not see them. */
  readonly history?: readonly ContactHistory[];
  /** The open request that changes it. */
  readonly lockedBy?: string;
}

const historyShown = 50;

/** One contact with all that its page shows. @throws NotFound */
export async function readContact(
  { tables }: WithTables,
  { person }: Caller,
  contactId: string,
): Promise<ContactView> {
  const contact = await getContact(tables, contactId);
  if (contact === undefined || !may(person, 'contact.read', {})) {
    throw new NotFound(`There is no contact ${contactId}`);
  }
  const { agencyId } = contact;
  const seesCases = may(person, 'request.read', { agencyId, about: 'contact' });
  const seesLists = may(person, 'list.read', { agencyId });
  const [agency, lists, history, lockedBy] = await Promise.all([
    getAgency(tables, agencyId),
    seesLists ? listsOf(tables, contactId) : undefined,
    seesCases ? contactHistory(tables, contactId, historyShown) : undefined,
    lockHolder(tables, 'contact', contactId),
  ]);
  return {
    contact,
    agencyName: agency?.name ?? agencyId,
    ...(lists === undefined ? {} : { lists }),
    ...(history === undefined ? {} : { history }),
    ...(lockedBy === undefined || !seesCases ? {} : { lockedBy }),
  };
}

async function listsOf(tables: Tables, contactId: string): Promise<MailingList[]> {
  const places = await listMemberships(tables, contactId, 'contact');
  const lists = await getLists(
    tables,
    places.map(({ listId }) => listId),
  );
  return lists.sort((one, other) => (one.displayName < other.displayName ? -1 : 1));
}
