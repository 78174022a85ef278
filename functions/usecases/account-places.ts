import type { Account, Membership } from '../../schemas/directory/account.ts';
import {
  dutyPlan,
  endPlan,
  nextToRestore,
  restorePlan,
  suspendPlan,
  type MembershipPlan,
} from '../domain/account-lists.ts';
import { listDifference } from '../domain/list.ts';
import { getAccount } from '../store/account-store.ts';
import { getLists, listHistoryOperation, listOperation } from '../store/list-store.ts';
import {
  dutyOperation,
  endMembershipOperation,
  listDuties,
  listMemberships,
  membershipOperation,
} from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import { endedForwardings } from './forwarding.ts';
import { memberHistory, type Wrote } from './member-history.ts';

/** Actions that change an account's places in lists (BR-32, BR-33, AMB-62). */
export type PlacesAction = 'disable' | 'enable' | 'terminate';

export interface PlacesChange {
  readonly action: PlacesAction;
  readonly account: Pick<Account, 'id' | 'agencyId'>;
  readonly requestId: string;
  readonly step: string;
  readonly at: string;
  /** The request that disabled the account which is enabled now. */
  readonly disabledBy?: string | undefined;
  /** The account that takes over the lists of one that ends. */
  readonly successorId?: string | undefined;
}

/** So many places as fit into one transaction. */
export interface Places {
  readonly operations: readonly Operation[];
  /** Ids of lists by what became of the place in them; for the record. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Others are left: plan again when these are written. */
  readonly more: boolean;
}

/**
 * What becomes of an account's places next: first its memberships, then the lists that it owns or handles, then what is
 * forwarded to it (BR-46).
 */
export async function planPlaces(tables: Tables, change: PlacesChange): Promise<Places> {
  const places = await planLists(tables, change);
  if (change.action === 'enable' || places.more) return places;
  const { account, action, requestId, step, at } = change;
  const withOwn = action === 'terminate';
  const of = { accountId: account.id, withOwn, requestId, step, at };
  const ended = await endedForwardings(tables, of);
  if (ended.operations.length === 0) return places;
  // Forwardings come when nothing else is left: both do not fit into one transaction.
  if (places.operations.length > 0) return { ...places, more: true };
  return {
    operations: ended.operations,
    lists: named({ forwardingsEnded: ended.accounts }),
    more: ended.more,
  };
}

async function planLists(tables: Tables, change: PlacesChange): Promise<Places> {
  const memberships = await listMemberships(tables, change.account.id);
  const plan = await membershipPlan(tables, change, memberships);
  const places = membershipPlaces(tables, change, memberships, plan);
  if (change.action !== 'terminate') return places;
  // The lists that it owns or handles come when no membership is left: both do not fit into one transaction.
  if (places.operations.length === 0) return dutyPlaces(tables, change);
  return { ...places, more: places.more || (await listDuties(tables, change.account.id)).length > 0 };
}

async function membershipPlan(
  tables: Tables,
  { action, requestId, at, disabledBy = '' }: PlacesChange,
  memberships: readonly Membership[],
): Promise<MembershipPlan> {
  switch (action) {
    case 'disable':
      return suspendPlan(memberships, requestId, at);
    case 'enable': {
      const lists = await getLists(tables, nextToRestore(memberships, disabledBy));
      return restorePlan(memberships, lists, { disabledBy, requestId, at });
    }
    case 'terminate':
      return endPlan(memberships);
  }
}

function membershipPlaces(
  tables: Tables,
  change: PlacesChange,
  memberships: readonly Membership[],
  { write, remove, more }: MembershipPlan,
): Places {
  const { action, account } = change;
  const before = new Map(memberships.map((each) => [each.listId, each]));
  const left = action === 'terminate' ? remove : [];
  const ids = (places: readonly Membership[]) => places.map(({ listId }) => listId);
  return {
    operations: [
      ...write.map((each) => membershipOperation(tables, before.get(each.listId), each)),
      ...remove.map((each) => endMembershipOperation(tables, each)),
      ...left.flatMap(({ listId }) =>
        memberHistory(tables, wrote(change), listId, 'remove-members', [{ kind: 'account', id: account.id }]),
      ),
    ],
    lists: named({
      [action === 'enable' ? 'restored' : 'suspended']: ids(write),
      [action === 'enable' ? 'gone' : 'left']: ids(remove),
    }),
    more,
  };
}

async function dutyPlaces(tables: Tables, change: PlacesChange): Promise<Places> {
  const { account, successorId, at } = change;
  const duties = await listDuties(tables, account.id);
  if (duties.length === 0) return { operations: [], lists: {}, more: false };
  const lists = await getLists(
    tables,
    duties.map(({ listId }) => listId),
  );
  const successor = await fitSuccessor(tables, account, successorId);
  const plan = dutyPlan(duties, lists, { successorId: successor, at });
  return {
    operations: [
      ...plan.remove.map((duty) => dutyOperation(tables, duty, 'delete')),
      ...plan.write.map((duty) => dutyOperation(tables, duty, 'put')),
      ...plan.lists.flatMap((after) => {
        const before = lists.find(({ id }) => id === after.id);
        const entry = { listId: after.id, ...wrote(change), action: 'update-list' as const };
        return [
          listOperation(tables, after),
          listHistoryOperation(tables, { ...entry, ...listDifference(before, after) }),
        ];
      }),
    ],
    lists: named({
      passedOn: plan.lists.map(({ id }) => id),
      withoutSuccessor: plan.orphaned.map(({ id }) => id),
    }),
    more: plan.more,
  };
}

/** A list stands once in what a request does to an account: its history needs no part. */
function wrote({ requestId, step, at }: PlacesChange): Wrote {
  return { requestId, step, at, part: 1 };
}

/** Named when the end was asked for; by now it may have ended itself. */
async function fitSuccessor(
  tables: Tables,
  { agencyId }: PlacesChange['account'],
  id: string | undefined,
): Promise<string | undefined> {
  const successor = id === undefined ? undefined : await getAccount(tables, id);
  const fits = successor?.state === 'ACTIVE' && successor.agencyId === agencyId;
  return fits ? successor.id : undefined;
}

function named(lists: Readonly<Record<string, readonly string[]>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(lists).filter(([, ids]) => ids.length > 0));
}
