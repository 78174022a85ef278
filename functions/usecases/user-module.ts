import type { Request } from '../../schemas/cases/request.ts';
import type { ListDuty, Mailbox, Membership, Account } from '../../schemas/directory/account.ts';
import type { MailingList } from '../../schemas/directory/list.ts';
import { NotSignedIn } from '../domain/errors.ts';
import { getAccount, getAccountPart } from '../store/account-store.ts';
import { askedBy } from '../store/asked-store.ts';
import { getRequests } from '../store/case-store.ts';
import { getLists } from '../store/list-store.ts';
import { lockHolder } from '../store/lock-store.ts';
import { accountHistory } from '../store/membership-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { maySee } from './case-access.ts';
import type { Basics } from './deps.ts';
import { waitsForOwn } from './own-task.ts';
import { readCase } from './read-case.ts';
import type { Caller, CaseView } from './types.ts';
import { ownServices, type OwnService } from './user-services.ts';

/** Modul Pengguna (spec D.15): what a user sees of his own account, and of nobody else's. */

/** A list that the user is in, or that he owns or handles. */
export interface OwnPlace {
  readonly list: MailingList;
  readonly membership?: Membership;
  readonly duties: readonly ListDuty['duty'][];
}

export interface OwnAccount {
  readonly account: Account;
  readonly agencyName: string;
  /** Usage arrives from the mail system; until it has, there is none. */
  readonly mailbox: Mailbox | undefined;
  /** By the names of the lists. */
  readonly places: readonly OwnPlace[];
  readonly services: readonly OwnService[];
  /** Newest first. */
  readonly requests: readonly Request[];
}

const mostRequests = 10;
const historyRead = 40;

/** All that the first page of the module shows. @throws NotSignedIn when the account is gone */
export async function readOwnAccount(
  { tables }: Pick<Basics, 'tables'>,
  caller: Caller,
): Promise<OwnAccount> {
  const part = await getAccountPart(tables, caller.person.id);
  if (part === undefined) throw new NotSignedIn('The account does not exist');
  const { account, mailbox, memberships, duties } = part;
  const [agency, lists, requests, services] = await Promise.all([
    getAgency(tables, account.agencyId),
    getLists(
      tables,
      [...memberships, ...duties].map(({ listId }) => listId),
    ),
    ownRequests(tables, caller),
    ownServices(tables, caller),
  ]);
  return {
    account,
    agencyName: agency?.name ?? '',
    mailbox,
    places: placesIn(lists, memberships, duties),
    services,
    requests,
  };
}

/** The account of somebody who is signed in. @throws NotSignedIn when it is gone */
export async function ownAccount({ tables }: Pick<Basics, 'tables'>, caller: Caller): Promise<Account> {
  const account = await getAccount(tables, caller.person.id);
  if (account === undefined) throw new NotSignedIn('The account does not exist');
  return account;
}

/** A list that has ended is a place no more. */
function placesIn(
  lists: readonly MailingList[],
  memberships: readonly Membership[],
  duties: readonly ListDuty[],
): OwnPlace[] {
  return lists
    .filter(({ state }) => state === 'ACTIVE')
    .map((list) => {
      const membership = memberships.find(({ listId }) => listId === list.id);
      return {
        list,
        ...(membership === undefined ? {} : { membership }),
        duties: duties.filter(({ listId }) => listId === list.id).map(({ duty }) => duty),
      };
    })
    .toSorted((one, other) => one.list.displayName.localeCompare(other.list.displayName, 'ms'));
}

/**
 * What he has asked for, what was done to the account, and what is being done: his own requests stand by themselves, the
 * history of the account names others, its lock the open one.
 */
async function ownRequests(tables: Tables, caller: Caller): Promise<Request[]> {
  const { id } = caller.person;
  const [asked, history, open] = await Promise.all([
    askedBy(tables, id, mostRequests),
    accountHistory(tables, id, historyRead),
    lockHolder(tables, 'account', id),
  ]);
  const done = history.map(({ requestId }) => requestId);
  const ids = [...new Set([...(open === undefined ? [] : [open]), ...asked, ...done])];
  const found = await getRequests(tables, ids.slice(0, 2 * mostRequests));
  return found
    .filter((request) => maySee(caller, request) || waitsForOwn(caller, request))
    .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
    .slice(0, mostRequests);
}

export interface OwnCase extends CaseView {
  /** Whether the user sent it himself; of what others sent he sees that it is, not what they wrote. */
  readonly isOwn: boolean;
  /** The requests that it started for him. */
  readonly started: readonly Request[];
}

/** One request about the user's account. @throws NotFound for everything else */
export async function readOwnCase(
  deps: Pick<Basics, 'tables'>,
  caller: Caller,
  requestId: string,
): Promise<OwnCase> {
  const view = await readCase(deps, caller, requestId);
  return {
    ...view,
    isOwn: view.request.createdBy.officerId === caller.person.id,
    started: view.procedure.children === undefined ? [] : await startedBy(deps.tables, caller, view.request),
  };
}

/** The children are among what was asked for in his name since. */
async function startedBy(tables: Tables, caller: Caller, { id }: Request): Promise<Request[]> {
  const found = await getRequests(tables, await askedBy(tables, caller.person.id, historyRead));
  return found
    .filter((request) => request.parentId === id && maySee(caller, request))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
