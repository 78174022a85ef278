import type { Membership } from '../../schemas/directory/account.ts';
import type { ListEntry, ListHistory, MailingList } from '../../schemas/directory/list.ts';
import type { ListState } from '../../schemas/directory-words.ts';
import { Forbidden, InvalidInput, NotFound } from '../domain/errors.ts';
import type { Member } from '../domain/list-members.ts';
import { standsForList } from '../domain/list-search.ts';
import { may, reach } from '../domain/permissions.ts';
import { searchText } from '../domain/search-text.ts';
import { listHistoryPrefix, memberListKey } from '../store/keys/lists.ts';
import { findListEntries, listsByName, type ListsIn } from '../store/list-search.ts';
import { getLists, listHistoryPage } from '../store/list-store.ts';
import { lockHolder } from '../store/lock-store.ts';
import { getMembers } from '../store/member-store.ts';
import { listMembers, memberPosition } from '../store/membership-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Caller, Page } from './types.ts';

/**
 * Mailing lists as a caller may see them: those of his agency, or the ones that he owns or handles. What another agency
 * owns is not there.
 */

interface WithTables {
  readonly tables: Tables;
}

export interface ListFilter {
  /** One agency; an officer of an agency always sees his own. Central officers name one. */
  readonly agencyId?: string;
  readonly state?: ListState;
  /** Beginning of a word of the display name, or of the address (BR-39). */
  readonly query?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Lists by name, or those that a search finds. @throws Forbidden; InvalidInput `agency`, `cursor` */
export async function findLists(
  { tables }: WithTables,
  { person }: Caller,
  { agencyId, state, query = '', limit, cursor }: ListFilter,
): Promise<Page<ListEntry>> {
  const reached = reach(person, 'list.read');
  if (reached === undefined) throw new Forbidden('may-not-read', 'This role sees no lists');
  const inAgency = 'agencyId' in reached ? reached.agencyId : agencyId;
  if (inAgency === undefined) throw new InvalidInput([{ field: 'agency', code: 'required' }]);
  const where: ListsIn = { agencyId: inAgency, state };
  const wanted = searchText(query);
  const after = decodeCursor(cursor);
  if (wanted !== '') return searchLists(tables, where, { wanted, limit, after });
  const found = await listsByName(tables, { ...where, limit, after });
  const last = found.at(-1);
  return {
    items: found.map(({ entry }) => entry),
    ...(found.length < limit || last === undefined ? {} : { cursor: encodeCursor(last.listKey) }),
  };
}

async function searchLists(
  tables: Tables,
  where: ListsIn,
  of: { readonly wanted: string; readonly limit: number; readonly after: string | undefined },
): Promise<Page<ListEntry>> {
  const { wanted, limit } = of;
  const items: ListEntry[] = [];
  let { after } = of;
  // What another word has shown is read in vain: a page ends after twice its size at the latest.
  for (let read = 0; items.length < limit && read < 2 * limit;) {
    const asked = limit - items.length;
    const found = await findListEntries(tables, { ...where, prefix: wanted, limit: asked, after });
    read += found.length;
    items.push(
      ...found.filter(({ entry, text }) => standsForList(entry, text, wanted)).map(({ entry }) => entry),
    );
    if (found.length < asked) return { items };
    after = found.at(-1)?.listKey;
  }
  return { items, ...(after === undefined ? {} : { cursor: encodeCursor(after) }) };
}

/** Owner or handler of a list, as its page shows him. */
export type ListPerson = Pick<Member, 'id' | 'name' | 'address' | 'state'>;

export interface ListView {
  readonly list: MailingList;
  readonly agencyName: string;
  /** Absent when the account is gone. */
  readonly owner?: ListPerson;
  readonly handler?: ListPerson;
  /** The open request that reserves it. */
  readonly lockedBy?: string;
}

/** One list with its people. @throws NotFound, also for another agency's */
export async function readList({ tables }: WithTables, caller: Caller, listId: string): Promise<ListView> {
  const list = await visibleList(tables, caller, listId);
  const { ownerId, handlerId, agencyId } = list;
  const [agency, people, lockedBy] = await Promise.all([
    getAgency(tables, agencyId),
    getMembers(tables, [
      { kind: 'account', id: ownerId },
      { kind: 'account', id: handlerId },
    ]),
    lockHolder(tables, 'list', listId),
  ]);
  const [owner, handler] = [ownerId, handlerId].map((id) => people.get(memberListKey('account', id)));
  return {
    list,
    agencyName: agency?.name ?? agencyId,
    ...(owner === undefined ? {} : { owner }),
    ...(handler === undefined ? {} : { handler }),
    ...(lockedBy === undefined ? {} : { lockedBy }),
  };
}

export interface ListPage {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One place in a list with whose it is; `member` is absent when he is gone. */
export interface ListMember {
  readonly membership: Membership;
  readonly member: Member | undefined;
}

/**
 * Members of a list: accounts, then contacts, then lists. A page is one query and one batch of so many items, however
 * many members there are. @throws NotFound; InvalidInput `cursor`
 */
export async function listMembersPage(
  { tables }: WithTables,
  caller: Caller,
  listId: string,
  { limit, cursor }: ListPage,
): Promise<Page<ListMember>> {
  await visibleList(tables, caller, listId);
  const places = await listMembers(tables, listId, { limit, after: decodeCursor(cursor) });
  const members = await getMembers(
    tables,
    places.map(({ memberKind, memberId }) => ({ kind: memberKind, id: memberId })),
  );
  const last = places.at(-1);
  return {
    items: places.map((membership) => ({ membership, member: members.get(memberPosition(membership)) })),
    ...(places.length < limit || last === undefined ? {} : { cursor: encodeCursor(memberPosition(last)) }),
  };
}

/** An entry of the history, with the first of those who came or went. */
export interface ListHistoryEntry extends ListHistory {
  readonly named: readonly Member[];
}

const namedInHistory = 5;

/** What was done to a list and to its members, newest first. @throws NotFound; InvalidInput `cursor` */
export async function listHistory(
  { tables }: WithTables,
  caller: Caller,
  listId: string,
  { limit, cursor }: ListPage,
): Promise<Page<ListHistoryEntry>> {
  await visibleList(tables, caller, listId);
  const after = decodeCursor(cursor);
  if (after?.startsWith(listHistoryPrefix) === false)
    throw new InvalidInput([{ field: 'cursor', code: 'cursor' }]);
  const { items, next } = await listHistoryPage(tables, listId, { limit, after });
  const firstOf = ({ members = [] }: ListHistory) => members.slice(0, namedInHistory);
  const people = await getMembers(tables, items.flatMap(firstOf));
  return {
    items: items.map((entry) => ({
      ...entry,
      named: firstOf(entry).flatMap(({ kind, id }) => people.get(memberListKey(kind, id)) ?? []),
    })),
    ...(next === undefined ? {} : { cursor: encodeCursor(next) }),
  };
}

/** Owner and handler see their own lists, whatever they are besides. */
async function visibleList(tables: Tables, { person }: Caller, listId: string): Promise<MailingList> {
  const [list] = await getLists(tables, [listId]);
  const persons = list === undefined ? [] : [list.ownerId, list.handlerId];
  if (list === undefined || !may(person, 'list.read', { agencyId: list.agencyId, persons })) {
    throw new NotFound(`There is no list ${listId}`);
  }
  return list;
}
