import type { ListHistory, MemberRef } from '../../schemas/directory/list.ts';
import { listHistoryOperation } from '../store/list-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';

/** By which transaction of which step of which request. */
export type Wrote = Pick<ListHistory, 'requestId' | 'step' | 'at' | 'part'>;

/** Who came or went, in the list's history: the same from its own side and from the member's (REQ-IPM-047). */
export function memberHistory(
  tables: Tables,
  { requestId, step, at, part }: Wrote,
  listId: string,
  action: Extract<ListHistory['action'], 'add-members' | 'remove-members'>,
  members: readonly MemberRef[],
): Operation[] {
  if (members.length === 0) return [];
  return [
    listHistoryOperation(tables, {
      ...{ listId, at, requestId, step, part, action, before: {}, after: {} },
      members: members.map(({ kind, id }) => ({ kind, id })),
    }),
  ];
}
