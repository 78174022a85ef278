import type { AccountEntry } from '../../schemas/directory/account.ts';
import { isFoundByAddress, isFoundByName, isOfLetters, standsForAccount } from '../domain/account-search.ts';
import { searchText } from '../domain/search-text.ts';
import { InvalidInput } from '../domain/errors.ts';
import { findEntries, type AccountsIn, type FoundEntry } from '../store/account-search.ts';
import type { EntryKind } from '../store/keys/directory.ts';
import type { Tables } from '../store/tables.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Page } from './types.ts';

/**
 * Accounts of which a word of the name, the address or the login id begins so. Letters are looked for among names,
 * where every account stands that they can find; anything else among addresses and login ids as well.
 */
export async function searchAccounts(
  tables: Tables,
  where: AccountsIn,
  {
    query,
    limit,
    cursor,
  }: { readonly query: string; readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<AccountEntry>> {
  const wanted = searchText(query);
  const kinds: readonly EntryKind[] = isOfLetters(wanted) ? ['NAMES'] : ['NAMES', 'ADDRESSES', 'LOGINS'];
  let { kind, after } = positionOf(cursor, kinds);
  const items: AccountEntry[] = [];
  // What an earlier kind or word has shown is read in vain: a page ends after twice its size at the latest.
  for (let read = 0; items.length < limit && read < 2 * limit;) {
    const asked = limit - items.length;
    const found = await findEntries(tables, { ...where, by: kind, prefix: wanted, limit: asked, after });
    read += found.length;
    items.push(...found.filter((each) => isNew(kind, each, wanted)).map(({ entry }) => entry));
    after = found.at(-1)?.listKey ?? after;
    if (found.length === asked) continue;
    const next = kinds[kinds.indexOf(kind) + 1];
    if (next === undefined) return { items };
    [kind, after] = [next, undefined];
  }
  return { items, cursor: encodeCursor(`${kind}#${after ?? ''}`) };
}

function isNew(kind: EntryKind, { entry, text }: FoundEntry, wanted: string): boolean {
  if (kind === 'NAMES') return standsForAccount(entry, text, wanted);
  if (isFoundByName(entry, wanted)) return false;
  return kind === 'ADDRESSES' || !(isFoundByAddress(entry) || searchText(entry.address).startsWith(wanted));
}

function positionOf(
  cursor: string | undefined,
  kinds: readonly EntryKind[],
): { kind: EntryKind; after: string | undefined } {
  const position = decodeCursor(cursor);
  const [first] = kinds;
  if (position === undefined && first !== undefined) return { kind: first, after: undefined };
  const at = position?.indexOf('#') ?? -1;
  const kind = kinds.find((each) => each === position?.slice(0, at));
  if (kind === undefined) throw new InvalidInput([{ field: 'cursor', code: 'cursor' }]);
  return { kind, after: position?.slice(at + 1) || undefined };
}
