import type { AgencyFigures } from '../../schemas/directory/figures.ts';
import { presentFigures, spanFigures } from '../domain/figures.ts';
import { summed } from '../domain/counts.ts';
import { readMonths, readNow } from '../store/count-store.ts';
import type { Tables } from '../store/tables.ts';

/** Malaysian months, `yyyy-mm`, the first and the last with them. */
export interface MonthSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * The figures of one agency, from counts that are kept up to date: four queries, however many accounts and requests it
 * has. `at` is the instant that they are read at; what is present is as it is then, not as it was in the period. Asks for
 * no permission: who calls it has done so.
 */
export async function agencyFigures(
  tables: Tables,
  agencyId: string,
  { from, to }: MonthSpan,
  at: string,
): Promise<AgencyFigures> {
  const [directory, cases, inDirectory, inCases] = await Promise.all([
    readNow(tables, 'directory', agencyId),
    readNow(tables, 'cases', agencyId),
    readMonths(tables, 'directory', agencyId, { from, to }),
    readMonths(tables, 'cases', agencyId, { from, to }),
  ]);
  return {
    ...{ agencyId, from, to, at },
    present: presentFigures(directory, cases),
    span: spanFigures(
      summed(inDirectory.map(({ counts }) => counts)),
      summed(inCases.map(({ counts }) => counts)),
    ),
  };
}
