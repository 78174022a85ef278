import type { Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/**
 * IPMS-4.10: S3 §4.10. Enable Account and the release of the mail flow are one act, and both stand on record
 * (AMB-58, AMB-103). What the disabling suspended returns, and nothing else.
 */
export const ipms410: Procedure = {
  id: 'IPMS-4.10',
  prefix: 'AKT',
  source: 'S3 §4.10',
  title: { ms: 'Aktifkan Akaun E-mel', en: 'Enable an e-mail account' },
  aliases: ['Enable Account', 'Manage Account', 'Mail Flows', 'All senders'],
  summary: {
    ms: 'Mengaktifkan semula akaun pengguna yang dinyahaktifkan.',
    en: 'Enable a disabled user account again.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  form: 'account-enable',
  subject: { kind: 'account', how: 'changes', states: ['DISABLED'] },
  machine: 'identity/enable',
  steps: [
    step('S1', 'Menekan panel Mailbox', 'Panel Mailbox', 'AGENCY_ADMIN', 'submit'),
    step(
      'S2',
      'Memilih tab Mailbox Account (Manage Account)',
      'Mailbox Account tab (Manage Account)',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S3',
      'Memilih Enable Account dari senarai Command, kemudian Save',
      'Enable Account from the Command list, then Save',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S4',
      'Pada Mail Flows, Accept Message From: mengeluarkan akaun postmaster agensi, menanda All senders, Save Changes',
      'Mail Flows, Accept Message From: take the agency’s postmaster account out, All senders, Save Changes',
      'AGENCY_ADMIN',
      'system',
    ),
    step(
      'S5',
      'Menerima notifikasi e-mel bahawa akaun pengguna didaftarkan semula ke dalam Distribution List',
      'Receive the e-mail that the user’s account is registered again in the Distribution List',
      'DL_HANDLER',
      'system',
    ),
  ],
  humanSteps: [],
  notices: [{ step: 'S5', notice: 'N-17', to: [{ role: 'DL_HANDLER', scope: 'person' }] }],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
