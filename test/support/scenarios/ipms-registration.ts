import { anAccount3a } from '../forms-accounts.ts';
import { persons, registerWithCode } from './access-codes.ts';
import type { Move, Scenario } from './scenario.ts';

/** IPMS-4.3 (S3 §4.3.1, Jadual 3A): the account request until it is returned, corrected and refused. */

export const adminReturns: Move = {
  step: 'IPMS-4.5.S4',
  status: 'REQUESTED',
  told: [{ notice: 'N-12', role: 'AGENCY_ADMIN' }],
  by: 'AGENCY_ADMIN',
  outcome: 'returned',
  fields: [{ field: 'city', reason: 'Bandar tidak lengkap' }],
};

export const userCorrects: Move = {
  step: 'S2',
  status: 'RETURNED',
  told: [{ notice: 'N-40', role: 'USER', asks: true }],
  by: 'USER',
  byLink: true,
  outcome: 'resubmitted',
  form: (unique) => anAccount3a(unique, { city: 'Cyberjaya' }),
};

/** 4.5.S1 to S3: the administrator is told, finds the request and looks at it. */
export const looked = ['IPMS-4.5.S1', 'IPMS-4.5.S2', 'IPMS-4.5.S3'];

export const registration: Scenario = {
  procedure: 'IPMS-4.3',
  title: 'A public servant registers with his access code, corrects what was returned, and is refused',
  start: registerWithCode,
  form: (unique) => anAccount3a(unique),
  persons,
  moves: [
    adminReturns,
    userCorrects,
    {
      ...adminReturns,
      outcome: 'rejected',
      fields: [],
      reason: 'Pengguna telah bertukar agensi',
    },
  ],
  ends: {
    status: 'REFUSED',
    told: [
      { notice: 'N-40', role: 'USER' },
      { notice: 'N-40', role: 'SUPERVISOR' },
    ],
    account: 'none',
  },
  steps: ['S1', 'S2', 'S3', ...looked, 'S2', 'S3', ...looked],
};
