import type { Procedure } from '../catalogue.ts';
import { findList } from './list-steps.ts';
import { step } from './steps.ts';

/** IPMS-4.14: S3 §4.14. What is not complete does not leave the form: step 2 is repeated there (BR-38, AMB-64). */
export const ipms414: Procedure = {
  id: 'IPMS-4.14',
  prefix: 'SNK',
  source: 'S3 §4.14',
  title: { ms: 'Kemaskini Maklumat Mailing List', en: 'Update a mailing list' },
  aliases: ['Groups', 'Distribution List', 'DL', 'Active Directory', 'Exchange Server', 'Senarai e-mel'],
  summary: {
    ms: 'Mengemaskini nama, alamat, pemilik dan pengendali senarai e-mel.',
    en: 'Update name, address, owner and handler of a mailing list.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  form: 'list-update',
  subject: { kind: 'list', how: 'changes', states: ['ACTIVE'] },
  machine: 'identity/list-update',
  steps: [
    findList,
    step(
      'S2',
      'Mengemaskini data seperti Display Name dan maklumat pemilik',
      'Update data such as Display Name and owner',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S3',
      'Mengemaskini mailing list dalam Active Directory dan Exchange Server jika lengkap',
      'Update the list in Active Directory and Exchange Server when complete',
      'AGENCY_ADMIN',
      'system',
    ),
    step(
      'S4',
      'Menyemak melalui Outlook Web App (OWA)',
      'Check through Outlook Web App (OWA)',
      'AGENCY_ADMIN',
      'check',
    ),
  ],
  humanSteps: [],
  notices: [],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
