import type { Procedure } from '../catalogue.ts';
import { findList } from './list-steps.ts';
import { step } from './steps.ts';

/** IPMS-4.16: S3 §4.16. The handler checks (AMB-66). */
export const ipms416: Procedure = {
  id: 'IPMS-4.16',
  prefix: 'SNL',
  source: 'S3 §4.16',
  title: { ms: 'Pengeluaran Ahli dari Mailing List', en: 'Remove members of a mailing list' },
  aliases: ['Groups', 'Delete', 'Distribution List', 'DL', 'Senarai e-mel'],
  summary: {
    ms: 'Mengeluarkan ahli daripada senarai e-mel.',
    en: 'Take members out of a mailing list.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  confirms: {
    ms: 'Alamat yang disenaraikan dikeluarkan daripada senarai e-mel ini serta-merta. Setiap pengguna yang dikeluarkan dimaklumkan melalui e-mel; contact dan senarai lain tidak.',
    en: 'The addresses listed leave this mailing list at once. Each user removed is told by e-mail; contacts and other lists are not.',
  },
  form: 'list-remove-members',
  subject: { kind: 'list', how: 'changes', states: ['ACTIVE'], shared: true },
  machine: 'identity/list-remove-members',
  steps: [
    findList,
    step(
      'S2',
      'Memilih rekod ahli yang hendak dikeluarkan dengan menekan delete',
      'Choose the member record to take out by clicking delete',
      'AGENCY_ADMIN',
      'submit',
    ),
    step('S3', 'Menekan butang Save', 'Save', 'AGENCY_ADMIN', 'system'),
    step(
      'S4',
      'Menyemak melalui Outlook Web App (OWA); pengguna menerima notifikasi e-mel',
      'Check through Outlook Web App (OWA); the user gets an e-mail',
      'DL_HANDLER',
      'check',
    ),
  ],
  humanSteps: [],
  notices: [{ step: 'S4', notice: 'N-20', to: [{ role: 'USER', scope: 'person', members: 'left' }] }],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
