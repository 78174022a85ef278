import type { Membership } from '../../schemas/directory/account.ts';
import type { MailingList, MemberRef } from '../../schemas/directory/list.ts';
import type { RefusedMember, RefusedWhy } from '../domain/errors.ts';
import { whyUnfit, type Member } from '../domain/list-members.ts';
import { memberListKey } from '../store/keys/lists.ts';
import { membersByAddress, memberStands } from '../store/member-store.ts';
import { endMembershipOperation, getMemberships, membershipOperation } from '../store/membership-store.ts';
import { nestingOperation, nestingVersion } from '../store/nesting-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Basics } from './deps.ts';
import { linesFrom, listOf, refusedChunk, type ListChunk, type ListStep, wroteBy } from './list-chunk.ts';
import { memberHistory } from './member-history.ts';
import { containersOf } from './nesting.ts';

/** Members of one list, from its own side (4.15, 4.16), as many as fit into one transaction. */

/** Each joins by two of a transaction's hundred: his membership, and that he is still in use. */
const joinsAtOnce = 45;
const leavesAtOnce = 90;

/** 4.15. Who ended, or left the agency, since the form was sent is left out; who is in it already is passed over. */
export async function addMembers({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const { agencyId } = step.found.request;
  // Before anything that it guards is read.
  const nesting = await nestingVersion(tables, agencyId);
  const list = await listOf(tables, step.found);
  if (list?.state !== 'ACTIVE') return refusedChunk(stateOf(list));
  const { lines, ...rest } = linesFrom(step, 'members', joinsAtOnce);
  const named = await membersByAddress(tables, lines);
  const there = await placesIn(tables, list.id, [...named.values()]);
  const isNesting = [...named.values()].some(({ kind }) => kind === 'list');
  const containers = isNesting ? await containersOf(tables, list.id) : new Map<string, string>();

  const joining = new Map<string, Member>();
  const leftOut: RefusedMember[] = [];
  for (const address of lines) {
    const member = named.get(address);
    const why = whyUnfit(member, { agencyId, listId: list.id }) ?? cycleWhy(member, containers);
    if (member === undefined || why !== undefined) leftOut.push({ address, why: why ?? 'unknown' });
    else if (!there.has(keyOf(member))) joining.set(keyOf(member), member);
  }
  const members = [...joining.values()];
  const nests = members.some(({ kind }) => kind === 'list');
  return {
    ...rest,
    operations: [
      ...members.flatMap((each) => [
        membershipOperation(tables, undefined, membership(step, list.id, each)),
        memberStands(tables, each),
      ]),
      memberStands(tables, { kind: 'list', ...list }),
      ...(nests ? [nestingOperation(tables, agencyId, nesting)] : []),
      ...memberHistory(tables, wroteBy(step), list.id, 'add-members', members),
    ],
    ...told({ list: list.id, joined: members.map(keyOf) }, leftOut),
  };
}

/** 4.16. Who is out of it already is passed over. */
export async function removeMembers({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const list = await listOf(tables, step.found);
  if (list?.state !== 'ACTIVE') return refusedChunk(stateOf(list));
  const { lines, ...rest } = linesFrom(step, 'members', leavesAtOnce);
  const named = await membersByAddress(tables, lines);
  const leaving = [...(await placesIn(tables, list.id, [...named.values()])).values()];
  const members = leaving.map(({ memberKind, memberId }) => ({ kind: memberKind, id: memberId }));
  return {
    ...rest,
    operations: [
      ...leaving.map((each) => endMembershipOperation(tables, each)),
      ...memberHistory(tables, wroteBy(step), list.id, 'remove-members', members),
    ],
    ...told({ list: list.id, left: members.map(keyOf) }, []),
  };
}

function stateOf(list: MailingList | undefined) {
  return list === undefined ? {} : { list: list.id, state: list.state };
}

function cycleWhy(
  member: Member | undefined,
  containers: ReadonlyMap<string, string>,
): RefusedWhy | undefined {
  return member?.kind === 'list' && containers.has(member.id) ? 'cycle' : undefined;
}

function keyOf({ kind, id }: MemberRef): string {
  return memberListKey(kind, id);
}

/** Places that these have in a list, by member. */
async function placesIn(
  tables: Tables,
  listId: string,
  members: readonly MemberRef[],
): Promise<ReadonlyMap<string, Membership>> {
  const wanted = new Map(members.map((each) => [keyOf(each), each]));
  const found = await getMemberships(
    tables,
    [...wanted.values()].map(({ kind, id }) => ({ memberKind: kind, memberId: id, listId })),
  );
  return new Map(found.map((each) => [keyOf({ kind: each.memberKind, id: each.memberId }), each]));
}

/** A membership that a request brings. */
export function membership({ found, at }: ListStep, listId: string, { kind, id }: MemberRef): Membership {
  return {
    ...{ memberKind: kind, memberId: id, listId, state: 'ACTIVE' },
    ...{ changedBy: found.request.id, since: at },
  };
}

/** For the record: who came or went, by id; who was left out, and why. */
export function told(data: Readonly<Record<string, unknown>>, leftOut: readonly RefusedMember[]) {
  if (leftOut.length === 0) return { data };
  return {
    data: { ...data, leftOut: leftOut.map(({ why }) => why) },
    personal: { leftOut: leftOut.map(({ address }) => address) },
  };
}
