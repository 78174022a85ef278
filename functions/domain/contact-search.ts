import type { ContactEntry, ContactRow } from '../../schemas/directory/contact.ts';
import { searchText } from './account-search.ts';

/** By which texts a contact is found (BR-39: display name or primary e-mail). */

/** What a list shows of a contact. */
export function contactRow(contact: ContactEntry): ContactRow {
  const { id, agencyId, state, fullName, address, company } = contact;
  return { contactId: id, agencyId, state, fullName, address, ...(company === undefined ? {} : { company }) };
}

/** More words than this are found only from one of these on. */
const mostWords = 10;

/** The name from each of its words on, and the address: one query finds all. */
export function contactTexts({ fullName, address }: Pick<ContactRow, 'fullName' | 'address'>): string[] {
  const words = fullName.normalize('NFC').split(/\s+/u).filter(Boolean).slice(0, mostWords);
  const names = words.map((_, index) => searchText(words.slice(index).join(' ')));
  return [...new Set([...names, searchText(address)])];
}

/** Whether an entry is the one that stands for its contact: each is shown once, however many words fit. */
export function standsForContact(row: ContactRow, text: string, wanted: string): boolean {
  return contactTexts(row).find((each) => each.startsWith(wanted)) === text;
}
