import type { HumanStep, Procedure } from '../catalogue.ts';
import type { Field } from '../field.ts';
import { approve, checkForm, completeForm, configuredField, formSteps } from './relay-steps.ts';
import { reasonField, step } from './steps.ts';

/** RELAY-APPLY: S0 §4.1 and §4.1.1, eleven steps. */

const testers: readonly Field[] = [
  {
    name: 'testers',
    label: { ms: 'Diuji oleh', en: 'Tested by' },
    hint: {
      ms: 'Nama Pentadbir UC Agensi dan Pemilik Aplikasi yang menguji',
      en: 'Names of the Agency UC Administrator and the Application Owner who tested',
    },
    kind: 'text',
    required: true,
    personal: true,
  },
  {
    name: 'testedOn',
    label: { ms: 'Tarikh pengujian', en: 'Date of the test' },
    kind: 'date',
    required: true,
    notAfterToday: true,
    prefill: 'today',
  },
];

const configure: HumanStep = {
  no: '7',
  title: { ms: 'Melaksanakan konfigurasi', en: 'Carry out the configuration' },
  ask: {
    ms: 'Laksanakan konfigurasi e-mel relay dan rekodkan apa yang telah dikonfigurasi.',
    en: 'Configure the e-mail relay and record what you configured.',
  },
  holder: 'RELAY_TECH',
  scope: 'all',
  status: 'CONFIGURING',
  notices: { approved: { id: 'N-32', step: '6' }, failed: { id: 'N-33', step: '10' } },
  byLink: false,
  requesterMayDecide: false,
  revealsSecret: true,
  outcomes: {
    configured: {
      covers: ['7'],
      label: { ms: 'Konfigurasi selesai', en: 'Configuration done' },
      done: { ms: 'Konfigurasi selesai', en: 'Configured' },
      tone: 'primary',
      consequence: {
        ms: 'Pentadbir UC Agensi dimaklumkan supaya pengujian boleh dimulakan.',
        en: 'The Agency UC Administrator is told that the test can start.',
      },
      fields: [configuredField],
      leadsTo: ['10', '1'],
    },
  },
};

const test: HumanStep = {
  no: '10',
  title: { ms: 'Melaksanakan pengujian E-mel Relay', en: 'Test the E-mail Relay' },
  ask: {
    ms: 'Uji e-mel relay bersama Pemilik Aplikasi dan rekodkan keputusannya.',
    en: 'Test the e-mail relay with the Application Owner and record the result.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'TESTING',
  notices: { configured: { id: 'N-01', step: '8' } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    passed: {
      covers: ['9', '10'],
      label: { ms: 'Pengujian berjaya', en: 'Test successful' },
      done: { ms: 'Pengujian berjaya', en: 'Test successful' },
      tone: 'primary',
      consequence: {
        ms: 'E-mel relay diaktifkan. MAMPU dan Pentadbir UC Agensi dimaklumkan.',
        en: 'The e-mail relay goes into service. MAMPU and the Agency UC Administrator are told.',
      },
      fields: [
        ...testers,
        { ...reasonField, name: 'note', required: false, label: { ms: 'Nota', en: 'Note' } },
      ],
      leadsTo: ['COMPLETED'],
    },
    failed: {
      explains: 'note',
      covers: ['9', '10'],
      label: { ms: 'Pengujian tidak berjaya', en: 'Test not successful' },
      done: { ms: 'Pengujian tidak berjaya', en: 'Test not successful' },
      tone: 'danger',
      consequence: {
        ms: 'Permohonan kembali kepada bahagian teknikal untuk konfigurasi semula.',
        en: 'The application goes back to the technical division to be configured again.',
      },
      fields: [
        ...testers,
        { ...reasonField, name: 'note', label: { ms: 'Apa yang tidak berjaya', en: 'What did not work' } },
      ],
      leadsTo: ['7'],
    },
  },
};

export const relayApply: Procedure = {
  id: 'RELAY-APPLY',
  prefix: 'RLY',
  source: 'S0 §4.1, §4.1.1',
  title: { ms: 'Permohonan Perkhidmatan E-mel Relay', en: 'Application for the E-mail Relay service' },
  aliases: ['Notifikasi E-mel', 'Geganti Mel', 'Geganti SMTP', 'SMTP relay'],
  summary: {
    ms: 'Memohon perkhidmatan e-mel relay baharu bagi sebuah aplikasi.',
    en: 'Apply for a new e-mail relay for an application.',
  },
  startedBy: ['AGENCY_ADMIN'],
  form: 'relay-apply',
  subject: { kind: 'relay', how: 'creates' },
  machine: 'relay/apply',
  steps: [
    ...formSteps,
    step(
      '8',
      'Menghantar notifikasi kepada Pentadbir UC Agensi',
      'Send a notification to the Agency UC Administrator',
      'SERVICE_DESK',
      'system',
    ),
    step('9', 'Melaksanakan pengujian E-mel Relay', 'Test the E-mail Relay', 'AGENCY_ADMIN', 'task'),
    step('10', 'Menentukan keputusan pengujian', 'Decide the test result', 'AGENCY_ADMIN', 'task'),
    step(
      '11',
      'Menghantar e-mel pemberitahuan kepada MAMPU dan Pentadbir UC Agensi',
      'Send an e-mail notice to MAMPU and the Agency UC Administrator',
      'SERVICE_DESK',
      'system',
    ),
  ],
  humanSteps: [completeForm(['incomplete', 'configured']), checkForm, approve, configure, test],
  notices: [
    {
      step: '11',
      notice: 'N-02',
      to: [
        { role: 'MAMPU_ADMIN', scope: 'all' },
        { role: 'AGENCY_ADMIN', scope: 'agency' },
      ],
    },
    { step: '2', notice: 'N-34', to: [{ role: 'SERVICE_DESK', scope: 'all' }] },
    { step: '5', notice: 'closed', to: [{ role: 'AGENCY_ADMIN', scope: 'agency' }] },
  ],
};
