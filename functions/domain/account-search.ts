import type { Account, AccountEntry } from '../../schemas/directory/account.ts';
import { searchText, standsFor, wordTexts } from './search-text.ts';

/** By which texts an account is found (BR-39, AMB-76). */

/** What an entry shows of an account. */
export function entryOf(account: Account): AccountEntry {
  const { id, agencyId, state, displayName, address, loginId, services } = account;
  const shown = { accountId: id, agencyId, state, displayName, address, loginId };
  return services === undefined ? shown : { ...shown, services };
}

/**
 * The texts of the entries by name: the display name from each of its words on. An address and a login id that do not
 * begin as a word of the name does stand there as well: so letters find every account by one query, and none twice.
 */
export function nameTexts(entry: Pick<AccountEntry, 'displayName' | 'address' | 'loginId'>): string[] {
  const texts = wordTexts(entry.displayName);
  const [localPart = ''] = entry.address.split('@');
  for (const other of [localPart, entry.loginId].map(searchText)) {
    if (!texts.some((text) => text.startsWith(leadingLetters(other)))) texts.push(other);
  }
  return texts;
}

function leadingLetters(text: string): string {
  return /^\p{L}*/u.exec(text)?.[0] ?? '';
}

/** Whether a search by name finds everything: what has signs of an address is looked for among addresses as well. */
export function isOfLetters(text: string): boolean {
  return /^[\p{L}\p{M} ']+$/u.test(text);
}

/** A login id that begins the address is found by it. */
export function isFoundByAddress({ address, loginId }: Pick<AccountEntry, 'address' | 'loginId'>): boolean {
  return searchText(address).startsWith(searchText(loginId));
}

/** Whether an entry by name is the one that stands for its account: each is shown once, however many words fit. */
export function standsForAccount(
  entry: Pick<AccountEntry, 'displayName' | 'address' | 'loginId'>,
  text: string,
  wanted: string,
): boolean {
  return standsFor(nameTexts(entry), text, wanted);
}

/** Whether a search by name has found it already. */
export function isFoundByName(
  entry: Pick<AccountEntry, 'displayName' | 'address' | 'loginId'>,
  wanted: string,
): boolean {
  return nameTexts(entry).some((each) => each.startsWith(wanted));
}
