import type { ContactEntry, ContactRow } from '../../schemas/directory/contact.ts';
import { searchText, standsFor, wordTexts } from './search-text.ts';

/** By which texts a contact is found (BR-39: display name or primary e-mail). */

/** What a list shows of a contact. */
export function contactRow(contact: ContactEntry): ContactRow {
  const { id, agencyId, state, fullName, address, company } = contact;
  return { contactId: id, agencyId, state, fullName, address, ...(company === undefined ? {} : { company }) };
}

/** The name from each of its words on, and the address: one query finds all. */
export function contactSearchTexts({
  fullName,
  address,
}: Pick<ContactRow, 'fullName' | 'address'>): string[] {
  return [...new Set([...wordTexts(fullName), searchText(address)])];
}

/** Whether an entry is the one that stands for its contact: each is shown once, however many words fit. */
export function standsForContact(row: ContactRow, text: string, wanted: string): boolean {
  return standsFor(contactSearchTexts(row), text, wanted);
}
