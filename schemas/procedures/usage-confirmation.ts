import type { HumanStep, Outcome, Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/**
 * USAGE-CONFIRMATION: S4 G¶18(xv). The documents give neither content nor period nor addressee: by a settable period, at
 * the end of a migration, or on demand; readable by MAMPU (AMB-96, AMB-101). Step 2a is ours: while corrections go on, the
 * list waits, and is then prepared anew.
 */

const confirmed: Outcome = {
  covers: ['2'],
  signs: {
    by: 'AGENCY_ADMIN',
    label: { ms: 'Disahkan oleh Pentadbir UC Agensi', en: 'Confirmed by the Agency UC Administrator' },
    fields: { name: 'confirmedBy', post: 'confirmedPost', date: 'confirmedOn' },
  },
  label: { ms: 'Sahkan penggunaan', en: 'Confirm the use' },
  done: { ms: 'Penggunaan 1GovUC disahkan', en: 'Use of 1GovUC confirmed' },
  tone: 'primary',
  consequence: {
    ms: 'Senarai akaun dan perkhidmatan ini disimpan bersama pengesahan anda dan tidak berubah lagi.',
    en: 'This list of accounts and services is kept with your confirmation, and changes no more.',
  },
  fields: [
    {
      name: 'confirmedBy',
      label: { ms: 'Nama', en: 'Name' },
      kind: 'text',
      required: true,
      prefill: 'officer-name',
      personal: true,
    },
    {
      name: 'confirmedPost',
      label: { ms: 'Jawatan', en: 'Post' },
      kind: 'text',
      required: true,
      prefill: 'officer-post',
      personal: true,
    },
    {
      name: 'confirmedOn',
      label: { ms: 'Tarikh', en: 'Date' },
      kind: 'date',
      required: true,
      prefill: 'today',
      notAfterToday: true,
    },
  ],
  leadsTo: ['COMPLETED'],
};

const check: HumanStep = {
  no: '2',
  title: { ms: 'Menyemak dan mengesahkan penggunaan', en: 'Check and confirm the use' },
  ask: {
    ms: 'Semak akaun dan perkhidmatan agensi anda. Sahkan penggunaannya, atau mulakan pembetulan dahulu.',
    en: 'Check the accounts and services of your agency. Confirm their use, or start corrections first.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'AWAITING_CONFIRMATION',
  notices: { '': { id: 'task', step: '1', fields: ['from', 'until'] }, corrected: null },
  looksAt: ['accounts', 'lists', 'services', 'relays'],
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    confirmed,
    corrections: {
      covers: ['2'],
      label: { ms: 'Mulakan pembetulan', en: 'Start corrections' },
      done: { ms: 'Pembetulan dimulakan', en: 'Corrections started' },
      tone: 'secondary',
      consequence: {
        ms: 'Mulakan prosedur IPMS bagi setiap pembetulan pada halaman akaun, senarai atau perkhidmatan. Selepas itu senarai ini disediakan semula.',
        en: 'Start the IPMS procedure of each correction on the page of its account, list or service. Then this list is prepared again.',
      },
      fields: [
        {
          name: 'corrections',
          label: { ms: 'Apa yang dibetulkan', en: 'What is corrected' },
          kind: 'multiline',
          required: true,
          maxLength: 2000,
        },
      ],
      leadsTo: ['2a'],
    },
  },
};

const correct: HumanStep = {
  no: '2a',
  title: { ms: 'Membuat pembetulan', en: 'Make the corrections' },
  ask: {
    ms: 'Apabila semua pembetulan selesai, sediakan semula senarai akaun dan perkhidmatan ini.',
    en: 'When all corrections are done, have this list of accounts and services prepared again.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'IN_PROGRESS',
  notices: { corrections: null },
  looksAt: ['accounts', 'lists', 'services', 'relays'],
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    corrected: {
      covers: ['2a'],
      label: { ms: 'Sediakan semula senarai', en: 'Prepare the list again' },
      done: { ms: 'Pembetulan selesai', en: 'Corrections done' },
      tone: 'primary',
      consequence: {
        ms: 'Akaun dan perkhidmatan dikira semula. Senarai yang dahulu kekal dalam rekod.',
        en: 'Accounts and services are counted again. The earlier list stays on record.',
      },
      fields: [],
      leadsTo: ['2'],
    },
  },
};

export const usageConfirmation: Procedure = {
  id: 'USAGE-CONFIRMATION',
  prefix: 'PGU',
  source: 'S4 G¶18(xv)',
  title: { ms: 'Pengesahan Penggunaan 1GovUC', en: 'Confirmation of the use of 1GovUC' },
  aliases: ['Mengesahkan penggunaan', 'Pengesahan berkala'],
  summary: {
    ms: 'Menyemak akaun dan perkhidmatan agensi dan mengesahkan penggunaannya.',
    en: 'Check the accounts and services of the agency, and confirm their use.',
  },
  startedBy: ['AGENCY_ADMIN'],
  readBy: ['MAMPU_ADMIN'],
  keepsFigures: 'counted',
  form: 'usage-confirmation',
  subject: { kind: 'duty', how: 'creates' },
  machine: 'duties/usage-confirmation',
  steps: [
    step(
      '1',
      'Menyediakan senarai akaun dan perkhidmatan',
      'Prepare the list of accounts and services',
      'SYSTEM',
      'submit',
    ),
    step(
      '2',
      'Menyemak, memulakan pembetulan dan mengesahkan (nama, jawatan, tarikh)',
      'Check, start corrections, confirm (name, post, date)',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      '2a',
      'Membuat pembetulan (langkah sistem)',
      'Make the corrections (step of the system)',
      'AGENCY_ADMIN',
      'task',
    ),
  ],
  humanSteps: [check, correct],
  notices: [],
};
