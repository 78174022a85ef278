import { anAccount3b } from '../forms-accounts.ts';
import { persons, registerWithPassCode } from './access-codes.ts';
import { adminReturns, looked, userCorrects } from './ipms-registration.ts';
import type { Scenario } from './scenario.ts';

/** IPMS-4.4 (S3 §4.4.1, Jadual 3B): an account of somebody else, with a pass code bound to his address (AMB-33). */
export const registrationOther: Scenario = {
  procedure: 'IPMS-4.4',
  title: 'Somebody else registers with a pass code, and withdraws what was returned',
  start: registerWithPassCode,
  form: (unique) => anAccount3b(unique),
  persons,
  moves: [
    {
      ...adminReturns,
      told: [{ notice: 'N-13', role: 'AGENCY_ADMIN' }],
      fields: [{ field: 'country', reason: 'Negara tidak lengkap' }],
    },
    {
      step: 'S2',
      status: 'RETURNED',
      told: userCorrects.told,
      by: 'USER',
      byLink: true,
      outcome: 'withdrawn',
    },
  ],
  ends: { status: 'WITHDRAWN', told: [], account: 'none' },
  steps: ['S1', 'S2', 'S3', ...looked, 'S2'],
};
