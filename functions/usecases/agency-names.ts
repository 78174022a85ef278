import type { Agency } from '../../schemas/directory/officer.ts';
import { plusSeconds } from '../platform/clock.ts';
import { listAgencies } from '../store/officer-store.ts';
import type { Basics } from './deps.ts';

const fiveMinutes = 5 * 60;
const most = 1000;

/** All agencies, for names and to choose from. Names change rarely: they are read again after five minutes. */
export function agenciesForNames({
  tables,
  clock,
}: Pick<Basics, 'tables' | 'clock'>): () => Promise<readonly Agency[]> {
  let known: { readonly until: string; readonly agencies: Promise<readonly Agency[]> } | undefined;
  return () => {
    const now = clock.now();
    if (known !== undefined && known.until > now) return known.agencies;
    const agencies = listAgencies(tables, { limit: most });
    known = { until: plusSeconds(now, fiveMinutes), agencies };
    agencies.catch(() => {
      known = undefined;
    });
    return agencies;
  };
}
