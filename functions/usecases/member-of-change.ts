import type { MemberRef } from '../../schemas/directory/list.ts';
import type { RefusedMember } from '../domain/errors.ts';
import { whyUnfit, type Member } from '../domain/list-members.ts';
import { getMembers, membersByAddress, memberStands } from '../store/member-store.ts';
import { endMembershipOperation, getMemberships, membershipOperation } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Basics } from './deps.ts';
import { linesFrom, refusedChunk, type ListChunk, type ListStep, wroteBy } from './list-chunk.ts';
import { membership, told } from './member-change.ts';
import { memberHistory } from './member-history.ts';

/** The same memberships from the account's side, "Member Of" (4.18, 4.19). */

/** Each list is three of a transaction's hundred: the membership, that it is in use, its history. */
const joinsAtOnce = 30;
const leavesAtOnce = 45;

/** 4.18. A list that ended since the form was sent is left out; one that the account is in already is passed over. */
export async function joinLists({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const { agencyId } = step.found.request;
  const ref = accountOf(step);
  const account = (await getMembers(tables, [ref])).get(`account#${ref.id}`);
  const unfit = whyUnfit(account, { agencyId });
  if (account === undefined || unfit !== undefined) return refusedChunk({ account: ref.id, why: unfit });
  const { lines, ...rest } = linesFrom(step, 'lists', joinsAtOnce);
  const named = await membersByAddress(tables, lines);
  const there = await placesOf(tables, ref, [...named.values()]);

  const joined = new Map<string, Member>();
  const leftOut: RefusedMember[] = [];
  for (const address of lines) {
    const list = named.get(address);
    const why = list?.kind === 'list' ? whyUnfit(list, { agencyId }) : 'unknown';
    if (list === undefined || why !== undefined) leftOut.push({ address, why: why ?? 'unknown' });
    else if (!there.has(list.id)) joined.set(list.id, list);
  }
  return {
    ...rest,
    operations: [
      memberStands(tables, account),
      ...[...joined.values()].flatMap((list) => [
        membershipOperation(tables, undefined, membership(step, list.id, ref)),
        memberStands(tables, list),
        ...memberHistory(tables, wroteBy(step), list.id, 'add-members', [ref]),
      ]),
    ],
    ...told({ account: ref.id, lists: { joined: [...joined.keys()] } }, leftOut),
  };
}

/** 4.19. A list that the account is out of already is passed over. */
export async function leaveLists({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const ref = accountOf(step);
  const { lines, ...rest } = linesFrom(step, 'lists', leavesAtOnce);
  const named = await membersByAddress(tables, lines);
  const leaving = [...(await placesOf(tables, ref, [...named.values()])).values()];
  return {
    ...rest,
    operations: leaving.flatMap((each) => [
      endMembershipOperation(tables, each),
      ...memberHistory(tables, wroteBy(step), each.listId, 'remove-members', [ref]),
    ]),
    ...told({ account: ref.id, lists: { left: leaving.map(({ listId }) => listId) } }, []),
  };
}

function accountOf({ found }: ListStep): MemberRef {
  const { subject } = found.request;
  return { kind: 'account', id: subject?.kind === 'account' ? subject.id : '' };
}

/** Places that an account has in these lists, by list. */
async function placesOf(tables: Tables, { kind, id }: MemberRef, lists: readonly Member[]) {
  const ids = [...new Set(lists.map((each) => each.id))];
  const places = ids.map((listId) => ({ memberKind: kind, memberId: id, listId }));
  return new Map((await getMemberships(tables, places)).map((each) => [each.listId, each]));
}
