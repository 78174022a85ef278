import type { Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/**
 * IPMS-4.9: S3 §4.9, table only (AMB-53). Steps S3 to S8 are one confirmed act: the agency's postmaster is entered by
 * itself (AMB-57, AMB-103). Then the memberships rest, and each handler is told.
 */
export const ipms49: Procedure = {
  id: 'IPMS-4.9',
  prefix: 'NYH',
  source: 'S3 §4.9',
  title: { ms: 'Nyahaktif Akaun E-mel', en: 'Disable an e-mail account' },
  aliases: ['Disable Account', 'Command', 'Mailbox Account', 'Mail Flows', 'Reason'],
  summary: {
    ms: 'Menyahaktifkan akaun pengguna sehingga tarikh tertentu.',
    en: 'Disable a user account until a date.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  confirms: {
    ms: 'Akaun ini dinyahaktifkan serta-merta: pengguna tidak boleh log masuk, hanya akaun postmaster agensi boleh menghantar e-mel ke peti mel ini, dan keahlian semua senarai e-mel digantung sehingga akaun diaktifkan semula. Pengendali setiap senarai e-mel dimaklumkan.',
    en: 'The account is disabled at once: the user cannot sign in, only the agency’s postmaster account can send to this mailbox, and its places in all mailing lists are suspended until it is enabled again. The handler of each list is told.',
  },
  form: 'account-disable',
  subject: { kind: 'account', how: 'changes', states: ['ACTIVE'] },
  machine: 'identity/disable',
  steps: [
    step('S1', 'Menekan panel Mailboxes', 'Panel Mailboxes', 'AGENCY_ADMIN', 'submit'),
    step('S2', 'Memilih tab Mailbox Account', 'Mailbox Account tab', 'AGENCY_ADMIN', 'submit'),
    step(
      'S3',
      'Memilih Disable Account dari senarai Command',
      'Disable Account from the Command list',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S4',
      'Memilih sebab dari senarai Reason',
      'Choose the cause from the Reason list',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S5',
      'Memilih tarikh dan memasukkan keterangan',
      'Choose the date and enter a description',
      'AGENCY_ADMIN',
      'submit',
    ),
    step('S6', 'Menekan butang Save', 'Save', 'AGENCY_ADMIN', 'submit'),
    step(
      'S7',
      'Memilih tab Mail Flows; pada Accept Message From, tanda Only sender from following list',
      'Tab Mail Flows, Accept Message From: Only sender from following list',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S8',
      'Menambah (Add) akaun postmaster agensi supaya hanya akaun itu boleh menghantar, kemudian Save Changes',
      'Add the agency’s postmaster account so that only it may send; Save Changes',
      'AGENCY_ADMIN',
      'system',
    ),
    step(
      'S9',
      'Menerima notifikasi e-mel bahawa akaun pengguna dikeluarkan untuk sementara waktu',
      'Receive the e-mail that the user’s account is temporarily taken out',
      'DL_HANDLER',
      'system',
    ),
  ],
  humanSteps: [],
  notices: [{ step: 'S9', notice: 'N-16', to: [{ role: 'DL_HANDLER', scope: 'person' }], fields: ['until'] }],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
