import type { HumanStep, Outcome, Procedure } from '../catalogue.ts';
import { codeFields, verificationFields } from './ipms-4-1-fields.ts';
import { reasonField, step } from './steps.ts';

/**
 * IPMS-4.1 and IPMS-4.2: S3 §4.1 and §4.2 are one process with one notice of the code (AMB-29). The human steps are
 * named by the step at which the person decides; both sections' ids are on record.
 */

const issued: Outcome = {
  label: { ms: 'Jana kod akses', en: 'Generate the access code' },
  done: { ms: 'Kod akses dijana', en: 'Access code generated' },
  tone: 'primary',
  consequence: {
    ms: 'Kod akses dijana dan dihantar ke alamat yang dipilih. Pegawai atasan dan pentadbir dimaklumkan tanpa kod itu. Kod sebelumnya, jika ada, terbatal.',
    en: 'The access code is generated and sent to the chosen address. Superior and administrator are told without the code. A code from before, if any, is void.',
  },
  covers: ['S2', 'S3', 'IPMS-4.2.S1', 'IPMS-4.2.S2'],
  fields: [...verificationFields, ...codeFields],
  rules: [{ rule: 'email-for-other', fields: ['category', 'userEmail'], source: 'S3 §4.4 T1' }],
  leadsTo: ['IPMS-4.2.S5'],
};

const refused: Outcome = {
  label: { ms: 'Tolak permohonan', en: 'Refuse the request' },
  done: { ms: 'Permohonan ditolak', en: 'Request refused' },
  tone: 'danger',
  consequence: {
    ms: 'Tiada kod akses dikeluarkan. Pengguna dimaklumkan bersama sebab jika alamat e-melnya diketahui.',
    en: 'No access code is issued. The user is told the reason if his address is known.',
  },
  covers: ['S2'],
  fields: [reasonField],
  leadsTo: ['REFUSED'],
};

/** S2, S3 and the entry of 4.2: the request is checked and the code generated, or it is refused (AMB-30). */
const check: HumanStep = {
  no: 'S2',
  title: {
    ms: 'Menyemak kesahihan permohonan dan menjana kod akses',
    en: 'Check that the request is genuine and generate the access code',
  },
  ask: {
    ms: 'Semak permohonan ini dengan bahagian sumber manusia atau bahagian tempat pengguna melapor diri. Jana kod akses, atau tolak dengan sebab.',
    en: 'Check this request with the human resources division or the division where the user reports for duty. Generate the access code, or refuse with a reason.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'CODE_REQUESTED',
  notices: { '': { id: 'N-38', step: 'S1' } },
  byLink: false,
  // An administrator may ask for a user and generate himself: his check is the approval (AMB-59).
  requesterMayDecide: true,
  outcomes: { issued, refused },
};

/** 4.2.S2 again: the user found his data not right; a new code voids the old (AMB-32, D-16). */
const correct: HumanStep = {
  no: 'IPMS-4.2.S2',
  title: { ms: 'Menyemak semula dan mengemas kini maklumat', en: 'Review and update the information' },
  ask: {
    ms: 'Pengguna memaklumkan bahawa maklumatnya tidak tepat. Kemas kini maklumat dan jana kod akses baharu, atau tolak dengan sebab.',
    en: 'The user says that his information is not right. Update it and generate a new access code, or refuse with a reason.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'CODE_REQUESTED',
  notices: { wrong: { id: 'N-11', step: 'IPMS-4.2.S5' } },
  byLink: false,
  requesterMayDecide: true,
  outcomes: {
    issued: { ...issued, covers: ['IPMS-4.2.S2'], fields: codeFields },
    refused: { ...refused, covers: ['IPMS-4.2.S2'] },
  },
};

/** 4.2.S5: the user looks at what was entered. Registration does not wait for it (D-16). */
const confirm: HumanStep = {
  no: 'IPMS-4.2.S5',
  title: {
    ms: 'Menyemak dan memastikan maklumat pendaftaran tepat',
    en: 'Check the registration information and make sure it is right',
  },
  ask: {
    ms: 'Semak maklumat yang didaftarkan bagi anda. Jika tepat, sahkan dan daftar akaun dengan kod akses. Jika tidak, hantar semula kepada Pentadbir UC Agensi.',
    en: 'Check the information registered for you. If it is right, confirm it and register with the access code. If not, send it back to the Agency UC Administrator.',
  },
  holder: 'USER',
  scope: 'person',
  alsoBy: 'AGENCY_ADMIN',
  status: 'CODE_ISSUED',
  notices: { issued: { id: 'N-08', step: 'S4', issuesCode: true } },
  due: { outcome: 'expired', daysAfter: 'accessCodeDays' },
  shows: ['category', 'name', 'identityNumber', 'codeTo', 'userEmail'],
  byLink: true,
  requesterMayDecide: true,
  outcomes: {
    right: {
      label: { ms: 'Maklumat tepat', en: 'The information is right' },
      done: { ms: 'Maklumat disahkan tepat', en: 'Information confirmed' },
      tone: 'primary',
      consequence: {
        ms: 'Maklumat disahkan. Kod akses kekal sah untuk mendaftar akaun.',
        en: 'The information is confirmed. The access code stays valid for the registration.',
      },
      // Who confirms has also been told how to register: that is step 4.2.S4 (N-10, AMB-32).
      covers: ['IPMS-4.2.S4', 'IPMS-4.2.S5'],
      fields: [],
      leadsTo: ['COMPLETED'],
    },
    wrong: {
      label: { ms: 'Maklumat tidak tepat', en: 'The information is not right' },
      done: { ms: 'Dihantar semula untuk dikemas kini', en: 'Sent back to be updated' },
      tone: 'danger',
      consequence: {
        ms: 'Kod akses ini terbatal. Pentadbir UC Agensi mengemas kini maklumat dan menjana kod baharu.',
        en: 'This access code becomes void. The Agency UC Administrator updates the information and generates a new code.',
      },
      covers: ['IPMS-4.2.S5'],
      explains: 'whatIsWrong',
      fields: [
        {
          ...reasonField,
          name: 'whatIsWrong',
          label: { ms: 'Maklumat yang tidak tepat', en: 'What is not right' },
          hint: {
            ms: 'Jangan tulis kod akses atau nombor kad pengenalan penuh di sini.',
            en: 'Do not write the access code or the full identity number here.',
          },
          maxLength: 1000,
          personal: true,
        },
      ],
      leadsTo: ['IPMS-4.2.S2'],
    },
    expired: {
      label: { ms: 'Tamat tempoh', en: 'Expired' },
      done: { ms: 'Kod akses tamat tempoh', en: 'Access code expired' },
      tone: 'secondary',
      consequence: {
        ms: 'Kod akses tidak lagi sah. Pengguna boleh memohon kod baharu.',
        en: 'The access code is no longer valid. The user may ask for a new one.',
      },
      covers: ['IPMS-4.2.S5'],
      fields: [],
      bySystem: true,
      leadsTo: ['EXPIRED'],
    },
  },
};

export const ipms41: Procedure = {
  id: 'IPMS-4.1',
  prefix: 'AKC',
  source: 'S3 §4.1, §4.1.1, §4.2, §4.2.1',
  title: { ms: 'Permintaan Kod Akses', en: 'Request for an access code' },
  aliases: ['Penjanaan Akses Kod', 'Akses kod', 'Kod laluan'],
  summary: {
    ms: 'Mendapatkan kod akses untuk mendaftar akaun 1GovUC baharu.',
    en: 'Get the access code with which a new 1GovUC account is registered.',
  },
  startedBy: ['USER', 'AGENCY_ADMIN'],
  open: 'public',
  form: 'access-code-request',
  subject: { kind: 'account', how: 'creates' },
  machine: 'identity/access-code',
  steps: [
    step(
      'S1',
      'Memohon untuk mendapatkan Kod Akses daripada Pentadbir UC',
      'Ask the UC Administrator for an access code',
      'USER',
      'submit',
    ),
    step(
      'S2',
      'Menyemak kesahihan permohonan pengguna',
      'Check that the request is genuine',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      'S3',
      'Mendaftarkan pengguna dan menjana Kod Akses dalam IPMS',
      'Register the user and generate the access code in IPMS',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      'IPMS-4.2.S1',
      'Memilih jenis pendaftaran akaun dalam IPMS',
      'Choose the registration type in IPMS',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      'IPMS-4.2.S2',
      'Memasukkan maklumat yang diperlukan',
      'Enter the information required',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      'IPMS-4.2.S3',
      'Mendaftarkan maklumat untuk menjana Kod Akses; sistem menghantar notifikasi',
      'Register to generate the access code; the system notifies',
      'AGENCY_ADMIN',
      'system',
    ),
    step(
      'S4',
      'Memberi notifikasi Kod Akses dan Kategori Akaun kepada pengguna',
      'Notify the user of the access code and the account category',
      'SYSTEM',
      'system',
    ),
    step(
      'IPMS-4.2.S4',
      'Memaklumkan kepada pengguna mengenai tatacara mendaftar akaun baru di modul pengguna',
      'Explain to the user how to register a new account in the user module',
      'SUPERVISOR',
      'task',
    ),
    step(
      'IPMS-4.2.S5',
      'Menyemak maklumat pendaftaran dan memastikan ianya tepat',
      'Check the registration information and make sure it is right',
      'USER',
      'task',
    ),
  ],
  humanSteps: [check, correct, confirm],
  notices: [
    {
      step: 'IPMS-4.2.S3',
      notice: 'N-09',
      to: [
        { role: 'SUPERVISOR', scope: 'person' },
        { role: 'AGENCY_ADMIN', scope: 'person' },
        // Every known address is told (AMB-31), also the user's own when the code went to somebody else.
        { role: 'USER', scope: 'person', ownAddress: 'userEmail' },
      ],
    },
    { step: 'S2', notice: 'N-39', to: [{ role: 'USER', scope: 'person' }] },
  ],
};
