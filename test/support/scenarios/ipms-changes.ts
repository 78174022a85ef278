import { askForReset, changeOwnPassword, saveOwnProfile } from '../account-holders.ts';
import { anUpdate, aPassword } from '../forms-accounts.ts';
import { persons } from './access-codes.ts';
import type { Scenario } from './scenario.ts';

/** IPMS-4.7, 4.8, 4.20 and USER-SELF-CARE: one Save each. */

export const ipmsUpdate: Scenario = {
  procedure: 'IPMS-4.7',
  title: 'General information and, with a reason, identity data of an account are changed; nobody is told',
  needs: 'account',
  form: (unique) =>
    anUpdate(unique, {
      displayName: `Nur Aina Hassan ${unique}`,
      division: 'Bahagian Khidmat Pengurusan',
      storage: '2048',
      address: `naina.${unique}@kpc.example`,
      identityReason: 'Ejaan nama dibetulkan',
    }),
  persons,
  moves: [],
  ends: { status: 'COMPLETED', told: [], account: 'ACTIVE' },
  steps: ['S1', 'S2', 'S3'],
};

export const ipmsPasswordAdmin: Scenario = {
  procedure: 'IPMS-4.8',
  title: 'An administrator sets a password under the policy; the user is told, without it',
  needs: 'account',
  form: aPassword,
  persons,
  moves: [],
  ends: { status: 'COMPLETED', told: [{ notice: 'N-42', role: 'USER' }], account: 'ACTIVE' },
  steps: ['S1', 'S2', 'S3'],
};

export const ipmsPasswordUser: Scenario = {
  procedure: 'IPMS-4.20',
  title: 'The user signs in and changes his password; nobody is told',
  needs: 'account',
  start: changeOwnPassword,
  form: aPassword,
  persons,
  moves: [],
  ends: { status: 'COMPLETED', told: [], account: 'ACTIVE' },
  steps: ['S1', 'S3'],
};

export const ipmsPasswordReset: Scenario = {
  ...ipmsPasswordUser,
  title: 'The test through OWA fails: the user asks his administrator, who resets the password',
  start: askForReset,
  moves: [
    {
      step: 'S6',
      status: 'RESET_REQUESTED',
      told: [{ notice: 'N-23', role: 'AGENCY_ADMIN' }],
      by: 'AGENCY_ADMIN',
      outcome: 'reset',
      data: aPassword,
    },
  ],
  ends: { status: 'COMPLETED', told: [{ notice: 'N-42', role: 'USER' }], account: 'ACTIVE' },
  steps: ['S1', 'S6', 'IPMS-4.8.S2', 'IPMS-4.8.S3'],
};

export const userSelfCare: Scenario = {
  procedure: 'USER-SELF-CARE',
  title: 'The user keeps his own profile; nobody is told',
  needs: 'account',
  start: saveOwnProfile,
  form: () => ({ unit: 'Unit Latihan', officePhone: '03-8000 0009', language: 'ms' }),
  persons,
  moves: [],
  ends: { status: 'COMPLETED', told: [], account: 'ACTIVE' },
  steps: ['1'],
};
