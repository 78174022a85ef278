import type { Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/** IPMS-4.13: S3 §4.13. The administrator's Save is the approval (AMB-59); a user applies by LIST-REQUEST (AMB-63). */
export const ipms413: Procedure = {
  id: 'IPMS-4.13',
  prefix: 'SEN',
  source: 'S3 §4.13',
  title: { ms: 'Mewujudkan Akaun Mailing List', en: 'Create a mailing list' },
  aliases: ['Groups', 'Create New Group', 'Distribution List', 'DL', 'Senarai e-mel'],
  summary: {
    ms: 'Mewujudkan senarai e-mel dengan pemilik dan pengendalinya.',
    en: 'Create a mailing list with its owner and handler.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  form: 'list-create',
  subject: { kind: 'list', how: 'creates' },
  machine: 'identity/list-create',
  steps: [
    step(
      'S1',
      'Menekan panel Groups dan memilih Create New Group',
      'Panel Groups: Create New Group',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S2',
      'Memasukkan Display Name dan Primary Email serta memilih pemilik',
      'Enter Display Name and Primary Email and choose the owner',
      'AGENCY_ADMIN',
      'submit',
    ),
    step('S3', 'Menekan butang Create Group', 'Create Group', 'AGENCY_ADMIN', 'system'),
    step(
      'S4',
      'Menyemak akaun mailing list dalam Address List melalui Outlook Web App (OWA)',
      'Check the list in the Address List through Outlook Web App (OWA)',
      'AGENCY_ADMIN',
      'check',
    ),
  ],
  humanSteps: [],
  notices: [],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
