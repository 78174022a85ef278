import type { Caller } from './types.ts';

/** The system itself as the one who starts a request, in nobody's name. */
export function theSystem(agencyId: string): Caller {
  return {
    person: {
      ...{ id: 'SYSTEM', name: 'GovUC', post: '', email: '', agencyId },
      ...{ language: 'ms', state: 'ACTIVE', roles: ['SYSTEM'] },
    },
    channel: 'api',
  };
}
