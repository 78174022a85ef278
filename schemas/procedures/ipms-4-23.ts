import type { Procedure } from '../catalogue.ts';
import { actOnTicket, contactNotices, deskSteps, openTicket, verify } from './contact-steps.ts';
import { backToTicket } from './ipms-4-22.ts';
import { step } from './steps.ts';

/** IPMS-4.23: S3 §4.23. The contents list has "Pemandaman": Pemadaman (AMB-73). */

const told = ['address', 'reason'];

export const ipms423: Procedure = {
  id: 'IPMS-4.23',
  prefix: 'CTP',
  source: 'S3 §4.23',
  title: { ms: 'Pemadaman Maklumat Contact', en: 'Deletion of a contact' },
  aliases: [],
  summary: {
    ms: 'Memohon kepada Meja Bantuan supaya contact agensi dipadam daripada buku alamat.',
    en: 'Ask the Service Desk to delete a contact of the agency from the address book.',
  },
  startedBy: ['AGENCY_ADMIN'],
  form: 'contact-delete',
  subject: { kind: 'contact', how: 'changes', states: ['ACTIVE'] },
  machine: 'identity/contact-delete',
  steps: [
    step(
      'S1',
      'Panel Contact, tab Contact: mencari dengan Display Name atau Primary Email; jika telah dipadam, proses tamat',
      'Panel Contact, tab Contact: search by Display Name or Primary Email; if it is deleted already, the process ends',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S2',
      'Memohon kepada Service Desk untuk memadam maklumat contact',
      'Apply to the Service Desk to delete the contact',
      'AGENCY_ADMIN',
      'submit',
    ),
    ...deskSteps,
    step('S4', 'Mengesahkan tindakan', 'Confirm the action', 'AGENCY_ADMIN', 'task'),
  ],
  humanSteps: [
    openTicket('N-26', [''], told),
    actOnTicket(
      { ms: 'pemadaman contact', en: 'deletion of a contact' },
      {
        notices: { opened: null, 'not-done': { id: 'N-26', step: 'S2', fields: told } },
        doneLeadsTo: ['S4', 'REFUSED'],
      },
    ),
    verify({ ms: 'Mengesahkan tindakan', en: 'Confirm the action' }, backToTicket),
  ],
  notices: contactNotices,
};
