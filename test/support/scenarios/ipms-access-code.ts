import { aCodeRequest, anEntry, askOnPublicPage, aVerifiedEntry, persons } from './access-codes.ts';
import type { Move, Scenario } from './scenario.ts';

/** IPMS-4.1 and IPMS-4.2 (S3 §4.1.1, §4.2.1), one process (AMB-29). */

const adminGenerates: Move = {
  step: 'S2',
  status: 'CODE_REQUESTED',
  told: [{ notice: 'N-38', role: 'AGENCY_ADMIN' }],
  by: 'AGENCY_ADMIN',
  outcome: 'issued',
  data: (unique) => aVerifiedEntry(unique),
};

const adminUpdates: Move = {
  step: 'IPMS-4.2.S2',
  status: 'CODE_REQUESTED',
  told: [{ notice: 'N-11', role: 'AGENCY_ADMIN' }],
  by: 'AGENCY_ADMIN',
  outcome: 'issued',
  data: (unique) => anEntry(unique, { name: `Noor Aina binti Hassan ${unique}` }),
};

/** The user has the code; superior and administrator know of it (N-08, N-09, D-02). */
const userChecks: Omit<Move, 'outcome'> = {
  step: 'IPMS-4.2.S5',
  status: 'CODE_ISSUED',
  told: [
    { notice: 'N-09', role: 'SUPERVISOR' },
    { notice: 'N-08', role: 'USER' },
  ],
  by: 'USER',
  byLink: true,
};

const generated = ['S2', 'S3', 'IPMS-4.2.S1', 'IPMS-4.2.S2', 'IPMS-4.2.S3', 'S4'];

export const accessCode: Scenario = {
  procedure: 'IPMS-4.1',
  title: 'A code is asked for without an account, checked, generated, found wrong, corrected and confirmed',
  start: askOnPublicPage,
  form: (unique) => aCodeRequest(unique),
  persons,
  moves: [
    adminGenerates,
    { ...userChecks, outcome: 'wrong', data: { whatIsWrong: 'Ejaan nama tidak tepat' } },
    adminUpdates,
    { ...userChecks, outcome: 'right' },
  ],
  ends: { status: 'COMPLETED', told: [] },
  steps: [
    ...['S1', ...generated],
    ...['IPMS-4.2.S5', 'IPMS-4.2.S2', 'IPMS-4.2.S3', 'S4'],
    ...['IPMS-4.2.S4', 'IPMS-4.2.S5'],
  ],
};

/** A check has two outcomes (AMB-30). */
export const accessCodeRefused: Scenario = {
  ...accessCode,
  title: 'A code is asked for by somebody whom the agency does not know, and refused',
  moves: [{ ...adminGenerates, outcome: 'refused', reason: 'Tidak dikenali oleh bahagian', data: {} }],
  ends: { status: 'REFUSED', told: [{ notice: 'N-39', role: 'USER' }] },
  steps: ['S1', 'S2'],
};

/** SCHED-CODE-EXPIRY: the code was not used in time. */
export const accessCodeExpired: Scenario = {
  ...accessCode,
  title: 'A code is generated and not used until it expires',
  moves: [adminGenerates, { ...userChecks, byLink: false, sweptInDays: 15, outcome: 'expired' }],
  ends: { status: 'EXPIRED', told: [] },
  steps: ['S1', ...generated, 'IPMS-4.2.S5'],
};
