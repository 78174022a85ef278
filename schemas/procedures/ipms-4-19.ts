import type { Procedure } from '../catalogue.ts';
import { findUserAndList } from './list-steps.ts';
import { step } from './steps.ts';

/** IPMS-4.19: S3 §4.19. The document tells nobody; N-46 is added, as 4.16 tells the user (AMB-68). */
export const ipms419: Procedure = {
  id: 'IPMS-4.19',
  prefix: 'AHK',
  source: 'S3 §4.19',
  title: {
    ms: 'Pengeluaran Mailing List dari Ahli (Member Of)',
    en: 'Remove a user from mailing lists (Member Of)',
  },
  aliases: ['Mailbox', 'Member Of', 'Delete', 'Distribution List', 'DL', 'Senarai e-mel'],
  summary: {
    ms: 'Mengeluarkan seorang pengguna daripada satu atau beberapa senarai e-mel.',
    en: 'Take one user out of one or several mailing lists.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  form: 'member-of-remove',
  subject: {
    kind: 'account',
    how: 'changes',
    states: ['ACTIVE', 'DISABLED', 'TERMINATION_SCHEDULED'],
    shared: true,
  },
  machine: 'identity/member-of-remove',
  steps: [
    ...findUserAndList,
    step(
      'S3',
      'Memilih senarai e-mel dengan menekan ikon delete',
      'Choose the list with the delete icon',
      'AGENCY_ADMIN',
      'system',
    ),
  ],
  humanSteps: [],
  notices: [{ step: 'S3', notice: 'N-46', to: [{ role: 'USER', scope: 'person', lists: 'left' }] }],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
