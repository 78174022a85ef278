import type { ListEntry, MailingList } from '../../schemas/directory/list.ts';
import { searchText } from './account-search.ts';

/** By which texts a mailing list is found (BR-39): display name or primary e-mail, from the beginning of any word. */

/** What an entry shows of a list. */
export function listEntryOf({ id, agencyId, state, displayName, address }: MailingList): ListEntry {
  return { listId: id, agencyId, state, displayName, address };
}

/** More words than this are found only from one of these on. */
const mostWords = 10;

/** The texts of its entries: the name from each of its words on, and the address. One query finds them all. */
export function listTexts({ displayName, address }: Pick<ListEntry, 'displayName' | 'address'>): string[] {
  const words = displayName.normalize('NFC').split(/\s+/u).filter(Boolean).slice(0, mostWords);
  const names = words.map((_, index) => searchText(words.slice(index).join(' ')));
  return [...new Set([...names, searchText(address)])];
}

/** Whether an entry is the one that stands for its list: each is shown once, however many words fit. */
export function standsForList(entry: ListEntry, text: string, wanted: string): boolean {
  return listTexts(entry).find((each) => each.startsWith(wanted)) === text;
}
