import type { Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/** IPMS-4.7: S3 §4.7. The administrator's Save is the approval (AMB-59). */
export const ipms47: Procedure = {
  id: 'IPMS-4.7',
  prefix: 'KMA',
  source: 'S3 §4.7',
  title: { ms: 'Kemaskini Maklumat Umum Akaun', en: 'Update of general account information' },
  aliases: ['Mailboxes', 'Detail', 'Save'],
  summary: {
    ms: 'Mengemaskini maklumat umum, pakej dan maklumat identiti akaun pengguna.',
    en: 'Update general information, package and identity data of a user account.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  form: 'account-update',
  subject: { kind: 'account', how: 'changes', states: ['ACTIVE', 'DISABLED', 'TERMINATION_SCHEDULED'] },
  machine: 'identity/update',
  steps: [
    step(
      'S1',
      'Menekan menu Mailboxes dan membuat carian menggunakan Display Name, Primary Email, LoginID atau IC/Passport',
      'Menu Mailboxes; search by Display Name, Primary Email, LoginID or IC/Passport',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S2',
      'Mengemaskini maklumat yang dikehendaki',
      'Update the wanted information',
      'AGENCY_ADMIN',
      'submit',
    ),
    step('S3', 'Menyimpan semula maklumat', 'Save', 'AGENCY_ADMIN', 'system'),
    // The other half of the document's step 3, "jika perlu": nothing waits for it (AMB-50).
    step(
      'S3a',
      'Menyemak melalui Outlook Web App (OWA) jika perlu',
      'Check through Outlook Web App (OWA) if needed',
      'AGENCY_ADMIN',
      'check',
    ),
  ],
  humanSteps: [],
  notices: [],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
