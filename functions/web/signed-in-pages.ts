import { basics } from '../platform/basics.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Basics } from '../usecases/deps.ts';
import { readSession } from '../usecases/sign-in.ts';
import type { WebDeps } from './serve.ts';

interface PageEnvironment extends Readonly<Parameters<typeof basics>[0]> {
  readonly SESSION_IDLE_MINUTES: string;
  readonly SESSION_MAX_HOURS: string;
  readonly PUBLIC_URL: string;
}

/** What a function of pages for officers works with; made once per process. */
export function signedInPages(
  environment: PageEnvironment,
  onFault: (error: unknown) => void,
): { readonly base: Basics; readonly web: WebDeps } {
  const base = basics(environment);
  const session = {
    idleMinutes: Number(environment.SESSION_IDLE_MINUTES),
    maxHours: Number(environment.SESSION_MAX_HOURS),
  };
  return {
    base,
    web: {
      publicUrl: environment.PUBLIC_URL,
      clock: base.clock,
      readSession: (token) => readSession({ ...base, session }, token),
      agencyName: async (id) => (await getAgency(base.tables, id))?.name,
      onFault,
    },
  };
}
