import type { HumanStep, Outcome, Procedure } from '../catalogue.ts';
import { contactFieldNames } from '../forms/contact-fields.ts';
import { actOnTicket, contactNotices, deskSteps, openTicket, verify } from './contact-steps.ts';
import { step } from './steps.ts';

/** IPMS-4.22: S3 §4.22. */

/** Not done repeats step 3: the ticket work, not the application (AMB-71). */
export const backToTicket: Pick<Outcome, 'consequence' | 'leadsTo'> = {
  consequence: {
    ms: 'Tiket kembali kepada Meja Bantuan (langkah 3) bersama sebab anda.',
    en: 'The ticket goes back to the Service Desk (step 3) with your reason.',
  },
  leadsTo: ['S3a'],
};

const act: HumanStep = actOnTicket(
  { ms: 'kemas kini contact', en: 'update of a contact' },
  {
    notices: { opened: null, 'not-done': { id: 'N-25', step: 'S2', fields: contactFieldNames } },
    doneLeadsTo: ['S4', 'REFUSED'],
  },
);

export const ipms422: Procedure = {
  id: 'IPMS-4.22',
  prefix: 'CTK',
  source: 'S3 §4.22',
  title: { ms: 'Kemaskini Maklumat Contact', en: 'Update of a contact' },
  aliases: [],
  summary: {
    ms: 'Memohon kepada Meja Bantuan supaya maklumat contact agensi dikemas kini.',
    en: 'Ask the Service Desk to update a contact of the agency.',
  },
  startedBy: ['AGENCY_ADMIN'],
  form: 'contact-update',
  subject: { kind: 'contact', how: 'changes', states: ['ACTIVE'] },
  machine: 'identity/contact-update',
  steps: [
    step(
      'S1',
      'Panel Contact, tab Contact: mencari dengan Display Name atau Primary Email; jika telah dikemas kini, proses tamat',
      'Panel Contact, tab Contact: search by Display Name or Primary Email; if it is updated already, the process ends',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S2',
      'Memohon kepada Service Desk untuk mengemas kini maklumat contact',
      'Apply to the Service Desk to update the contact',
      'AGENCY_ADMIN',
      'submit',
    ),
    ...deskSteps,
    step(
      'S4',
      'Menyemak status permohonan melalui OWA atau IPMS',
      'Check the status of the application by OWA or IPMS',
      'AGENCY_ADMIN',
      'task',
    ),
  ],
  humanSteps: [
    openTicket('N-25', [''], contactFieldNames),
    act,
    verify({ ms: 'Menyemak status permohonan', en: 'Check the status of the application' }, backToTicket),
  ],
  notices: contactNotices,
};
