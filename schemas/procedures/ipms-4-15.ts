import type { Procedure } from '../catalogue.ts';
import { findList } from './list-steps.ts';
import { step } from './steps.ts';

/** IPMS-4.15: S3 §4.15. Several changes of one list may be on their way at once: each is about its own members. */
export const ipms415: Procedure = {
  id: 'IPMS-4.15',
  prefix: 'SNT',
  source: 'S3 §4.15',
  title: { ms: 'Penambahan Ahli Baru ke Mailing List', en: 'Add members to a mailing list' },
  aliases: ['Groups', 'Add Member', 'Distribution List', 'DL', 'Senarai e-mel'],
  summary: {
    ms: 'Menambah akaun, contact atau senarai lain sebagai ahli senarai e-mel.',
    en: 'Add accounts, contacts or other lists as members of a mailing list.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  confirms: {
    ms: 'Alamat yang disenaraikan menjadi ahli senarai e-mel ini serta-merta. Setiap pengguna yang ditambah dimaklumkan melalui e-mel; contact dan senarai lain tidak.',
    en: 'The addresses listed become members of this mailing list at once. Each user added is told by e-mail; contacts and other lists are not.',
  },
  form: 'list-add-members',
  subject: { kind: 'list', how: 'changes', states: ['ACTIVE'], shared: true },
  machine: 'identity/list-add-members',
  steps: [
    findList,
    step(
      'S2',
      'Menekan Add Member dan memilih ahli dari senarai akaun yang dipaparkan',
      'Add Member: choose members from the list of accounts shown',
      'AGENCY_ADMIN',
      'submit',
    ),
    step('S3', 'Menekan butang Save', 'Save', 'AGENCY_ADMIN', 'system'),
    step(
      'S4',
      'Menyemak melalui Outlook Web App (OWA); pengguna menerima notifikasi e-mel',
      'Check through Outlook Web App (OWA); the user gets an e-mail',
      'AGENCY_ADMIN',
      'check',
    ),
  ],
  humanSteps: [],
  notices: [{ step: 'S4', notice: 'N-19', to: [{ role: 'USER', scope: 'person', members: 'joined' }] }],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
