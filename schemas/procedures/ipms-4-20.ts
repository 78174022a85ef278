import type { HumanStep, Procedure } from '../catalogue.ts';
import { passwordFields, passwordRule } from '../forms/account-password.ts';
import { reasonField, step } from './steps.ts';

/**
 * IPMS-4.20: S3 §4.20. The user sets his password; or, when the sign-in fails before or after, he asks his
 * administrator for a reset, which is 4.8 (AMB-69, AMB-70).
 */

const reset: HumanStep = {
  no: 'S6',
  title: { ms: 'Menetapkan semula kata laluan pengguna', en: 'Reset the password of the user' },
  ask: {
    ms: 'Pengguna memohon tetapan semula. Sahkan dengan pengguna, kemudian tetapkan kata laluan baharu atau tolak dengan sebab.',
    en: 'The user asks for a reset. Check with the user, then set a new password or refuse with a reason.',
  },
  holder: 'AGENCY_ADMIN',
  scope: 'agency',
  status: 'RESET_REQUESTED',
  notices: { '': { id: 'N-23', step: 'S6' } },
  byLink: false,
  requesterMayDecide: false,
  outcomes: {
    reset: {
      covers: ['S6', 'IPMS-4.8.S2'],
      label: { ms: 'Tetapkan semula (Reset)', en: 'Reset' },
      done: { ms: 'Kata laluan ditetapkan semula', en: 'Password reset' },
      tone: 'primary',
      consequence: {
        ms: 'Kata laluan baharu berkuat kuasa serta-merta. Pengguna dimaklumkan dan mesti menetapkan kata laluan sendiri semasa log masuk berikutnya.',
        en: 'The new password is in force at once. The user is told and must set one of his own at the next sign-in.',
      },
      fields: passwordFields,
      rules: [passwordRule],
      needs: ['living'],
      leadsTo: ['COMPLETED', 'REFUSED'],
    },
    refused: {
      covers: ['S6'],
      label: { ms: 'Tolak permohonan', en: 'Refuse' },
      done: { ms: 'Tidak lulus', en: 'Refused' },
      tone: 'danger',
      consequence: {
        ms: 'Kata laluan tidak diubah dan pengguna dimaklumkan dengan sebabnya.',
        en: 'The password stays as it is, and the user is told the reason.',
      },
      fields: [reasonField],
      leadsTo: ['REFUSED'],
    },
  },
};

export const ipms420: Procedure = {
  id: 'IPMS-4.20',
  prefix: 'KLU',
  source: 'S3 §4.20',
  title: { ms: 'Kemaskini Katalaluan oleh Pengguna', en: 'Password update by the user' },
  aliases: ['Pengurusan Katalaluan', 'Tukar Katalaluan', 'Reset'],
  summary: {
    ms: 'Menukar kata laluan sendiri, atau meminta pentadbir menetapkannya semula.',
    en: 'Set your own password, or ask the administrator to reset it.',
  },
  startedBy: ['USER'],
  userPage: '/my/password',
  immediate: true,
  form: 'password-by-user',
  subject: {
    kind: 'account',
    how: 'changes',
    states: ['ACTIVE', 'DISABLED', 'TERMINATION_SCHEDULED'],
    shared: true,
  },
  machine: 'identity/password-by-user',
  steps: [
    step(
      'S1',
      'Melakukan log masuk ke dalam Portal Pengguna: Username dan Katalaluan',
      'Log in to the User Portal: user name and password',
      'USER',
      'submit',
    ),
    // Who asks for a reset enters no password, so sending the form does not do this step.
    step(
      'S2',
      'Tab Pengurusan Katalaluan: memasukkan katalaluan baru dan sekali lagi untuk semakan',
      'Tab Pengurusan Katalaluan: enter the new password, and again as a check',
      'USER',
      'system',
    ),
    step('S3', 'Menekan butang Tukar Katalaluan', 'Button Tukar Katalaluan', 'USER', 'system'),
    step(
      'S4',
      'Membuat pengujian dengan log masuk ke akaun e-mel menggunakan OWA',
      'Test by logging in to the mail account through OWA',
      'USER',
      'system',
    ),
    step(
      'S5',
      'Jika username dan katalaluan tepat, proses tamat',
      'User name and password right: the process ends',
      'USER',
      'system',
    ),
    step(
      'S6',
      'Jika tidak tepat, memaklumkan kepada Pentadbir IT untuk Reset',
      'If not right, tell the IT Administrator to reset',
      'USER',
      'task',
    ),
    step(
      'IPMS-4.8.S2',
      'Memasukkan katalaluan baru dan katalaluan kedua (Password Mgmt)',
      'Enter the new password and enter it again (Password Mgmt)',
      'AGENCY_ADMIN',
      'task',
    ),
    step(
      'IPMS-4.8.S3',
      'Mengemaskini katalaluan dengan klik Change Password',
      'Click Change Password',
      'AGENCY_ADMIN',
      'system',
    ),
  ],
  humanSteps: [reset],
  notices: [
    { step: 'IPMS-4.8.S3', notice: 'N-42', to: [{ role: 'USER', scope: 'person' }] },
    { step: 'S6', notice: 'closed', to: [{ role: 'USER', scope: 'person' }] },
  ],
  leadsTo: ['COMPLETED', 'REFUSED', 'S6'],
};
