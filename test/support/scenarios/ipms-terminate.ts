import { aTermination } from '../forms-accounts.ts';
import { persons } from './access-codes.ts';
import type { Move, Scenario, Told } from './scenario.ts';

/** IPMS-4.11 (S3 §4.11.1) with what D-03 adds: on its date, restored within the window, removed after it. */

const waitsForDate: Move = {
  step: 'S5',
  status: 'TERMINATION_SCHEDULED',
  told: [{ notice: 'N-18', role: 'SERVICE_DESK' }],
  by: 'AGENCY_ADMIN',
  outcome: 'due',
  sweptInDays: 2,
};

const mayBeRestored: Move = {
  step: 'S6',
  status: 'RESTORABLE',
  told: [
    { notice: 'N-45', role: 'SERVICE_DESK' },
    { notice: 'N-45', role: 'AGENCY_ADMIN' },
  ],
  by: 'AGENCY_ADMIN',
  outcome: 'window-over',
  sweptInDays: 23,
};

const restored: readonly Told[] = [
  { notice: 'restored', role: 'SERVICE_DESK' },
  { notice: 'restored', role: 'AGENCY_ADMIN' },
];

export const ipmsTerminate: Scenario = {
  procedure: 'IPMS-4.11',
  title: 'An account ends on its date; after the restore window the desk confirms the removal',
  needs: 'account',
  form: () => aTermination(),
  persons,
  moves: [
    waitsForDate,
    mayBeRestored,
    {
      step: 'S7',
      status: 'AWAITING_REMOVAL',
      told: [{ notice: 'removal', role: 'SERVICE_DESK' }],
      by: 'SERVICE_DESK',
      outcome: 'confirmed',
    },
  ],
  ends: { status: 'COMPLETED', told: [], account: 'DELETED' },
  steps: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'],
};

/** IPMS-4.12: the deleted account is found by display name and by address, and its information is shown. */
export const ipmsDeletedView: Scenario = {
  ...ipmsTerminate,
  title: 'A deleted account is found by its display name and by its address',
  ends: {
    ...ipmsTerminate.ends,
    foundBy: (unique) => [`Nur Aina binti Hassan ${unique}`, `aina.${unique}@kpc.example`],
  },
};

export const ipmsTerminateCancelled: Scenario = {
  ...ipmsTerminate,
  title: 'The termination is cancelled before its date; the desk is told',
  moves: [{ ...waitsForDate, sweptInDays: undefined, outcome: 'cancelled', reason: 'Kontrak dilanjutkan.' }],
  ends: { status: 'CANCELLED', told: [{ notice: 'cancelled', role: 'SERVICE_DESK' }], account: 'ACTIVE' },
  steps: ['S1', 'S2', 'S3', 'S4', 'S5'],
};

export const ipmsTerminateRestored: Scenario = {
  ...ipmsTerminate,
  title: 'The account ends on its date and is restored within the window; desk and agency are told',
  moves: [
    waitsForDate,
    { ...mayBeRestored, sweptInDays: undefined, outcome: 'restored', reason: 'Tarikh tersilap.' },
  ],
  ends: { status: 'CANCELLED', told: restored, account: 'ACTIVE' },
  steps: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'],
};
