import type { Move, Scenario } from './scenario.ts';
import { byMemo, configures, endorses, isService, mailboxOwner, managerApproves } from './services.ts';

/** BMT-APPLY and BMT-TERMINATE (S1 §4.1.1, §4.2.1). The agency tells statuses by e-mail, so the system does .4. */

export const bmtApply: Scenario = {
  procedure: 'BMT-APPLY',
  title: 'BMT asked for by memo: endorsed, approved by the ICT Manager’s link, configured; the user is told',
  needs: 'unserved-account',
  service: 'BMT',
  form: byMemo,
  persons: mailboxOwner,
  moves: [endorses, managerApproves, configures],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'N-04', role: 'USER' }],
    also: isService('BMT', 'ACTIVE'),
  },
  steps: ['1', '2', '2a', '3', '4'],
};

const refuses: Pick<Move, 'outcome' | 'reason'> = {
  outcome: 'refused',
  reason: 'Lampiran biasa sudah memadai.',
};

export const bmtRefused: Scenario = {
  ...bmtApply,
  title: 'The administrator refuses BMT; the user is told the status with its reason (AMB-18)',
  moves: [{ ...endorses, ...refuses }],
  ends: {
    status: 'REFUSED',
    told: [{ notice: 'N-04', role: 'USER' }],
    also: isService('BMT', 'NONE'),
  },
  steps: ['1', '2', '4'],
};

export const bmtManagerRefuses: Scenario = {
  ...bmtRefused,
  title: 'The ICT Manager refuses BMT; administrator and user are told',
  moves: [endorses, { ...managerApproves, ...refuses }],
  ends: {
    ...bmtRefused.ends,
    told: [
      { notice: 'N-36', role: 'AGENCY_ADMIN' },
      { notice: 'N-04', role: 'USER' },
    ],
  },
  steps: ['1', '2', '2a', '4'],
};

const approvesEnd: Move = { ...endorses, outcome: 'approved' };

export const bmtTerminate: Scenario = {
  ...bmtApply,
  procedure: 'BMT-TERMINATE',
  title: 'BMT is ended by the administrator alone; the user is told (AMB-21)',
  needs: 'bmt',
  moves: [approvesEnd, { ...configures, told: [] }],
  ends: {
    status: 'COMPLETED',
    told: [{ notice: 'N-05', role: 'USER' }],
    also: isService('BMT', 'TERMINATED'),
  },
  steps: ['1', '2', '3', '4'],
};

export const bmtTerminateRefused: Scenario = {
  ...bmtTerminate,
  title: 'The end of BMT is refused: the service stays on and the user is told why',
  moves: [{ ...approvesEnd, ...refuses }],
  ends: {
    status: 'REFUSED',
    told: [{ notice: 'N-05', role: 'USER' }],
    also: isService('BMT', 'ACTIVE'),
  },
  steps: ['1', '2', '4'],
};
