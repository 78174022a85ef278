import type { HumanStep, Outcome, Procedure } from '../catalogue.ts';
import { reasonField, step } from './steps.ts';

/**
 * IPMS-4.11: S3 §4.11, with the causes of S4 G¶15 (D-01). The administrator's Save is the approval and the system ends
 * the account on its date (AMB-60). S6 and S7 are ours: the document says nothing of what becomes of a deleted
 * account, and nothing irreversible happens unattended (D-03).
 */

const note = { ...reasonField, required: false };

/**
 * Not possible while the person has another account in the agency: then the other of the two steps waits; nor in an
 * agency that has ended.
 */
function restored(step: 'S6' | 'S7'): Outcome {
  return {
    covers: [step],
    label: { ms: 'Pulihkan akaun', en: 'Restore the account' },
    done: { ms: 'Akaun dipulihkan', en: 'Account restored' },
    tone: 'secondary',
    consequence: {
      ms: 'Akaun kembali kepada keadaan sebelum penamatan. Keahlian senarai e-mel tidak dipulihkan.',
      en: 'The account is again what it was before the termination. Its places in mailing lists do not return.',
    },
    fields: [reasonField],
    needs: ['only', 'agency'],
    leadsTo: ['CANCELLED', step === 'S6' ? 'S7' : 'S6'],
  };
}

/** Until the date: cancel, or the date comes (SCHED-EFFECTIVE-DATE). */
const waitForDate: HumanStep = {
  no: 'S5',
  title: { ms: 'Menunggu tarikh kuat kuasa penamatan', en: 'Wait for the effective date' },
  ask: {
    ms: 'Akaun ditamatkan pada tarikh kuat kuasa. Batalkan sebelum tarikh itu jika penamatan tidak lagi dikehendaki.',
    en: 'The account ends on the effective date. Cancel before it if the termination is no longer wanted.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'TERMINATION_SCHEDULED',
  notices: { '': null },
  due: { outcome: 'due', field: 'effectiveOn' },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    cancelled: {
      covers: ['S5'],
      label: { ms: 'Batalkan penamatan', en: 'Cancel the termination' },
      done: { ms: 'Penamatan dibatalkan', en: 'Termination cancelled' },
      tone: 'secondary',
      consequence: {
        ms: 'Akaun kembali kepada keadaan sebelumnya dan Meja Bantuan 1GovUC dimaklumkan.',
        en: 'The account is again what it was, and the 1GovUC Service Desk is told.',
      },
      fields: [reasonField],
      leadsTo: ['CANCELLED'],
    },
    due: {
      bySystem: true,
      covers: ['S5'],
      label: { ms: 'Tarikh kuat kuasa tiba', en: 'Effective date reached' },
      done: { ms: 'Ditamatkan pada tarikh kuat kuasa', en: 'Ended on the effective date' },
      tone: 'danger',
      consequence: {
        ms: 'E-mel, Lync dan AD bagi akaun ini ditamatkan.',
        en: 'E-mail, Lync and AD of the account end.',
      },
      fields: [],
      leadsTo: ['S6', 'CANCELLED'],
    },
  },
};

/** While the deleted account can be restored. */
const mayRestore: HumanStep = {
  no: 'S6',
  title: { ms: 'Tempoh pemulihan akaun yang dipadam', en: 'Restore window of the deleted account' },
  ask: {
    ms: 'Akaun ini telah dipadam. Pulihkan dalam tempoh pemulihan jika masih diperlukan.',
    en: 'This account is deleted. Restore it during the restore window if it is still needed.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'RESTORABLE',
  notices: { due: null, restored: null, confirmed: null },
  due: { outcome: 'window-over', daysAfter: 'restoreDays' },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    restored: restored('S6'),
    'window-over': {
      bySystem: true,
      covers: ['S6'],
      label: { ms: 'Tempoh pemulihan tamat', en: 'Restore window over' },
      done: { ms: 'Tempoh pemulihan tamat', en: 'Restore window over' },
      tone: 'secondary',
      consequence: {
        ms: 'Meja Bantuan 1GovUC diminta mengesahkan pembuangan.',
        en: 'The 1GovUC Service Desk is asked to confirm the removal.',
      },
      fields: [],
      leadsTo: ['S7'],
    },
  },
};

/** Removal for good needs a person. */
const confirmRemoval: HumanStep = {
  no: 'S7',
  title: { ms: 'Mengesahkan pembuangan kandungan', en: 'Confirm the removal of the content' },
  ask: {
    ms: 'Sahkan bahawa kandungan akaun ini dibuang untuk selama-lamanya, atau pulihkan akaun.',
    en: 'Confirm that the content of this account is removed for good, or restore the account.',
  },
  holder: 'SERVICE_DESK',
  scope: 'all',
  status: 'AWAITING_REMOVAL',
  notices: { 'window-over': { id: 'removal', step: 'S7' }, restored: null },
  byLink: false,
  requesterMayDecide: false,
  outcomes: {
    confirmed: {
      covers: ['S7'],
      label: { ms: 'Sahkan pembuangan', en: 'Confirm the removal' },
      done: { ms: 'Pembuangan disahkan', en: 'Removal confirmed' },
      tone: 'danger',
      consequence: {
        ms: 'Kandungan peti mel dan log masuk dibuang. Rekod akaun kekal dan boleh dicari. Tindakan ini tidak boleh dibatalkan.',
        en: 'Mailbox content and sign-in are removed. The record of the account stays and can be searched. This cannot be undone.',
      },
      fields: [note],
      leadsTo: ['COMPLETED', 'S6'],
    },
    restored: restored('S7'),
  },
};

export const ipms411: Procedure = {
  id: 'IPMS-4.11',
  prefix: 'TMT',
  source: 'S3 §4.11; S4 G¶15',
  title: {
    ms: 'Permohonan Penamatan Akaun 1GovUC (E-mel, Lync, AD)',
    en: 'Termination of a 1GovUC account (E-mail, Lync, AD)',
  },
  aliases: ['Delete Account', 'Deleted Mailbox', 'Manage Account'],
  summary: {
    ms: 'Menamatkan akaun pengguna pada tarikh kuat kuasa.',
    en: 'End a user account on an effective date.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  confirms: {
    ms: 'Pada tarikh kuat kuasa, e-mel, Lync dan AD bagi akaun ini ditamatkan, keahlian senarai e-mel dikeluarkan dan akaun dipadam. Meja Bantuan 1GovUC dimaklumkan sekarang. Penamatan boleh dibatalkan sebelum tarikh itu.',
    en: 'On the effective date e-mail, Lync and AD of this account end, it leaves its mailing lists and is deleted. The 1GovUC Service Desk is told now. The termination can be cancelled before that date.',
  },
  form: 'account-terminate',
  subject: { kind: 'account', how: 'changes', states: ['ACTIVE', 'DISABLED'], shared: true },
  machine: 'identity/terminate',
  steps: [
    step(
      'S1',
      'Menekan panel Mailbox dan membuat carian menggunakan Display Name atau Primary Email',
      'Panel Mailbox; search by Display Name or Primary Email',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S2',
      'Pada Detail rekod, tab Manage Account: memilih Delete Account dan tarikh kuatkuasa penamatan',
      'Detail of the record, tab Manage Account: choose Delete Account and the effective date',
      'AGENCY_ADMIN',
      'submit',
    ),
    step('S3', 'Menyimpan maklumat yang dikemaskini', 'Save', 'AGENCY_ADMIN', 'submit'),
    step(
      'S4',
      'Menerima notifikasi e-mel bahawa akaun diminta ditamatkan berkuatkuasa pada tarikh yang dinyatakan',
      'Receive the e-mail that the account is requested to be ended from the stated date',
      'SERVICE_DESK',
      'system',
    ),
    step(
      'S5',
      'Pada tarikh kuat kuasa: e-mel, Lync dan AD ditamatkan (langkah sistem)',
      'On the effective date: e-mail, Lync and AD end (step of the system)',
      'SYSTEM',
      'task',
    ),
    step(
      'S6',
      'Tempoh pemulihan akaun yang dipadam (langkah sistem)',
      'Restore window of the deleted account (step of the system)',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      'S7',
      'Mengesahkan pembuangan kandungan (langkah sistem)',
      'Confirm the removal of the content (step of the system)',
      'SERVICE_DESK',
      'task',
    ),
  ],
  humanSteps: [waitForDate, mayRestore, confirmRemoval],
  notices: [
    {
      step: 'S4',
      notice: 'N-18',
      to: [{ role: 'SERVICE_DESK', scope: 'all' }],
      fields: ['effectiveOn'],
    },
    { step: 'S5', notice: 'cancelled', to: [{ role: 'SERVICE_DESK', scope: 'all' }] },
    {
      step: 'S5',
      notice: 'N-45',
      namesEnded: true,
      to: [
        { role: 'SERVICE_DESK', scope: 'all' },
        { role: 'AGENCY_ADMIN', scope: 'agency' },
      ],
    },
    {
      step: 'S6',
      notice: 'restored',
      to: [
        { role: 'SERVICE_DESK', scope: 'all' },
        { role: 'AGENCY_ADMIN', scope: 'agency' },
      ],
    },
  ],
  leadsTo: ['S5', 'REFUSED'],
};
