import type { Counts } from '../domain/counts.ts';
import { readMonths, readNow, type CountedMonth } from '../store/count-store.ts';
import { countFlags, type FlagCounts } from '../store/flag-count.ts';
import type { Tables } from '../store/tables.ts';

/** Malaysian months, `yyyy-mm`, the first and the last with them. */
export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

/** All that is counted of an agency: what is now, and month by month. */
export interface AgencyCounts {
  readonly agencyId: string;
  readonly now: { readonly directory: Counts; readonly cases: Counts };
  readonly flags: FlagCounts;
  readonly months: { readonly directory: readonly CountedMonth[]; readonly cases: readonly CountedMonth[] };
}

/** Four queries, however many accounts and requests there are, and two that count what is flagged. */
export async function readAgencyCounts(
  tables: Tables,
  agencyId: string,
  { from, to }: MonthSpan,
): Promise<AgencyCounts> {
  const [directory, cases, flags, inDirectory, inCases] = await Promise.all([
    readNow(tables, 'directory', agencyId),
    readNow(tables, 'cases', agencyId),
    countFlags(tables, agencyId),
    readMonths(tables, 'directory', agencyId, { from, to }),
    readMonths(tables, 'cases', agencyId, { from, to }),
  ]);
  return { agencyId, now: { directory, cases }, flags, months: { directory: inDirectory, cases: inCases } };
}

const atOnce = 12;

/** Works through a list, some at a time; answers in its order. */
export async function someAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  }
  return results;
}
