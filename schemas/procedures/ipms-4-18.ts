import type { Procedure } from '../catalogue.ts';
import { findUserAndList } from './list-steps.ts';
import { step } from './steps.ts';

/** IPMS-4.18: S3 §4.18. The same change as 4.15, from the person's side; the user is told (AMB-68). */
export const ipms418: Procedure = {
  id: 'IPMS-4.18',
  prefix: 'AHT',
  source: 'S3 §4.18',
  title: {
    ms: 'Penambahan Pengguna Sebagai Ahli Mailing List (Member Of)',
    en: 'Add a user to mailing lists (Member Of)',
  },
  aliases: ['Mailbox', 'Member Of', 'Add', 'Distribution List', 'DL', 'Senarai e-mel'],
  summary: {
    ms: 'Menambah seorang pengguna ke satu atau beberapa senarai e-mel.',
    en: 'Add one user to one or several mailing lists.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  form: 'member-of-add',
  subject: { kind: 'account', how: 'changes', states: ['ACTIVE', 'TERMINATION_SCHEDULED'], shared: true },
  machine: 'identity/member-of-add',
  steps: [
    ...findUserAndList,
    step(
      'S3',
      'Memilih senarai e-mel dengan menekan Add',
      'Choose the list with Add',
      'AGENCY_ADMIN',
      'system',
    ),
    step(
      'S4',
      'Menyemak melalui Outlook Web App (OWA); notifikasi e-mel diterima',
      'Check through Outlook Web App (OWA); an e-mail is received',
      'AGENCY_ADMIN',
      'check',
    ),
  ],
  humanSteps: [],
  notices: [{ step: 'S4', notice: 'N-22', to: [{ role: 'USER', scope: 'person', lists: 'joined' }] }],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
