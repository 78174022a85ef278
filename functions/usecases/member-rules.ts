import type { MemberRef } from '../../schemas/directory/list.ts';
import type { Membership } from '../../schemas/directory/account.ts';
import { listsAtOnce } from '../../schemas/policies/lists.ts';
import type { RefusedMember, RefusedWhy } from '../domain/errors.ts';
import { refusal, whyUnfit, type Member } from '../domain/list-members.ts';
import { membersByAddress } from '../store/member-store.ts';
import { getMemberships } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Asked, Broken } from './directory-rules.ts';
import { containersOf, cyclePath } from './nesting.ts';

/**
 * Rules over the members of mailing lists, from the side of the list (4.15, 4.16) and of the account (4.18, 4.19). All
 * addresses are judged at once: who pastes a thousand is told of each that does not fit.
 */

/** Each can become a member, and is none yet; no list comes to contain itself. */
export async function canJoin(asked: Asked): Promise<Broken> {
  const { tables, agencyId, subject } = asked;
  const listId = subject?.id ?? '';
  const { named, memberships } = await places(asked, (member) => ({ ...placeOf(member), listId }));
  const isNesting = [...named.values()].some((each) => each?.kind === 'list');
  const containers = isNesting ? await containersOf(tables, listId) : new Map<string, string>();
  return broken(named, async (member) => {
    const why = whyUnfit(member, { agencyId, listId });
    if (why !== undefined || member === undefined) return { why: why ?? 'unknown' };
    if (memberships.has(keyOf({ ...placeOf(member), listId }))) return { why: 'member-already' };
    const path = member.kind === 'list' ? await cyclePath(tables, containers, listId, member.id) : undefined;
    return path === undefined ? undefined : { why: 'cycle', path };
  });
}

/** Each is a member, whatever became of it since. */
export async function isMember(asked: Asked): Promise<Broken> {
  const listId = asked.subject?.id ?? '';
  const { named, memberships } = await places(asked, (member) => ({ ...placeOf(member), listId }));
  return broken(named, (member) => {
    if (member === undefined) return { why: 'unknown' };
    const isIn = memberships.has(keyOf({ ...placeOf(member), listId }));
    if (isIn) return undefined;
    return { why: member.agencyId === asked.agencyId ? 'not-a-member' : 'unknown' };
  });
}

/** Each is an active list of the agency that the account is not in yet. */
export async function canJoinLists(asked: Asked): Promise<Broken> {
  return listsBroken(asked, (list, isIn) => {
    if (list.state !== 'ACTIVE') return 'ended';
    return isIn ? 'member-already' : undefined;
  });
}

/** Each is a list that the account is in. */
export async function inLists(asked: Asked): Promise<Broken> {
  return listsBroken(asked, (_, isIn) => (isIn ? undefined : 'not-a-member'));
}

async function listsBroken(
  asked: Asked,
  judge: (list: Member, isIn: boolean) => RefusedWhy | undefined,
): Promise<Broken> {
  const count = linesOf(asked).length;
  if (count > listsAtOnce) return { code: 'too-many-members', params: { count, max: listsAtOnce } };
  const member: MemberRef = { kind: 'account', id: asked.subject?.id ?? '' };
  const { named, memberships } = await places(asked, ({ id }) => ({ ...placeOf(member), listId: id }));
  return broken(named, (list) => {
    if (list?.kind !== 'list' || list.agencyId !== asked.agencyId) return { why: 'unknown' };
    const why = judge(list, memberships.has(keyOf({ ...placeOf(member), listId: list.id })));
    return why === undefined ? undefined : { why };
  });
}

type Place = Pick<Membership, 'memberKind' | 'memberId' | 'listId'>;

function placeOf({ kind, id }: MemberRef): Omit<Place, 'listId'> {
  return { memberKind: kind, memberId: id };
}

function keyOf({ memberKind, memberId, listId }: Place): string {
  return `${memberKind}#${memberId}#${listId}`;
}

/** Whom the addresses name now, and which of the places that they stand for there are. */
async function places(
  asked: Asked,
  place: (named: Member) => Place,
): Promise<{
  readonly named: ReadonlyMap<string, Member | undefined>;
  readonly memberships: ReadonlySet<string>;
}> {
  const { tables } = asked;
  const named = await currentMembers(tables, linesOf(asked));
  const found = [...named.values()].flatMap((each) => (each === undefined ? [] : [place(each)]));
  return { named, memberships: new Set((await getMemberships(tables, found)).map(keyOf)) };
}

/** An address from before names nobody: what it found then is found by another one now. */
async function currentMembers(
  tables: Tables,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Member | undefined>> {
  const members = await membersByAddress(tables, addresses);
  return new Map(
    addresses.map((address) => {
      const member = members.get(address);
      return [address, member?.address.toLowerCase() === address ? member : undefined];
    }),
  );
}

export function linesOf({ value }: Pick<Asked, 'value'>): string[] {
  return typeof value === 'string' ? value.split('\n').filter((line) => line !== '') : [];
}

type Judged = Omit<RefusedMember, 'address'> | undefined;

async function broken(
  named: ReadonlyMap<string, Member | undefined>,
  judge: (member: Member | undefined) => Judged | Promise<Judged>,
): Promise<Broken> {
  const refused: RefusedMember[] = [];
  for (const [address, member] of named) {
    const judged = await judge(member);
    if (judged !== undefined) refused.push({ address, ...judged });
  }
  return refused.length === 0 ? undefined : refusal(refused);
}
