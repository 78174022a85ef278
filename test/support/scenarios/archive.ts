import type { Scenario } from './scenario.ts';
import { byMemo, configures, endorses, isService, mailboxOwner, managerApproves } from './services.ts';

/** ARCHIVE-APPLY and ARCHIVE-TERMINATE (S2 §4.1.1, §4.2.1). */

export const archiveApply: Scenario = {
  procedure: 'ARCHIVE-APPLY',
  title:
    'Archiving is applied for, approved and configured; the user sets up Outlook and confirms by his link',
  needs: 'unserved-account',
  service: 'ONLINE_ARCHIVING',
  form: byMemo,
  persons: mailboxOwner,
  moves: [
    endorses,
    managerApproves,
    { ...configures, data: { archiving: 'SCHEDULED', archivingAge: '12', archivingUnit: 'MONTHS' } },
    {
      step: '5',
      status: 'AWAITING_USER_SETUP',
      told: [{ notice: 'N-06', role: 'USER', asks: true }],
      by: 'USER',
      byLink: true,
      outcome: 'set-up',
      data: { addOnInstalled: true, outlookConfigured: true },
    },
  ],
  ends: { status: 'COMPLETED', told: [], also: isService('ONLINE_ARCHIVING', 'ACTIVE') },
  steps: ['1', '2', '2a', '3', '4', '5'],
};

/** Each wait is lost and taken up again: no state needs what came before it. */
export const archiveResumed: Scenario = { ...archiveApply, interrupted: true };

export const archiveRefused: Scenario = {
  ...archiveApply,
  title: 'The administrator refuses archiving; the user is told the status and has nothing to set up',
  moves: [{ ...endorses, outcome: 'refused', reason: 'Peti mel belum penuh.' }],
  ends: {
    status: 'REFUSED',
    told: [{ notice: 'N-06', role: 'USER' }],
    also: isService('ONLINE_ARCHIVING', 'NONE'),
  },
  steps: ['1', '2', '4'],
};

export const archiveTerminate: Scenario = {
  ...archiveApply,
  procedure: 'ARCHIVE-TERMINATE',
  title: 'Archiving is ended; what is in the archive is kept and the user is told',
  needs: 'archive',
  moves: [
    { ...endorses, outcome: 'approved' },
    { ...configures, told: [] },
  ],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'N-07', role: 'USER' }],
    also: isService('ONLINE_ARCHIVING', 'TERMINATED', true),
  },
  steps: ['1', '2', '3', '4'],
};
