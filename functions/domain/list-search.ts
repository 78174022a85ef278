import type { ListEntry, MailingList } from '../../schemas/directory/list.ts';
import { searchText, standsFor, wordTexts } from './search-text.ts';

/** By which texts a mailing list is found (BR-39): display name or primary e-mail, from the beginning of any word. */

/** What an entry shows of a list. */
export function listEntryOf({ id, agencyId, state, displayName, address }: MailingList): ListEntry {
  return { listId: id, agencyId, state, displayName, address };
}

/** The texts of its entries: the name from each of its words on, and the address. One query finds them all. */
export function listSearchTexts({
  displayName,
  address,
}: Pick<ListEntry, 'displayName' | 'address'>): string[] {
  return [...new Set([...wordTexts(displayName), searchText(address)])];
}

/** Whether an entry is the one that stands for its list: each is shown once, however many words fit. */
export function standsForList(entry: ListEntry, text: string, wanted: string): boolean {
  return standsFor(listSearchTexts(entry), text, wanted);
}
