import type { HumanStep, Procedure } from '../catalogue.ts';
import { endDateField, endTextField } from '../forms/agency-terminate.ts';
import { reasonField, step } from './steps.ts';

/**
 * SERVICE-MONITORING: S4 P¶6, G¶13, G¶16(iv). The documents wish for a level of use and name none: figures are computed,
 * thresholds are settings without a value, and a person judges (AMB-89).
 */

const remark = { ...reasonField, name: 'remark', label: { ms: 'Ulasan', en: 'Remark' } };

const review: HumanStep = {
  no: '2',
  title: { ms: 'Menyemak tahap penggunaan', en: 'Review the level of use' },
  ask: {
    ms: 'Semak angka penggunaan agensi bagi tempoh ini dan buat keputusan.',
    en: 'Review the figures of the agency’s use for this period, and decide.',
  },
  holder: 'MAMPU_ADMIN',
  scope: 'all',
  status: 'REVIEWING',
  notices: { '': null },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    optimal: {
      covers: ['2'],
      label: { ms: 'Penggunaan optimum', en: 'The use is optimal' },
      done: { ms: 'Penggunaan didapati optimum', en: 'Use found optimal' },
      tone: 'primary',
      consequence: {
        ms: 'Semakan ditutup. Tiada siapa dimaklumkan.',
        en: 'The review is closed. Nobody is told.',
      },
      fields: [{ ...remark, required: false }],
      leadsTo: ['COMPLETED'],
    },
    warned: {
      covers: ['2', '3'],
      label: { ms: 'Beri amaran kepada agensi', en: 'Warn the agency' },
      done: { ms: 'Agensi diberi amaran', en: 'Agency warned' },
      tone: 'secondary',
      consequence: {
        ms: 'Ibu pejabat dan pentadbir agensi menerima amaran dengan ulasan anda.',
        en: 'The headquarters and the administrators of the agency get the warning with your remark.',
      },
      fields: [remark],
      explains: 'remark',
      leadsTo: ['COMPLETED'],
    },
    escalated: {
      covers: ['2', '3'],
      label: { ms: 'Cadangkan penamatan', en: 'Propose the termination' },
      done: { ms: 'Penamatan dicadangkan', en: 'Termination proposed' },
      tone: 'danger',
      consequence: {
        ms: 'Cadangan penamatan dibuka dengan alasan prestasi dan menunggu kelulusan pegawai MAMPU yang lain. Agensi belum dimaklumkan.',
        en: 'A proposal to end 1GovUC for the agency is opened on the ground of performance and waits for another MAMPU officer. The agency is not told yet.',
      },
      fields: [endTextField, endDateField],
      directoryRules: [{ rule: 'no-open-end', field: '', source: 'AGENCY-TERMINATION.1' }],
      leadsTo: ['COMPLETED', 'CANCELLED'],
    },
  },
};

export const serviceMonitoring: Procedure = {
  id: 'SERVICE-MONITORING',
  prefix: 'PPG',
  source: 'S4 P¶6, G¶13, G¶16(iv)',
  title: { ms: 'Pemantauan Penggunaan 1GovUC oleh MAMPU', en: 'Monitoring of the use of 1GovUC by MAMPU' },
  aliases: ['Pemantauan', 'Governans', 'Tahap prestasi'],
  summary: {
    ms: 'Menyemak tahap penggunaan 1GovUC sesebuah agensi bagi satu tempoh.',
    en: 'Review the level at which an agency uses 1GovUC in a period.',
  },
  startedBy: ['MAMPU_ADMIN'],
  internalUntil: ['warned'],
  keepsFigures: 'judged',
  form: 'service-monitoring',
  subject: {
    kind: 'agency',
    how: 'changes',
    states: ['PREPARING', 'PRE_MIGRATION', 'MIGRATION', 'POST_MIGRATION', 'LIVE'],
    shared: true,
  },
  machine: 'agency/monitoring',
  steps: [
    step('1', 'Mengira penggunaan agensi', 'Compute the use of the agency', 'SYSTEM', 'system'),
    step(
      '2',
      'Memantau: menyemak tahap penggunaan',
      'Monitor: review the level of use',
      'MAMPU_ADMIN',
      'task',
    ),
    step(
      '3',
      'Memberi amaran kepada agensi, atau membuka penamatan agensi',
      'Warn the agency, or open the end of the agency',
      'MAMPU_ADMIN',
      'task',
    ),
  ],
  humanSteps: [review],
  notices: [
    {
      step: '3',
      notice: 'N-52',
      to: [
        { role: 'AGENCY_HQ', scope: 'person' },
        { role: 'AGENCY_ADMIN', scope: 'agency' },
      ],
      fields: ['from', 'until'],
    },
  ],
  leadsTo: ['2'],
};
