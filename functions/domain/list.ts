import type { MailingList } from '../../schemas/directory/list.ts';

/** What the procedures do to a mailing list (4.13, 4.14, 4.17). Pure: nothing is written here. */

/** What a list is made of (BR-37). */
export type ListData = Pick<MailingList, 'displayName' | 'address' | 'ownerId' | 'handlerId'>;

export interface ChangedBy {
  readonly requestId: string;
  readonly at: string;
}

/** The id of the list that a request makes: made again, it is the same list. */
export function listIdOf(requestId: string): string {
  return `L-${requestId}`;
}

export function createdList(agencyId: string, data: ListData, { requestId, at }: ChangedBy): MailingList {
  const id = listIdOf(requestId);
  return { id, agencyId, ...data, state: 'ACTIVE', createdAt: at, updatedAt: at, version: 1 };
}

/** Undefined when it has ended meanwhile. */
export function updatedList(list: MailingList, data: ListData, { at }: ChangedBy): MailingList | undefined {
  return list.state === 'ACTIVE' ? next(list, data, at) : undefined;
}

/** Its members and duties stay: a restored one is what it was (D-03). */
export function endedList(list: MailingList, { requestId, at }: ChangedBy): MailingList | undefined {
  return list.state === 'ACTIVE' ? next(list, { state: 'ENDED', ended: { requestId, at } }, at) : undefined;
}

/** Only by the request that ended it. */
export function restoredList(list: MailingList, by: ChangedBy): MailingList | undefined {
  return isEndedBy(list, by) ? next(withoutWindow(list), { state: 'ACTIVE' }, by.at) : undefined;
}

/** Ended for good: it stands for the record. */
export function clearedList(list: MailingList, { at }: ChangedBy): MailingList {
  return next(withoutWindow(list), {}, at);
}

/** Whether this request ended it, and can still restore or clear it. */
export function isEndedBy(
  { state, ended }: MailingList,
  { requestId }: Pick<ChangedBy, 'requestId'>,
): boolean {
  return state === 'ENDED' && ended?.requestId === requestId;
}

/** In use, or in its restore window: who has a place in it keeps it. */
export function isKept({ state, ended }: Pick<MailingList, 'state' | 'ended'>): boolean {
  return state === 'ACTIVE' || ended !== undefined;
}

const shown = ['displayName', 'address', 'ownerId', 'handlerId', 'state'] as const;

/** What differs, by name; of a new list all. */
export function listDifference(before: MailingList | undefined, after: MailingList) {
  const changed = shown.filter((name) => before?.[name] !== after[name]);
  const pick = (list: MailingList) => Object.fromEntries(changed.map((name) => [name, list[name]]));
  return { before: before === undefined ? {} : pick(before), after: pick(after) };
}

function next(list: MailingList, patch: Partial<MailingList>, at: string): MailingList {
  return { ...list, ...patch, updatedAt: at, version: list.version + 1 };
}

function withoutWindow({ ended: _ended, ...list }: MailingList): MailingList {
  return list;
}
