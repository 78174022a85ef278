import type { ListDuty, Membership } from '../../schemas/directory/account.ts';
import type { MailingList } from '../../schemas/directory/list.ts';
import { isKept } from './list.ts';

/**
 * What becomes of an account's places in lists (AMB-103, AMB-62). The places of one account have no bound: each plan
 * takes so many at once, and says whether more are left.
 */
const membershipsAtOnce = 40;
/** Each that goes is told in its list's history, too. */
const endingsAtOnce = 30;

export interface MembershipPlan {
  /** Memberships as they are to be written. */
  readonly write: readonly Membership[];
  /** Memberships that go. */
  readonly remove: readonly Membership[];
  readonly more: boolean;
}

/** BR-32: out of every list for the time, and remembered by the request that did it. */
export function suspendPlan(
  memberships: readonly Membership[],
  requestId: string,
  at: string,
): MembershipPlan {
  const { now, more } = first(memberships.filter(({ state }) => state === 'ACTIVE'));
  const write = now.map((each): Membership => ({
    ...each,
    state: 'SUSPENDED',
    changedBy: requestId,
    since: at,
  }));
  return { write, remove: [], more };
}

/**
 * BR-33: back into exactly those lists that `disabledBy`, the request that disabled the account, took it out of; also
 * into one in its restore window. `remove` are places in lists that are gone meanwhile.
 */
export function restorePlan(
  memberships: readonly Membership[],
  lists: readonly MailingList[],
  {
    disabledBy,
    requestId,
    at,
  }: { readonly disabledBy: string; readonly requestId: string; readonly at: string },
): MembershipPlan {
  const living = new Set(lists.filter(isKept).map(({ id }) => id));
  const { now, more } = first(suspendedBy(memberships, disabledBy));
  return {
    write: now
      .filter(({ listId }) => living.has(listId))
      .map((each): Membership => ({ ...each, state: 'ACTIVE', changedBy: requestId, since: at })),
    remove: now.filter(({ listId }) => !living.has(listId)),
    more,
  };
}

/** The lists that the next plan of `restorePlan` asks about. */
export function nextToRestore(memberships: readonly Membership[], disabledBy: string): string[] {
  return first(suspendedBy(memberships, disabledBy)).now.map(({ listId }) => listId);
}

function suspendedBy(memberships: readonly Membership[], requestId: string): readonly Membership[] {
  return memberships.filter(({ state, changedBy }) => state === 'SUSPENDED' && changedBy === requestId);
}

/** Ended: out of every list for good. */
export function endPlan(memberships: readonly Membership[]): MembershipPlan {
  const { now, more } = first(memberships, endingsAtOnce);
  return { write: [], remove: now, more };
}

export interface DutyPlan {
  /** Duties that go from the account. */
  readonly remove: readonly ListDuty[];
  /** The same duties of the successor. */
  readonly write: readonly ListDuty[];
  /** Their lists as they are to be written. */
  readonly lists: readonly MailingList[];
  /** Lists that stay without somebody: nobody succeeds. */
  readonly orphaned: readonly MailingList[];
  readonly more: boolean;
}

/**
 * AMB-62: the lists that an ended account owns or handles pass to its successor, also those that can still be restored;
 * each is two or three writes.
 */
export function dutyPlan(
  duties: readonly ListDuty[],
  lists: readonly MailingList[],
  { successorId, at }: { readonly successorId: string | undefined; readonly at: string },
): DutyPlan {
  const living = lists.filter(isKept);
  if (successorId === undefined) {
    const orphaned = living.filter(({ id }) => duties.some(({ listId }) => listId === id));
    return { remove: [], write: [], lists: [], orphaned, more: false };
  }
  const { now, more } = first(living, dutiesAtOnce);
  const ids = new Set(now.map(({ id }) => id));
  const moved = duties.filter(({ listId }) => ids.has(listId));
  return {
    remove: moved,
    write: moved.map((each) => ({ ...each, accountId: successorId })),
    lists: now.map((list): MailingList => {
      const has = (duty: ListDuty['duty']) =>
        moved.some((each) => each.listId === list.id && each.duty === duty);
      return {
        ...list,
        ...(has('owner') ? { ownerId: successorId } : {}),
        ...(has('handler') ? { handlerId: successorId } : {}),
        updatedAt: at,
        version: list.version + 1,
      };
    }),
    orphaned: [],
    more,
  };
}

/** Owner and handler of so many lists are at most six writes each, beside the account with its entries. */
const dutiesAtOnce = 10;

function first<T>(
  all: readonly T[],
  count = membershipsAtOnce,
): { readonly now: readonly T[]; readonly more: boolean } {
  return { now: all.slice(0, count), more: all.length > count };
}
