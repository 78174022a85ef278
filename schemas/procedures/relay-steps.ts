import type { HumanStep, Step } from '../catalogue.ts';
import type { Field } from '../field.ts';
import { reasonField, step } from './steps.ts';

/** Steps that the relay procedures share (S0 §4.1.1 and §4.2.1 use the same words). */

const answerField: Field = {
  name: 'answer',
  label: { ms: 'Jawapan kepada sebab MAMPU', en: 'Answer to MAMPU’s reason' },
  hint: {
    ms: 'MAMPU tidak meluluskan permohonan ini. Nyatakan jawapan sebelum menghantarnya semula.',
    en: 'MAMPU did not approve this application. Give an answer before you send it again.',
  },
  kind: 'multiline',
  requiredAfter: 'refused',
  onlyAfter: 'refused',
  maxLength: 2000,
};

/** Steps 1 to 6 of the application and of the termination, as the table words them. */
export const formSteps: readonly Step[] = [
  step(
    '1',
    'Melengkapkan Borang Permohonan E-mel Relay',
    'Complete the E-mail Relay application form',
    'AGENCY_ADMIN',
    'submit',
  ),
  step(
    '2',
    'Menghantar borang kepada 1GovUC Service Desk',
    'Send the form to the 1GovUC Service Desk',
    'AGENCY_ADMIN',
    'submit',
  ),
  step('3', 'Menerima borang permohonan', 'Receive the application form', 'SERVICE_DESK', 'task'),
  step('4', 'Menyemak maklumat yang dihantar', 'Check the information sent', 'SERVICE_DESK', 'task'),
  step(
    '5',
    'Menghantar borang yang lengkap kepada MAMPU',
    'Send the complete form to MAMPU',
    'SERVICE_DESK',
    'task',
  ),
  step('6', 'Meluluskan permohonan', 'Approve the application', 'MAMPU_ADMIN', 'task'),
  step('7', 'Melaksanakan konfigurasi', 'Carry out the configuration', 'RELAY_TECH', 'task'),
];

/** Step 1 again: the form came back, the agency corrects and sends it, or withdraws (D-20). */
export function completeForm(reachedBy: readonly string[]): HumanStep {
  return {
    no: '1',
    title: { ms: 'Melengkapkan semula borang permohonan', en: 'Complete the application form again' },
    ask: {
      ms: 'Betulkan borang dan hantar semula, atau tarik balik permohonan.',
      en: 'Correct the form and send it again, or withdraw the application.',
    },
    holder: 'AGENCY_ADMIN',
    scope: 'agency',
    status: 'DRAFT',
    notices: Object.fromEntries(reachedBy.map((outcome) => [outcome, { id: 'N-30', step: '4' }])),
    byLink: false,
    requesterMayDecide: true,
    outcomes: {
      resubmitted: {
        covers: ['1', '2'],
        label: { ms: 'Hantar semula', en: 'Send again' },
        done: { ms: 'Dihantar semula', en: 'Sent again' },
        tone: 'primary',
        consequence: {
          ms: 'Borang dihantar semula kepada Meja Bantuan 1GovUC untuk disemak.',
          en: 'The form goes back to the 1GovUC Service Desk to be checked.',
        },
        fields: [],
        resubmits: true,
        leadsTo: ['4'],
      },
      withdrawn: {
        covers: ['1'],
        label: { ms: 'Tarik balik permohonan', en: 'Withdraw the application' },
        done: { ms: 'Ditarik balik', en: 'Withdrawn' },
        tone: 'danger',
        consequence: {
          ms: 'Permohonan ditutup. Maklumat log masuk yang dibekalkan dipadam. Tindakan ini tidak boleh dibatalkan.',
          en: 'The application is closed. Credentials that were supplied are deleted. This cannot be undone.',
        },
        fields: [{ ...reasonField, required: false }],
        leadsTo: ['WITHDRAWN'],
      },
    },
  };
}

/** Steps 3 to 5: the Service Desk receives and checks the form and sends it to MAMPU (AMB-06, AMB-08, D-19, D-22). */
export const checkForm: HumanStep = {
  no: '4',
  title: { ms: 'Menyemak borang permohonan', en: 'Check the application form' },
  ask: {
    ms: 'Semak maklumat yang dihantar. Hantar kepada MAMPU jika lengkap, atau kembalikan kepada agensi.',
    en: 'Check the information sent. Send it to MAMPU if it is complete, or return it to the agency.',
  },
  holder: 'SERVICE_DESK',
  scope: 'all',
  status: 'RECEIVED',
  receives: '3',
  notices: {
    '': { id: 'N-28', step: '2' },
    resubmitted: { id: 'N-28', step: '2' },
    refused: { id: 'N-31', step: '6' },
  },
  byLink: false,
  requesterMayDecide: false,
  outcomes: {
    complete: {
      covers: ['4', '5'],
      label: { ms: 'Lengkap, hantar kepada MAMPU', en: 'Complete, send to MAMPU' },
      done: { ms: 'Lengkap, dihantar kepada MAMPU', en: 'Complete, sent to MAMPU' },
      tone: 'primary',
      consequence: {
        ms: 'Borang dihantar kepada MAMPU untuk kelulusan.',
        en: 'The form goes to MAMPU for approval.',
      },
      notAfter: { outcome: 'refused', flag: 'final' },
      signs: {
        by: 'TM',
        label: { ms: 'Disahkan oleh (TM)', en: 'Confirmed by (TM)' },
        fields: { name: 'tmName', post: 'tmPost', date: 'tmDate' },
      },
      answers: 'answer',
      fields: [
        answerField,
        {
          name: 'tmName',
          label: { ms: 'Disahkan oleh (TM): Nama', en: 'Confirmed by (TM): name' },
          kind: 'text',
          required: true,
          personal: true,
        },
        {
          name: 'tmPost',
          label: { ms: 'Disahkan oleh (TM): Jawatan', en: 'Confirmed by (TM): post' },
          kind: 'text',
          required: true,
        },
        {
          name: 'tmDate',
          label: { ms: 'Disahkan oleh (TM): Tarikh', en: 'Confirmed by (TM): date' },
          kind: 'date',
          required: true,
          notAfterToday: true,
          prefill: 'today',
        },
      ],
      leadsTo: ['6'],
    },
    incomplete: {
      covers: ['4'],
      label: { ms: 'Tidak lengkap, kembalikan kepada agensi', en: 'Not complete, return to the agency' },
      done: { ms: 'Dikembalikan kepada agensi', en: 'Returned to the agency' },
      tone: 'secondary',
      consequence: {
        ms: 'Borang dikembalikan kepada Pentadbir UC Agensi bersama sebab bagi setiap butiran.',
        en: 'The form goes back to the Agency UC Administrator with the reason for each item.',
      },
      notAfter: { outcome: 'refused', flag: 'final' },
      fieldReasons: true,
      fields: [
        { ...reasonField, name: 'reason', required: false, label: { ms: 'Ulasan am', en: 'General remark' } },
      ],
      leadsTo: ['1'],
    },
    closed: {
      answers: 'reason',
      covers: ['4'],
      label: { ms: 'Tutup permohonan', en: 'Close the application' },
      done: { ms: 'Ditutup sebagai tidak lulus', en: 'Closed as refused' },
      tone: 'danger',
      consequence: {
        ms: 'Permohonan ditutup sebagai tidak lulus dan agensi dimaklumkan.',
        en: 'The application is closed as refused and the agency is told.',
      },
      onlyAfter: { outcome: 'refused', flag: 'final' },
      fields: [
        {
          ...reasonField,
          required: false,
          label: { ms: 'Ulasan kepada agensi', en: 'Remark to the agency' },
        },
      ],
      leadsTo: ['REFUSED'],
    },
  },
};

/** Step 6: any one MAMPU administrator decides, by link or in the portal (AMB-05, D-19). */
export const approve: HumanStep = {
  no: '6',
  title: { ms: 'Meluluskan permohonan', en: 'Approve the application' },
  ask: {
    ms: 'Luluskan permohonan ini, atau tolak dengan sebab.',
    en: 'Approve this application, or refuse it with a reason.',
  },
  holder: 'MAMPU_ADMIN',
  scope: 'all',
  status: 'AWAITING_MAMPU',
  notices: { complete: { id: 'N-29', step: '5' } },
  byLink: true,
  requesterMayDecide: false,
  outcomes: {
    approved: {
      covers: ['6'],
      label: { ms: 'Lulus', en: 'Approve' },
      done: { ms: 'Diluluskan', en: 'Approved' },
      tone: 'primary',
      consequence: {
        ms: 'Permohonan diluluskan dan dihantar untuk konfigurasi. Nama, jawatan dan tarikh anda direkodkan pada borang.',
        en: 'The application is approved and goes to be configured. Your name, post and the date are recorded on the form.',
      },
      fields: [],
      signs: { by: 'MAMPU_ADMIN', label: { ms: 'Disahkan oleh (MAMPU)', en: 'Confirmed by (MAMPU)' } },
      leadsTo: ['7'],
    },
    refused: {
      refuses: true,
      covers: ['6'],
      label: { ms: 'Tidak lulus', en: 'Refuse' },
      done: { ms: 'Tidak diluluskan', en: 'Not approved' },
      tone: 'danger',
      consequence: {
        ms: 'Permohonan dikembalikan kepada Meja Bantuan 1GovUC bersama sebab anda.',
        en: 'The application goes back to the 1GovUC Service Desk with your reason.',
      },
      fields: [
        reasonField,
        {
          name: 'final',
          label: { ms: 'Keputusan ini muktamad', en: 'This refusal is final' },
          hint: {
            ms: 'Meja Bantuan hanya boleh menutup permohonan dan memaklumkan agensi.',
            en: 'The Service Desk can then only close the application and tell the agency.',
          },
          kind: 'flag',
        },
      ],
      leadsTo: ['4'],
    },
  },
};

/** The note of the technician at step 7. */
export const configuredField: Field = {
  name: 'configuration',
  label: { ms: 'Konfigurasi yang dilaksanakan', en: 'What was configured' },
  hint: { ms: 'Jangan masukkan kata laluan.', en: 'Do not enter a password.' },
  kind: 'multiline',
  required: true,
  maxLength: 2000,
};
