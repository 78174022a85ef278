import type { ContactState } from '../../../schemas/directory-words.ts';
import { contactPk } from './directory.ts';
import type { Key } from './key.ts';

/**
 * Directory: contacts of the address book.
 *
 * | item       | pk         | sk         | indexes |
 * |------------|------------|------------|---|
 * | contact    | CONTACT#id | CONTACT    | by-agency, by-kind: those of one state by name, of one agency and of all |
 * | name entry | CONTACT#id | NAME#word… | by-agency, by-kind: one for each word of the name and one for the address, in every state |
 * | history    | CONTACT#id | HISTORY#at#request | |
 * | membership | CONTACT#id | MEMBER-OF#list | as in lists.ts |
 *
 * The address is taken in ADDRESS#address (accounts.ts) while the contact is registered.
 */

/** `text` is the full name from one of its words on, or the address, as it is searched for. */
export function contactNameKey(id: string, text: string): Key {
  return { pk: contactPk(id), sk: `NAME#${text}` };
}
export const contactHistoryPrefix = 'HISTORY#';
export function contactHistoryKey(id: string, at: string, requestId: string): Key {
  return { pk: contactPk(id), sk: `${contactHistoryPrefix}${at}#${requestId}` };
}
export const contactIndexKeys = {
  of: (agencyId: string, state: ContactState) => `CONTACTS#${agencyId}#${state}`,
  inState: (state: ContactState) => `CONTACTS#${state}`,
  /** One partition: a search goes over the contacts of all agencies, since an address stands there once (BR-40). */
  names: 'CONTACT-NAMES',
  namesOf: (agencyId: string) => `CONTACT-NAMES#${agencyId}`,
};
