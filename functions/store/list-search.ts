import { listEntrySchema, mailingListSchema, type ListEntry } from '../../schemas/directory/list.ts';
import type { ListState } from '../../schemas/directory-words.ts';
import { listEntryOf } from '../domain/list-search.ts';
import { listIndexKeys } from './keys/lists.ts';
import { parseItem, type Tables } from './tables.ts';
import { listByText, type TextPage } from './text-index.ts';

/** Where lists are looked for: one agency, in one state or in all. */
export interface ListsIn {
  readonly agencyId: string;
  readonly state?: ListState | undefined;
}

type Page = Pick<TextPage, 'limit' | 'after'>;

export interface FoundList {
  readonly entry: ListEntry;
  /** The text that it was found by. */
  readonly text: string;
  readonly listKey: string;
}

/** Entries that begin so, in their order. Reads as many items as it gives. */
export async function findListEntries(
  tables: Tables,
  { agencyId, state, ...page }: ListsIn & Page & { readonly prefix: string },
): Promise<FoundList[]> {
  const items = await listByText(tables, {
    ...page,
    index: indexOf(state),
    key: listIndexKeys.entriesOf(agencyId, state),
  });
  return items.map((item) => {
    const entry = parseItem(listEntrySchema, item);
    const listKey = String(item['listKey']);
    return { entry, listKey, text: listKey.slice(0, -entry.listId.length - 1) };
  });
}

/** Lists by name. */
export async function listsByName(
  tables: Tables,
  { agencyId, state, ...page }: ListsIn & Page,
): Promise<Omit<FoundList, 'text'>[]> {
  const key = listIndexKeys.listsOf(agencyId, state);
  const items = await listByText(tables, { ...page, index: indexOf(state), key, prefix: '' });
  return items.map((item) => ({
    entry: listEntryOf(parseItem(mailingListSchema, item)),
    listKey: String(item['listKey']),
  }));
}

function indexOf(state: ListState | undefined): TextPage['index'] {
  return state === undefined ? 'by-kind' : 'by-agency';
}
