import type { Environment } from '../../schemas/environment/directory.ts';
import { basics } from '../platform/basics.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Basics } from '../usecases/deps.ts';
import { readSession } from '../usecases/sign-in.ts';
import type { WebDeps } from '../web/serve.ts';

/** What this function works with; made once per process. */
export function directoryPageDeps(
  environment: Environment,
  onFault: (error: unknown) => void,
): { readonly directory: Basics; readonly web: WebDeps } {
  const base = basics(environment);
  const session = {
    idleMinutes: Number(environment.SESSION_IDLE_MINUTES),
    maxHours: Number(environment.SESSION_MAX_HOURS),
  };
  return {
    directory: base,
    web: {
      publicUrl: environment.PUBLIC_URL,
      clock: base.clock,
      readSession: (token) => readSession({ ...base, session }, token),
      agencyName: async (id) => (await getAgency(base.tables, id))?.name,
      onFault,
    },
  };
}
