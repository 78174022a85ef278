import type { Agency } from '../../schemas/directory/officer.ts';
import { Forbidden, NotFound } from '../domain/errors.ts';
import { reach } from '../domain/permissions.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Basics } from './deps.ts';
import type { Caller } from './types.ts';

export type ReportDeps = Pick<Basics, 'tables' | 'clock'> & {
  /** All agencies there are. */
  readonly agencies: () => Promise<readonly Agency[]>;
};

/** Whose figures somebody reads. */
export interface ReportScope {
  /** The reader's own, or the one that a reader of all has chosen; absent for all together. */
  readonly agency: Agency | undefined;
  /** Those that he may choose from; none for a reader of one. */
  readonly agencies: readonly Agency[];
}

/** @throws Forbidden; NotFound for another agency's figures, and for an agency that there is not */
export async function reportScope(
  { tables, agencies }: ReportDeps,
  { person }: Caller,
  agencyId: string | undefined,
): Promise<ReportScope> {
  const reached = reach(person, 'report.read');
  if (reached === undefined || 'procedures' in reached)
    throw new Forbidden('report-read', 'This role reads no reports');
  const all = 'all' in reached;
  const wanted = all ? agencyId : (agencyId ?? reached.agencyId);
  if (!all && wanted !== reached.agencyId) throw new NotFound(`There is no agency ${wanted ?? ''}`);
  const agency = wanted === undefined ? undefined : await getAgency(tables, wanted);
  if (wanted !== undefined && agency === undefined) throw new NotFound(`There is no agency ${wanted}`);
  return { agency, agencies: all ? await agencies() : [] };
}
