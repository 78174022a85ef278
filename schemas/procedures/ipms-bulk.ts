import type { HumanStep, Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/**
 * IPMS-BULK: ours. The documents know only single accounts; each row of the file is what S3 §4.3 to §4.6, §4.7, §4.9
 * or §4.11 does with one. The document's Save is S3: nothing is written before.
 */

/** The file has been checked, row by row: apply exactly that, or leave it. */
const confirm: HumanStep = {
  no: 'S3',
  title: { ms: 'Menyemak hasil dan memutuskan', en: 'Look at the result and decide' },
  ask: {
    ms: 'Lihat ralat dan kesan setiap baris, kemudian laksanakan baris yang tiada ralat atau batalkan fail ini.',
    en: 'Look at the errors and effects of each row, then apply the rows without errors or cancel this file.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'CHECKING',
  receives: 'S2',
  notices: { '': null },
  byLink: false,
  requesterMayDecide: true,
  fourEyesWith: 'S1',
  outcomes: {
    apply: {
      covers: ['S3'],
      label: { ms: 'Laksanakan', en: 'Apply' },
      done: { ms: 'Dilaksanakan', en: 'Applied' },
      tone: 'primary',
      consequence: {
        ms: 'Setiap baris tanpa ralat dilaksanakan seperti yang ditunjukkan, dan mereka yang berkenaan dimaklumkan. Baris yang ada ralat ditinggalkan. Baris yang telah dilaksanakan tidak diundurkan.',
        en: 'Each row without errors is applied as it was shown, and those concerned are told. Rows with errors are left out. A row that has been applied is not taken back.',
      },
      fields: [],
      leadsTo: ['S5'],
    },
    cancelled: {
      covers: ['S3'],
      label: { ms: 'Batalkan fail ini', en: 'Cancel this file' },
      done: { ms: 'Fail dibatalkan', en: 'File cancelled' },
      tone: 'secondary',
      consequence: { ms: 'Tiada akaun yang diubah.', en: 'No account is changed.' },
      fields: [],
      leadsTo: ['CANCELLED'],
    },
  },
};

/** The rows go through the queue. The last one ends the wait. */
const applying: HumanStep = {
  no: 'S5',
  title: { ms: 'Baris sedang dilaksanakan', en: 'Rows are being applied' },
  ask: {
    ms: 'Baris dilaksanakan satu demi satu. Hentikan jika baris yang selebihnya tidak lagi dikehendaki.',
    en: 'The rows are applied one by one. Stop if the others are no longer wanted.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'APPLYING',
  receives: 'S4',
  notices: { apply: null },
  awaits: 'rows',
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    stopped: {
      covers: ['S5'],
      label: { ms: 'Hentikan', en: 'Stop' },
      done: { ms: 'Dihentikan', en: 'Stopped' },
      tone: 'danger',
      consequence: {
        ms: 'Baris yang belum dilaksanakan ditinggalkan. Baris yang telah dilaksanakan tidak diundurkan.',
        en: 'Rows that are not applied yet are left out. A row that has been applied is not taken back.',
      },
      fields: [],
      leadsTo: ['CANCELLED'],
    },
    applied: {
      bySystem: true,
      covers: ['S5'],
      label: { ms: 'Semua baris selesai', en: 'All rows are done' },
      done: { ms: 'Semua baris selesai', en: 'All rows are done' },
      tone: 'primary',
      consequence: { ms: 'Fail keputusan disediakan.', en: 'The result file is made.' },
      fields: [],
      leadsTo: ['COMPLETED'],
    },
  },
};

export const ipmsBulk: Procedure = {
  id: 'IPMS-BULK',
  prefix: 'PKL',
  source: 'S3 §4.3–4.11',
  title: { ms: 'Akaun secara pukal (CSV)', en: 'Accounts in bulk (CSV)' },
  aliases: ['Bulk', 'Import', 'CSV', 'pendaftaran pukal', 'bulk registration'],
  summary: {
    ms: 'Mendaftar, mengemas kini, menyahaktifkan atau menamatkan banyak akaun dengan satu fail CSV.',
    en: 'Register, change, disable or terminate many accounts with one CSV file.',
  },
  startedBy: ['AGENCY_ADMIN'],
  page: '/accounts/bulk',
  form: 'account-bulk',
  subject: { kind: 'account', how: 'creates' },
  machine: 'identity/bulk',
  steps: [
    step(
      'S1',
      'Memilih tindakan dan memuat naik fail CSV',
      'Choose the action and upload the CSV file',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S2',
      'Setiap baris disemak seperti borangnya; tiada akaun yang diubah (langkah sistem)',
      'Each row is checked like its form; no account is changed (step of the system)',
      'SYSTEM',
      'system',
    ),
    step(
      'S3',
      'Menyemak ralat dan kesan setiap baris, kemudian melaksanakan atau membatalkan',
      'Look at the errors and effects of each row, then apply or cancel',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      'S4',
      'Baris tanpa ralat dihantar untuk dilaksanakan (langkah sistem)',
      'Rows without errors are sent to be applied (step of the system)',
      'SYSTEM',
      'system',
    ),
    step(
      'S5',
      'Setiap baris dilaksanakan (langkah sistem)',
      'Each row is applied (step of the system)',
      'SYSTEM',
      'task',
    ),
    step(
      'S6',
      'Fail keputusan disediakan (langkah sistem)',
      'The result file is made (step of the system)',
      'SYSTEM',
      'system',
    ),
  ],
  humanSteps: [confirm, applying],
  notices: [],
  leadsTo: ['S3', 'CANCELLED', 'REFUSED'],
};
