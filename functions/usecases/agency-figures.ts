import type { AgencyFigures } from '../../schemas/directory/figures.ts';
import { summed } from '../domain/counts.ts';
import { presentFigures, spanFigures } from '../domain/figures.ts';
import type { CountedMonth } from '../store/count-store.ts';
import type { Tables } from '../store/tables.ts';
import { readAgencyCounts, type AgencyCounts, type MonthSpan } from './agency-counts.ts';

/**
 * The figures of one agency, from counts that are kept up to date: six queries, however many accounts and requests it
 * has. `at` is the instant that they are read at; what is present is as it is then, not as it was in the period. Asks for
 * no permission: who calls it has done so.
 */
export async function agencyFigures(
  tables: Tables,
  agencyId: string,
  span: MonthSpan,
  at: string,
): Promise<AgencyFigures> {
  return figuresOf(await readAgencyCounts(tables, agencyId, span), span, at);
}

/** From what has been read. */
export function figuresOf(
  { agencyId, now, flags, months }: AgencyCounts,
  span: MonthSpan,
  at: string,
): AgencyFigures {
  const added = (all: readonly CountedMonth[]) =>
    summed(all.filter(({ month }) => month >= span.from && month <= span.to).map(({ counts }) => counts));
  return {
    ...{ agencyId, ...span, at },
    present: presentFigures(now, flags),
    span: spanFigures(added(months.directory), added(months.cases)),
  };
}
