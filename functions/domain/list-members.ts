import type { MemberRef } from '../../schemas/directory/list.ts';
import type { RefusedMember, RefusedWhy } from './errors.ts';

/** Who can be a member of a mailing list: accounts, contacts and lists of its own agency that are in use. */

export interface Member extends MemberRef {
  readonly agencyId: string;
  readonly state: string;
  /** Of an account whose end is scheduled: what it was before. */
  readonly stateBefore?: string;
  readonly name: string;
  readonly address: string;
}

/**
 * Why somebody cannot become a member, whatever lists he is in; undefined when he can. Of another agency only contacts
 * are known to exist. An account whose end is scheduled is in use until its day.
 */
export function whyUnfit(
  member: Member | undefined,
  list: { readonly agencyId: string; readonly listId?: string },
): RefusedWhy | undefined {
  if (member === undefined) return 'unknown';
  const { kind, id, agencyId, state, stateBefore } = member;
  if (agencyId !== list.agencyId)
    return kind === 'contact' && state === 'ACTIVE' ? 'other-agency' : 'unknown';
  if (kind === 'list' && id === list.listId) return 'itself';
  if (state === 'DISABLED' || (state === 'TERMINATION_SCHEDULED' && stateBefore === 'DISABLED'))
    return 'disabled';
  return state === 'ACTIVE' || state === 'TERMINATION_SCHEDULED' ? undefined : 'ended';
}

/** As many refused addresses as one message names. */
const named = 20;

/** What a field of kind `members` is told: how many are refused, the first of them in words, and all of them. */
export function refusal(refused: readonly RefusedMember[]) {
  const first = refused.slice(0, named).map(({ address, why, path }) => {
    return `${address}: ${path === undefined ? why : `${why} (${path.join(' › ')})`}`;
  });
  const more = refused.length > named ? ['…'] : [];
  return {
    code: 'members',
    params: { count: refused.length, refused: [...first, ...more].join('; ') },
    refused,
  };
}
