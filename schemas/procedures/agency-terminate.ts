import type { HumanStep, MachineNotice, Procedure } from '../catalogue.ts';
import { reasonField, step } from './steps.ts';

/**
 * AGENCY-TERMINATION: S4 G¶13 and 14, which give grounds and no procedure. All steps are ours; each decision is a
 * person's, signed in, and the second is another one's (AMB-89: "boleh" = may, never automatic).
 */

const toAgency: MachineNotice['to'] = [
  { role: 'AGENCY_HQ', scope: 'person' },
  { role: 'AGENCY_ADMIN', scope: 'agency' },
];

const approve: HumanStep = {
  no: '2',
  title: { ms: 'Meluluskan cadangan penamatan', en: 'Approve the proposal' },
  ask: {
    ms: 'Luluskan atau tolak cadangan menamatkan 1GovUC bagi agensi ini.',
    en: 'Approve or refuse the proposal to end 1GovUC for this agency.',
  },
  holder: 'MAMPU_ADMIN',
  scope: 'all',
  status: 'PROPOSED',
  notices: { '': { id: 'agency-end', step: '2' } },
  byLink: false,
  requesterMayDecide: false,
  outcomes: {
    approved: {
      covers: ['2'],
      label: { ms: 'Luluskan penamatan', en: 'Approve the termination' },
      done: { ms: 'Penamatan diluluskan', en: 'Termination approved' },
      tone: 'danger',
      consequence: {
        ms: 'Ibu pejabat dan pentadbir agensi dimaklumkan. Pada tarikh kuat kuasa, akaun, senarai e-mel, e-mel relay dan tempahan agensi ditamatkan. Penamatan boleh digugurkan sebelum tarikh itu.',
        en: 'The headquarters and the administrators of the agency are told. On the effective date its accounts, mailing lists, relays and bookings end. The termination can be dropped before that date.',
      },
      fields: [{ ...reasonField, required: false, label: { ms: 'Ulasan', en: 'Remark' } }],
      leadsTo: ['4'],
    },
    refused: {
      covers: ['2'],
      label: { ms: 'Tolak cadangan', en: 'Refuse the proposal' },
      done: { ms: 'Cadangan ditolak', en: 'Proposal refused' },
      tone: 'secondary',
      consequence: {
        ms: 'Cadangan ditutup. Agensi tidak dimaklumkan dan tidak melihat cadangan ini.',
        en: 'The proposal is closed. The agency is not told and does not see it.',
      },
      fields: [reasonField],
      leadsTo: ['CANCELLED'],
    },
  },
};

const waitForDate: HumanStep = {
  no: '4',
  title: { ms: 'Menunggu tarikh kuat kuasa', en: 'Wait for the effective date' },
  ask: {
    ms: '1GovUC bagi agensi ini ditamatkan pada tarikh kuat kuasa. Gugurkan sebelum tarikh itu jika penamatan tidak lagi diperlukan.',
    en: '1GovUC ends for this agency on the effective date. Drop it before that date if it is no longer needed.',
  },
  holder: 'MAMPU_ADMIN',
  scope: 'all',
  status: 'SCHEDULED',
  notices: { approved: null },
  due: { outcome: 'due', field: 'effectiveOn' },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    dropped: {
      covers: ['4'],
      label: { ms: 'Gugurkan penamatan', en: 'Drop the termination' },
      done: { ms: 'Penamatan digugurkan', en: 'Termination dropped' },
      tone: 'secondary',
      consequence: {
        ms: 'Agensi terus menggunakan 1GovUC. Ibu pejabat dan pentadbir agensi dimaklumkan.',
        en: 'The agency goes on using 1GovUC. Its headquarters and administrators are told.',
      },
      fields: [reasonField],
      leadsTo: ['CANCELLED'],
    },
    due: {
      bySystem: true,
      covers: ['4'],
      label: { ms: 'Tarikh kuat kuasa tiba', en: 'Effective date reached' },
      done: { ms: 'Penamatan bermula pada tarikh kuat kuasa', en: 'Ending began on the effective date' },
      tone: 'danger',
      consequence: {
        ms: 'Akaun, senarai e-mel, e-mel relay dan tempahan agensi ditamatkan.',
        en: 'The accounts, mailing lists, relays and bookings of the agency end.',
      },
      fields: [],
      leadsTo: ['5'],
    },
  },
};

const confirm: HumanStep = {
  no: '5',
  title: { ms: 'Mengesahkan dan menutup penamatan agensi', en: 'Confirm and close the end of the agency' },
  ask: {
    ms: 'Semak bahawa semua yang dimiliki agensi telah ditamatkan, kemudian tutup agensi ini.',
    en: 'Check that everything of the agency has ended, then close it.',
  },
  holder: 'MAMPU_ADMIN',
  scope: 'all',
  status: 'ENDING',
  notices: { due: { id: 'agency-end', step: '5' } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    confirmed: {
      covers: ['5'],
      label: { ms: 'Sahkan dan tutup', en: 'Confirm and close' },
      done: { ms: 'Penamatan agensi disahkan', en: 'End of the agency confirmed' },
      tone: 'danger',
      consequence: {
        ms: 'Agensi ditutup. Kandungan peti mel dibuang mengikut kes setiap akaun apabila tempoh pemulihannya tamat.',
        en: 'The agency is closed. Mailbox content goes by the case of each account when its restore window is over.',
      },
      fields: [{ ...reasonField, required: false, label: { ms: 'Ulasan', en: 'Remark' } }],
      directoryRules: [{ rule: 'agency-clear', field: '', source: 'AGENCY-TERMINATION.4' }],
      leadsTo: ['COMPLETED'],
    },
  },
};

export const agencyTerminate: Procedure = {
  id: 'AGENCY-TERMINATION',
  prefix: 'PTA',
  source: 'S4 G¶13–14',
  title: { ms: 'Penamatan 1GovUC bagi Agensi', en: 'End of 1GovUC for an agency' },
  aliases: ['Penamatan Agensi'],
  summary: {
    ms: 'Menamatkan 1GovUC bagi sesebuah agensi pada tarikh kuat kuasa, dengan kelulusan pegawai kedua.',
    en: 'End 1GovUC for an agency on an effective date, with the approval of a second officer.',
  },
  startedBy: ['MAMPU_ADMIN'],
  confirms: {
    ms: 'Cadangan dihantar kepada Pentadbir UC MAMPU yang lain untuk kelulusan. Agensi tidak melihatnya sehingga diluluskan.',
    en: 'The proposal goes to another MAMPU UC Administrator for approval. The agency does not see it until it is approved.',
  },
  internalUntil: ['approved', 'dropped', 'due', 'confirmed'],
  form: 'agency-terminate',
  subject: {
    kind: 'agency',
    how: 'changes',
    states: ['PREPARING', 'PRE_MIGRATION', 'MIGRATION', 'POST_MIGRATION', 'LIVE'],
  },
  machine: 'agency/terminate',
  steps: [
    step(
      '1',
      'Membuka cadangan penamatan dengan alasan, keterangan dan tarikh kuat kuasa',
      'Open the proposal with its ground, text and effective date',
      'MAMPU_ADMIN',
      'submit',
    ),
    step(
      '2',
      'Meluluskan cadangan (pegawai kedua)',
      'Approve the proposal (second person)',
      'MAMPU_ADMIN',
      'task',
    ),
    step('3', 'Memaklumkan agensi', 'Notify the agency', 'SYSTEM', 'system'),
    step(
      '4',
      'Pada tarikh kuat kuasa: menamatkan akaun, senarai e-mel, e-mel relay dan tempahan agensi, setiap satu dengan rekodnya',
      'On the date: end the agency’s accounts, lists, relays and bookings, each with its own record',
      'SYSTEM',
      'task',
    ),
    step('5', 'Mengesahkan dan menutup', 'Confirm and close', 'MAMPU_ADMIN', 'task'),
  ],
  humanSteps: [approve, waitForDate, confirm],
  notices: [
    { step: '3', notice: 'N-52', to: toAgency, fields: ['ground', 'text', 'effectiveOn'] },
    { step: '4', notice: 'N-52', to: toAgency },
  ],
};
