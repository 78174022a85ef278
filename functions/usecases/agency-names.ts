import type { Agency } from '../../schemas/directory/officer.ts';
import { listAgencies } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';

const fiveMinutes = 5 * 60 * 1000;
const most = 1000;

/** All agencies, for names and to choose from. Names change rarely: they are read again after five minutes. */
export function agenciesForNames(tables: Tables): () => Promise<readonly Agency[]> {
  let known: { readonly until: number; readonly agencies: Promise<readonly Agency[]> } | undefined;
  return () => {
    if (known !== undefined && known.until > Date.now()) return known.agencies;
    const agencies = listAgencies(tables, { limit: most });
    known = { until: Date.now() + fiveMinutes, agencies };
    agencies.catch(() => {
      known = undefined;
    });
    return agencies;
  };
}
