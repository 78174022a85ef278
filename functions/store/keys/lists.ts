import type { MemberKind } from '../../../schemas/directory-words.ts';
import { accountPk } from './accounts.ts';
import { contactPk } from './directory.ts';
import type { Key } from './key.ts';

/**
 * Directory: mailing lists, and who is in them.
 *
 * | item         | pk                               | sk                           | indexes |
 * |--------------|----------------------------------|------------------------------|---|
 * | mailing list | LIST#id                          | LIST                         | by-agency (state), by-kind (all states), by name |
 * | list entry   | LIST#id                          | NAME#word…                   | by-agency (state), by-kind: one for each word of the name, one for the address |
 * | list history | LIST#id                          | HISTORY#at#request#step#part | |
 * | membership   | ACCOUNT#id, CONTACT#id, LIST#id  | MEMBER-OF#list               | by-kind: members of a list, by kind and id |
 * | nesting      | NESTING#agency                   | NESTING                      | (raised with each list that becomes a member) |
 */

export function listPk(id: string): string {
  return `LIST#${id}`;
}
export function mailingListKey(id: string): Key {
  return { pk: listPk(id), sk: 'LIST' };
}
/** `text` is the display name from one of its words on, or the address, in lower case. */
export function listEntryKey(id: string, text: string): Key {
  return { pk: listPk(id), sk: `NAME#${text}` };
}
export const listHistoryPrefix = 'HISTORY#';
/** `part` tells chunks of one step apart. */
export function listHistoryKey(
  id: string,
  { at, requestId, step, part }: { at: string; requestId: string; step: string; part: number },
): Key {
  return { pk: listPk(id), sk: `${listHistoryPrefix}${at}#${requestId}#${step}#${String(part)}` };
}
export const membershipPrefix = 'MEMBER-OF#';
const memberPks: Readonly<Record<MemberKind, (id: string) => string>> = {
  account: accountPk,
  contact: contactPk,
  list: listPk,
};
export function memberPk(kind: MemberKind, id: string): string {
  return memberPks[kind](id);
}
export function membershipKey(kind: MemberKind, id: string, listId: string): Key {
  return { pk: memberPk(kind, id), sk: `${membershipPrefix}${listId}` };
}
export function nestingKey(agencyId: string): Key {
  return { pk: `NESTING#${agencyId}`, sk: 'NESTING' };
}
/** Both indexes carry what they find under these. */
export const listIndexKeys = {
  /** Lists by name: of one state in by-agency, of all states in by-kind. */
  listsOf: (agencyId: string, state?: string) =>
    state === undefined ? `LISTS#${agencyId}` : `LISTS#${agencyId}#${state}`,
  /** The same of their entries. */
  entriesOf: (agencyId: string, state?: string) =>
    state === undefined ? `LIST-NAMES#${agencyId}` : `LIST-NAMES#${agencyId}#${state}`,
  membersOf: (listId: string) => `MEMBERS#${listId}`,
};
/** Members of a list stand by their kind, so that those of one kind are a range. */
export function memberListKey(kind: MemberKind, id: string): string {
  return `${kind}#${id}`;
}
