import type { HumanStep, Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/**
 * SCHED-INACTIVE-90: S4 G¶15(iv), spec C.7. The agency must end accounts that are inactive for more than 90 days; the
 * daily check finds them and asks its administrators. A person decides about each (AMB-81): nothing ends by itself.
 */

const review: HumanStep = {
  no: '2',
  title: { ms: 'Menentukan akaun yang tidak aktif', en: 'Decide about the inactive accounts' },
  ask: {
    ms: 'Buka senarai akaun tidak aktif. Tamatkan akaun yang tidak lagi digunakan (IPMS-4.11), atau kekalkan dengan sebab.',
    en: 'Open the list of inactive accounts. End those that are no longer used (IPMS-4.11), or keep them for a reason.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'REVIEWING',
  notices: { '': { id: 'N-44', step: '1' } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    reviewed: {
      covers: ['2'],
      label: { ms: 'Semakan selesai', en: 'Review done' },
      done: { ms: 'Akaun tidak aktif telah disemak', en: 'The inactive accounts were reviewed' },
      tone: 'primary',
      consequence: {
        ms: 'Tugasan ini ditutup. Akaun yang masih tersenarai akan ditanya lagi dalam semakan harian berikutnya.',
        en: 'The task closes. The next daily check asks again about accounts that are still listed.',
      },
      fields: [],
      leadsTo: ['COMPLETED'],
    },
  },
};

export const schedInactive90: Procedure = {
  id: 'SCHED-INACTIVE-90',
  prefix: 'TAK',
  source: 'S4 G¶15(iv)',
  title: { ms: 'Akaun Tidak Aktif Melebihi 90 Hari', en: 'Accounts inactive for more than 90 days' },
  aliases: ['Inactive accounts', 'Akaun tidak aktif'],
  summary: {
    ms: 'Agensi menentukan akaun tidak aktif yang ditamatkan.',
    en: 'The agency decides which inactive accounts end.',
  },
  // The daily check starts it, for one agency at a time.
  startedBy: [],
  page: '/usage/inactive',
  form: 'inactive-accounts',
  subject: { kind: 'duty', how: 'creates' },
  machine: 'identity/inactive',
  steps: [
    step(
      '1',
      'Semakan harian menemui akaun yang tidak aktif melebihi 90 hari (langkah sistem)',
      'The daily check finds accounts that are inactive for more than 90 days (step of the system)',
      'SYSTEM',
      'submit',
    ),
    step(
      '2',
      'Menamatkan akaun yang tidak aktif (IPMS-4.11, sebab iv), atau mengekalkannya dengan sebab',
      'End the inactive accounts (IPMS-4.11, cause iv), or keep them for a reason',
      'AGENCY_ADMIN',
      'task',
    ),
  ],
  humanSteps: [review],
  notices: [],
};
