import type { Account, AccountEntry } from '../../schemas/directory/account.ts';
import type { MailingList } from '../../schemas/directory/list.ts';
import { entryOf } from '../domain/account-search.ts';
import { Forbidden, InvalidInput, NotFound, type CorruptItem } from '../domain/errors.ts';
import { looksLikeIdentity, normaliseIdentity } from '../domain/identity-number.ts';
import { isKept } from '../domain/list.ts';
import { may, reach } from '../domain/permissions.ts';
import { byIdentity, countAccounts as countIn, listAccounts } from '../store/account-search.ts';
import { getAccountPart } from '../store/account-store.ts';
import { getLists } from '../store/list-store.ts';
import { lockHolder } from '../store/lock-store.ts';
import { accountHistory } from '../store/membership-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { OnCorrupt, Tables } from '../store/tables.ts';
import { searchAccounts } from './account-search.ts';
import type { AccountCounts, AccountFilter, AccountView, UnreadablePart } from './account-types.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { WithIdentities } from './deps.ts';
import type { Caller, Page } from './types.ts';

interface WithTables {
  readonly tables: Tables;
}

/**
 * The accounts that a caller may see: one list by name, or what a search finds (BR-39). What another agency owns is
 * not there, whatever is asked for.
 * @throws Forbidden; InvalidInput `agency` when a caller of the centre names none, and no identity number that finds
 * somebody
 */
export async function findAccounts(
  deps: WithTables & WithIdentities,
  caller: Caller,
  filter: AccountFilter,
): Promise<Page<AccountEntry>> {
  const { query = '', state, limit, cursor } = filter;
  const inAgency = agencyFor(caller, filter.agencyId);
  const person = await ofPerson(deps, query);
  const items = person.filter(
    (entry) =>
      mayRead(caller, entry) &&
      entry.agencyId === (inAgency ?? entry.agencyId) &&
      entry.state === (state ?? entry.state),
  );
  if (items.length > 0) return { items };
  if (inAgency === undefined) throw new InvalidInput([{ field: 'agency', code: 'required' }]);
  const where = { agencyId: inAgency, state };
  if (query.trim() !== '') return searchAccounts(deps.tables, where, { query, limit, cursor });
  const found = await listAccounts(deps.tables, { ...where, limit, after: decodeCursor(cursor) });
  const last = found.at(-1);
  return {
    items: found.map(({ account }) => entryOf(account)),
    ...(found.length < limit || last === undefined ? {} : { cursor: encodeCursor(last.listKey) }),
  };
}

/** Accounts of the person whose identity number was typed; none for what cannot be one. */
async function ofPerson(
  { tables, identities }: WithTables & WithIdentities,
  query: string,
): Promise<AccountEntry[]> {
  const number = looksLikeIdentity(query) ? normaliseIdentity(query) : undefined;
  return number === undefined ? [] : byIdentity(tables, await identities.digest(number));
}

/**
 * One account with all that its page shows. Who hears of faults (`onFault`) is given what can be read, and which parts
 * lack something.
 * @throws NotFound, also for another agency's; CorruptItem where nobody hears of it
 */
export async function readAccount(
  { tables, onFault }: WithTables & { readonly onFault?: (error: CorruptItem) => void },
  caller: Caller,
  accountId: string,
): Promise<AccountView> {
  const unreadable = new Set<UnreadablePart>();
  const hear =
    onFault &&
    ((of: UnreadablePart, error: CorruptItem) => {
      unreadable.add(of);
      onFault(error);
    });
  const hears = (of: UnreadablePart) => hear && ((error: CorruptItem) => hear(of, error));
  const part = await getAccountPart(tables, accountId, hear);
  if (part === undefined || !mayRead(caller, entryOf(part.account))) {
    throw new NotFound(`There is no account ${accountId}`);
  }
  const { account, mailbox, memberships, duties } = part;
  const brokenLists = new Set<unknown>();
  const [agency, lists, history, lockedBy, elsewhere] = await Promise.all([
    getAgency(tables, account.agencyId),
    getLists(
      tables,
      [...memberships, ...duties].map(({ listId }) => listId),
      hear &&
        ((error, { id }) => {
          brokenLists.add(id);
          hear('places', error);
        }),
    ),
    accountHistory(tables, accountId, historyShown, hears('history')),
    lockHolder(tables, 'account', accountId),
    samePerson(tables, caller, account, hears('elsewhere')),
  ]);
  const isReadable = ({ listId }: { readonly listId: string }) => !brokenLists.has(listId);
  const list = (id: string) => lists.find((each) => each.id === id);
  return {
    account,
    agencyName: agency?.name ?? account.agencyId,
    mailbox,
    memberships: memberships
      .filter(isReadable)
      .map((membership) => ({ membership, list: list(membership.listId) }))
      .filter(isNotCleared),
    duties: duties
      .filter(isReadable)
      .map((duty) => ({ duty, list: list(duty.listId) }))
      .filter(isNotCleared),
    history,
    elsewhere,
    ...(lockedBy === undefined ? {} : { lockedBy }),
    ...(unreadable.size === 0 ? {} : { unreadable: [...unreadable] }),
  };
}

/** A list that has ended for good is a place no more, before its members are taken out of it one by one. */
function isNotCleared({ list }: { readonly list: MailingList | undefined }): boolean {
  return list === undefined || isKept(list);
}

const historyShown = 50;

/** How many accounts an agency has in each state. @throws Forbidden, InvalidInput `agency` as `findAccounts` */
export async function countAccounts(
  { tables }: WithTables,
  caller: Caller,
  agencyId?: string,
): Promise<AccountCounts> {
  const inAgency = agencyFor(caller, agencyId);
  if (inAgency === undefined) throw new InvalidInput([{ field: 'agency', code: 'required' }]);
  return countIn(tables, inAgency);
}

/** The caller's own agency, or the one that a caller of the centre names. @throws Forbidden */
function agencyFor({ person }: Caller, named: string | undefined): string | undefined {
  const reached = reach(person, 'account.read');
  if (reached === undefined) throw new Forbidden('may-not-read', 'This role sees no accounts');
  return 'agencyId' in reached ? reached.agencyId : named;
}

function mayRead({ person }: Caller, { agencyId, accountId }: AccountEntry): boolean {
  return may(person, 'account.read', { agencyId, persons: [accountId] });
}

/** The person's other accounts, also those that ended, as far as the caller may read them (AMB-104). */
async function samePerson(
  tables: Tables,
  caller: Caller,
  { id, identity }: Account,
  onCorrupt?: OnCorrupt,
): Promise<AccountEntry[]> {
  if (identity === undefined || reach(caller.person, 'account.read') === undefined) return [];
  const entries = await byIdentity(tables, identity.digest, onCorrupt);
  return entries.filter((entry) => entry.accountId !== id && mayRead(caller, entry));
}
