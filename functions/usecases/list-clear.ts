import type { Membership } from '../../schemas/directory/account.ts';
import type { MailingList, MemberRef } from '../../schemas/directory/list.ts';
import { clearedList, isEndedBy, listDifference } from '../domain/list.ts';
import { formerAddressOperation, listHistoryOperation, listOperations } from '../store/list-store.ts';
import {
  dutyOperation,
  endMembershipOperation,
  getMemberships,
  listMembers,
  listMemberships,
  memberPosition,
} from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Basics } from './deps.ts';
import { dutiesOf } from './list-change.ts';
import { listOf, refusedChunk, type ListChunk, type ListStep, wroteBy } from './list-chunk.ts';
import { memberHistory } from './member-history.ts';

/** The members of a list that are taken out in one transaction. */
const membersAtOnce = 90;
/** The lists that it leaves in one transaction: each has a history of its own. */
const placesAtOnce = 40;

/**
 * Nobody restored the list in its window (D-03): its members go, then its own places in other lists, then its duties. Its
 * address stays its own, so that no mail meant for it reaches another one, and it stands for the record.
 */
export async function clearList({ tables }: Basics, step: ListStep): Promise<ListChunk> {
  const list = await listOf(tables, step.found);
  if (list === undefined || !isEndedBy(list, { requestId: step.found.request.id }))
    return refusedChunk(list === undefined ? {} : { list: list.id, state: list.state });
  const members = await listMembers(tables, list.id, { limit: membersAtOnce });
  // The index may still show who is gone: what is taken out is read again.
  if (members.length > 0) return withoutMembers(tables, step, list, await getMemberships(tables, members));
  const places = await listMemberships(tables, list.id, 'list');
  return places.length > 0 ? outOfLists(tables, step, list, places) : cleared(tables, step, list);
}

function withoutMembers(
  tables: Tables,
  step: ListStep,
  list: MailingList,
  members: readonly Membership[],
): ListChunk {
  return {
    outcome: 'more',
    operations: [
      ...members.map((each) => endMembershipOperation(tables, each)),
      ...memberHistory(tables, wroteBy(step), list.id, 'remove-members', members.map(refOf)),
    ],
    data: { list: list.id, left: members.map(memberPosition) },
  };
}

function outOfLists(
  tables: Tables,
  step: ListStep,
  list: MailingList,
  places: readonly Membership[],
): ListChunk {
  const now = places.slice(0, placesAtOnce);
  return {
    outcome: 'more',
    operations: now.flatMap((each) => [
      endMembershipOperation(tables, each),
      ...memberHistory(tables, wroteBy(step), each.listId, 'remove-members', [refOf(each)]),
    ]),
    data: { list: list.id, lists: { left: now.map(({ listId }) => listId) } },
  };
}

function cleared(tables: Tables, step: ListStep, before: MailingList): ListChunk {
  const wrote = wroteBy(step);
  const after = clearedList(before, wrote);
  const entry = { listId: after.id, ...wrote, action: 'clear-list' as const };
  return {
    outcome: 'applied',
    operations: [
      ...listOperations(tables, { before, after }),
      formerAddressOperation(tables, after),
      ...dutiesOf(before).map((duty) => dutyOperation(tables, duty, 'delete')),
      listHistoryOperation(tables, { ...entry, ...listDifference(before, after) }),
    ],
    list: after,
    data: { list: after.id },
  };
}

function refOf({ memberKind, memberId }: Membership): MemberRef {
  return { kind: memberKind, id: memberId };
}
