import type { HumanStep, Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/**
 * USAGE-REPORT: S4 G¶18(xiii), G¶3(iii)(c). The documents give neither content nor period nor addressee: on demand, for
 * the months that the administrator chooses, readable by MAMPU (AMB-101).
 */
const check: HumanStep = {
  no: '3',
  title: { ms: 'Menyemak dan mengemukakan laporan', en: 'Check and submit the report' },
  ask: {
    ms: 'Semak angka laporan ini, tambah ulasan jika perlu dan kemukakan. MAMPU boleh membaca semua laporan.',
    en: 'Check the figures of this report, add a remark if needed, and submit it. MAMPU can read all reports.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'REVIEWING',
  notices: { '': null },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    submitted: {
      covers: ['3'],
      label: { ms: 'Kemukakan laporan', en: 'Submit the report' },
      done: { ms: 'Laporan dikemukakan', en: 'Report submitted' },
      tone: 'primary',
      consequence: {
        ms: 'Laporan disimpan dengan angka dan ulasan ini dan tidak berubah lagi.',
        en: 'The report is kept with these figures and this remark, and changes no more.',
      },
      fields: [
        {
          name: 'remark',
          label: { ms: 'Ulasan', en: 'Remark' },
          kind: 'multiline',
          maxLength: 2000,
        },
      ],
      leadsTo: ['COMPLETED'],
    },
    discarded: {
      covers: [],
      label: { ms: 'Batalkan laporan', en: 'Discard the report' },
      done: { ms: 'Laporan dibatalkan', en: 'Report discarded' },
      tone: 'danger',
      consequence: {
        ms: 'Laporan ini ditutup tanpa dikemukakan. Laporan baharu boleh disediakan dengan angka terkini.',
        en: 'This report is closed without being submitted. A new one can be prepared with the figures of the day.',
      },
      fields: [],
      leadsTo: ['CANCELLED'],
    },
  },
};

export const usageReport: Procedure = {
  id: 'USAGE-REPORT',
  prefix: 'LPG',
  source: 'S4 G¶18(xiii), G¶3(iii)(c), G¶13, G¶16(iv)',
  title: { ms: 'Laporan Penggunaan 1GovUC', en: 'Report on the use of 1GovUC' },
  aliases: ['Laporan', 'Penjanaan laporan', 'Laporan akaun pengguna'],
  summary: {
    ms: 'Menyediakan laporan penggunaan 1GovUC agensi bagi tempoh yang dipilih.',
    en: 'Prepare the report on the agency’s use of 1GovUC for a chosen period.',
  },
  startedBy: ['AGENCY_ADMIN'],
  readBy: ['MAMPU_ADMIN'],
  keepsFigures: 'counted',
  form: 'usage-report',
  subject: { kind: 'duty', how: 'creates' },
  machine: 'duties/usage-report',
  steps: [
    step('1', 'Memilih tempoh', 'Choose the period', 'AGENCY_ADMIN', 'submit'),
    step('2', 'Menjana angka laporan', 'Compile the figures', 'SYSTEM', 'system'),
    step(
      '3',
      'Menyemak, menambah ulasan dan mengemukakan laporan',
      'Check, add a remark, submit',
      'AGENCY_ADMIN',
      'task',
    ),
  ],
  humanSteps: [check],
  notices: [],
  leadsTo: ['3'],
};
