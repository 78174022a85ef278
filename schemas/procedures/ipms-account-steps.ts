import type { HumanStep, Outcome, Step } from '../catalogue.ts';
import { reasonField, step } from './steps.ts';

/** What the registrations of both categories share: their steps in IPMS-4.5 and 4.6 (S3 §4.5, §4.6), and their ways back. */

/** What follows on the registration, as the tables word it. */
export const accountSteps: readonly Step[] = [
  step(
    'IPMS-4.5.S1',
    'Menerima notifikasi e-mel permohonan akaun baru dari sistem',
    'Receive the system’s e-mail about the new account application',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S2',
    'Log masuk dan semak pada "Account Request" jika terdapat permintaan akaun baru',
    'Log in and check "Account Request" for new requests',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S3',
    'Memilih rekod permintaan akaun baru untuk melihat maklumat terperinci',
    'Choose the request record to see its details',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S4',
    'Memasukkan alamat e-mel primary dan Login ID',
    'Enter the primary e-mail address and the Login ID',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S5',
    'Sistem memberitahu sama ada e-mel boleh digunakan atau tidak; jika tidak, pilih nama lain',
    'The system says whether the address can be used; if not, choose another name',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S6',
    'Memilih pakej sama ada A, B atau C',
    'Choose package A, B or C',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S7',
    'Memilih Gred 1 – 54, Jusa A hingga Jusa C atau Turus 1 hingga Turus 3',
    'Choose the grade: 1 – 54, Jusa A to Jusa C or Turus 1 to Turus 3',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S8',
    'Memilih Storage dari 500MB hingga 10GB',
    'Choose storage from 500MB to 10GB',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S9',
    'Memilih perkhidmatan tambah nilai (Value Added Services)',
    'Choose value-added services',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.5.S10',
    'Menekan butang "update" untuk kemaskini dan simpan maklumat',
    'Click "update" to update and save',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.6.S1',
    'Memilih rekod yang telah diperuntukkan dengan pakej e-mel',
    'Choose a record that has been given an e-mail package',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.6.S2',
    'Mengesahkan permohonan yang lengkap dengan menekan "approve"',
    'Confirm the complete application by clicking "approve"',
    'AGENCY_ADMIN',
    'task',
  ),
  step(
    'IPMS-4.6.S3',
    'Pegawai atasan memaklumkan kepada pengguna',
    'The superior tells the user',
    'SUPERVISOR',
    'task',
  ),
];

/** The form came back: the user corrects and sends it, or withdraws. His administrator may do it for him. */
export const correctForm: HumanStep = {
  no: 'S2',
  title: { ms: 'Membetulkan maklumat akaun', en: 'Correct the account data' },
  ask: {
    ms: 'Betulkan maklumat akaun dan hantar semula, atau tarik balik permintaan ini.',
    en: 'Correct the account data and send it again, or withdraw this request.',
  },
  holder: 'USER',
  scope: 'person',
  alsoBy: 'AGENCY_ADMIN',
  status: 'RETURNED',
  notices: { returned: { id: 'N-40', step: 'S2' } },
  byLink: true,
  requesterMayDecide: true,
  outcomes: {
    resubmitted: {
      covers: ['S2', 'S3'],
      label: { ms: 'Hantar semula (Register)', en: 'Register again' },
      done: { ms: 'Dihantar semula', en: 'Sent again' },
      tone: 'primary',
      consequence: {
        ms: 'Maklumat akaun dihantar semula kepada Pentadbir UC Agensi.',
        en: 'The account data goes back to the Agency UC Administrator.',
      },
      fields: [],
      resubmits: true,
      leadsTo: ['IPMS-4.5.S4'],
    },
    withdrawn: {
      covers: ['S2'],
      label: { ms: 'Tarik balik permintaan', en: 'Withdraw the request' },
      done: { ms: 'Ditarik balik', en: 'Withdrawn' },
      tone: 'danger',
      consequence: {
        ms: 'Permintaan akaun ditutup. Kod akses baharu diperlukan untuk mendaftar semula.',
        en: 'The account request is closed. Registering again needs a new access code.',
      },
      fields: [{ ...reasonField, required: false }],
      leadsTo: ['WITHDRAWN'],
    },
  },
};

/** Back to the user, with the reason for each field. */
export function returned(covers: readonly string[]): Outcome {
  return {
    covers,
    label: { ms: 'Kembalikan kepada pengguna', en: 'Return to the user' },
    done: { ms: 'Dikembalikan kepada pengguna', en: 'Returned to the user' },
    tone: 'secondary',
    consequence: {
      ms: 'Pengguna menerima e-mel dengan sebab bagi setiap butiran dan boleh membetulkannya.',
      en: 'The user gets a mail with the reason for each item and can correct it.',
    },
    fieldReasons: true,
    fields: [{ ...reasonField, required: false, label: { ms: 'Ulasan am', en: 'General remark' } }],
    leadsTo: ['S2'],
  };
}

/** The end that the document leaves open: S3 §5 asks for an approval (AMB-47). */
export function rejected(covers: readonly string[]): Outcome {
  return {
    covers,
    label: { ms: 'Tolak permohonan', en: 'Reject the application' },
    done: { ms: 'Tidak lulus', en: 'Refused' },
    tone: 'danger',
    consequence: {
      ms: 'Permohonan ditutup sebagai tidak lulus. Pengguna dan pegawai atasan dimaklumkan dengan sebabnya.',
      en: 'The application is closed as refused. The user and the superior are told, with the reason.',
    },
    fields: [reasonField],
    leadsTo: ['REFUSED'],
  };
}
