import type { ListEntry } from '../../schemas/directory/list.ts';
import { listStateNames, memberKindNames } from '../../schemas/directory-words.ts';
import type { ListMember } from '../usecases/lists.ts';
import type { Page } from '../usecases/types.ts';
import { csvOf } from '../web/csv.ts';
import { dateOf } from '../web/time.tsx';
import type { SignedInVisit } from '../web/visit.ts';
import type { ShownLists } from './list-filter.ts';
import type { ListUseCases, PageWanted } from './list-use-cases.ts';
import { listTexts as texts } from './texts/lists.ts';

/** What one answer carries and one call has time to read. */
export const MOST_EXPORTED = 5000;
const PAGE = 100;

interface Download {
  readonly name: string;
  readonly type: string;
  readonly body: string;
}

/** The lists as they are filtered. The last line says when there are more than the file holds. */
export async function exportLists(
  { ui, caller }: SignedInVisit,
  useCases: ListUseCases,
  { state, query, agencyId }: ShownLists,
): Promise<Download> {
  const { t } = ui;
  const { rows, cut } = await everyPage<ListEntry>((page) =>
    useCases.findLists(caller, {
      ...page,
      ...(state === undefined ? {} : { state }),
      ...(query === '' ? {} : { query }),
      ...(agencyId === undefined ? {} : { agencyId }),
    }),
  );
  return csv(`${ui.language === 'ms' ? 'senarai-e-mel' : 'mailing-lists'}-${dateOf(ui.now)}`, [
    [texts.name, texts.address, texts.state].map((text) => t(text)),
    ...rows.map((row) => [row.displayName, row.address, t(listStateNames[row.state])]),
    ...(cut ? [[t(texts.exportCut, { n: MOST_EXPORTED })]] : []),
  ]);
}

/** The members of one list. What the file holds can be read into the box of another list. */
export async function exportMembers(
  { ui, caller }: SignedInVisit,
  useCases: ListUseCases,
  listId: string,
): Promise<Download> {
  const { t } = ui;
  const { list } = await useCases.readList(caller, listId);
  const { rows, cut } = await everyPage<ListMember>((page) => useCases.findMembers(caller, listId, page));
  return csv(`${list.address.split('@')[0] ?? 'ahli'}-${dateOf(ui.now)}`, [
    [texts.address, texts.member, texts.kind, texts.place].map((text) => t(text)),
    ...rows.map(({ membership, member }) => [
      member?.address ?? '',
      member?.name ?? '',
      t(memberKindNames[membership.memberKind]),
      t(membership.state === 'ACTIVE' ? texts.isMember : texts.suspended),
    ]),
    ...(cut ? [[t(texts.exportCut, { n: MOST_EXPORTED })]] : []),
  ]);
}

async function everyPage<T>(
  find: (page: PageWanted) => Promise<Page<T>>,
): Promise<{ readonly rows: readonly T[]; readonly cut: boolean }> {
  const rows: T[] = [];
  let cursor: string | undefined;
  do {
    const limit = Math.min(PAGE, MOST_EXPORTED - rows.length);
    const page = await find({ limit, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.items);
    ({ cursor } = page);
  } while (cursor !== undefined && rows.length < MOST_EXPORTED);
  return { rows, cut: cursor !== undefined };
}

function csv(name: string, rows: readonly (readonly string[])[]): Download {
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', body: csvOf(rows) };
}
