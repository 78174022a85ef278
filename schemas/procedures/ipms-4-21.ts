import type { HumanStep, Procedure } from '../catalogue.ts';
import { contactFieldNames } from '../forms/contact-fields.ts';
import { actOnTicket, contactNotices, deskSteps, openTicket, verify, withdrawn } from './contact-steps.ts';
import { step } from './steps.ts';

/** IPMS-4.21: S3 §4.21, Jadual 22. */

/** Not done repeats step 2: the same case, a new round of the form (AMB-71). */
const applyAgain: HumanStep = {
  no: 'S2',
  title: { ms: 'Memohon semula kepada Service Desk', en: 'Apply to the Service Desk again' },
  ask: {
    ms: 'Betulkan maklumat contact dan mohon semula, atau batalkan permohonan.',
    en: 'Correct the data of the contact and apply again, or cancel the application.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'DRAFT',
  // Who has just said that it is not done goes on by himself; what could not be written comes back by mail.
  notices: { 'not-done': null, done: { id: 'N-30', step: 'S3' } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    resubmitted: {
      covers: ['S2'],
      label: { ms: 'Mohon semula', en: 'Apply again' },
      done: { ms: 'Dimohon semula', en: 'Applied again' },
      tone: 'primary',
      consequence: {
        ms: 'Permohonan dihantar semula kepada Meja Bantuan 1GovUC. Tiket yang terdahulu kekal dalam rekod permohonan ini.',
        en: 'The application goes to the 1GovUC Service Desk again. Earlier tickets stay on record with it.',
      },
      fields: [],
      resubmits: true,
      leadsTo: ['S3'],
    },
    withdrawn: withdrawn('S2'),
  },
};

export const ipms421: Procedure = {
  id: 'IPMS-4.21',
  prefix: 'CTD',
  source: 'S3 §4.21',
  title: { ms: 'Pendaftaran Maklumat Contact', en: 'Registration of a contact' },
  aliases: [],
  summary: {
    ms: 'Memohon kepada Meja Bantuan supaya contact luar didaftarkan dalam buku alamat.',
    en: 'Ask the Service Desk to register an external contact in the address book.',
  },
  startedBy: ['AGENCY_ADMIN'],
  form: 'contact-register',
  subject: { kind: 'contact', how: 'creates' },
  machine: 'identity/contact-register',
  steps: [
    step(
      'S1',
      'Menyemak status contact sebelum pendaftaran; jika telah wujud, proses tamat',
      'Check the contact’s status before registering; if it exists already, the process ends',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S2',
      'Memohon kepada Service Desk untuk mendaftar dengan memberi maklumat contact (Jadual 22)',
      'Apply to the Service Desk to register it, with the contact’s data (Jadual 22)',
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
    applyAgain,
    openTicket('N-24', ['', 'resubmitted'], contactFieldNames),
    actOnTicket(
      { ms: 'pendaftaran contact', en: 'registration of a contact' },
      { notices: { opened: null }, doneLeadsTo: ['S4', 'S2'] },
    ),
    verify(
      { ms: 'Menyemak status permohonan', en: 'Check the status of the application' },
      {
        consequence: {
          ms: 'Anda memohon semula kepada Meja Bantuan (langkah 2), dalam permohonan yang sama.',
          en: 'You apply to the Service Desk again (step 2), in the same case.',
        },
        leadsTo: ['S2'],
      },
    ),
  ],
  notices: contactNotices,
};
