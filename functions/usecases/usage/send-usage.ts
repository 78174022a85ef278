import { usageRowsOfCall } from '../../../schemas/policies/usage.ts';
import { Forbidden, InvalidInput } from '../../domain/errors.ts';
import { may, reach } from '../../domain/permissions.ts';
import type { UsageRow } from '../../domain/usage.ts';
import { getAgency } from '../../store/officer-store.ts';
import type { Basics } from '../deps.ts';
import type { Caller } from '../types.ts';
import { ingestUsage, type RowAnswer } from './ingest.ts';

/**
 * Measurements of one call, from the mail platform.
 * @throws Forbidden `usage-ingest`; InvalidInput for too many rows, or an agency that there is not
 */
export async function sendUsage(
  deps: Basics,
  caller: Caller,
  input: { readonly rows: readonly UsageRow[]; readonly agencyId?: string | undefined },
): Promise<RowAnswer[]> {
  const agencyId = await ingestFor(deps, caller, input.agencyId);
  if (input.rows.length > usageRowsOfCall)
    throw new InvalidInput([{ field: 'rows', code: 'too-long', params: { max: usageRowsOfCall } }]);
  return ingestUsage(deps, { rows: input.rows, agencyId });
}

/** Whose mailboxes a caller may tell about: of one agency, or undefined for all. @throws Forbidden, InvalidInput */
export async function ingestFor(
  { tables }: Basics,
  { person }: Caller,
  wanted: string | undefined,
): Promise<string | undefined> {
  const reached = reach(person, 'usage.ingest');
  const own = reached !== undefined && 'agencyId' in reached ? reached.agencyId : undefined;
  const agencyId = wanted ?? own;
  if (reached === undefined || (agencyId !== undefined && !may(person, 'usage.ingest', { agencyId })))
    throw new Forbidden('usage-ingest', 'This role does not send the use of mailboxes');
  if (wanted !== undefined && (await getAgency(tables, wanted)) === undefined)
    throw new InvalidInput([{ field: 'agency', code: 'choice' }]);
  return agencyId;
}
