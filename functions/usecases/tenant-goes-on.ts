import { Forbidden } from '../domain/errors.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';

/**
 * Nothing is begun for an agency that is being ended: what arrives meanwhile is refused at once, instead of ending with
 * the rest. @throws Forbidden `agency-ending`
 */
export async function assertGoesOn(tables: Tables, agencyId: string): Promise<void> {
  const agency = await getAgency(tables, agencyId);
  if (agency?.endingBy !== undefined || agency?.state === 'ENDED')
    throw new Forbidden('agency-ending', `1GovUC ends for ${agencyId}`);
}
