import type { Procedure } from '../catalogue.ts';
import { step } from './steps.ts';

/** IPMS-4.8: S3 §4.8. The user must set a password of his own at the next sign-in (AMB-51). */
export const ipms48: Procedure = {
  id: 'IPMS-4.8',
  prefix: 'KLP',
  source: 'S3 §4.8',
  title: { ms: 'Kemaskini Katalaluan Akaun Pengguna', en: 'Password of a user account' },
  aliases: ['Password Mgmt', 'Change Password', 'Reset'],
  summary: {
    ms: 'Menetapkan kata laluan baharu bagi akaun pengguna.',
    en: 'Set a new password for a user account.',
  },
  startedBy: ['AGENCY_ADMIN'],
  immediate: true,
  form: 'password-by-admin',
  subject: { kind: 'account', how: 'changes', states: ['ACTIVE', 'DISABLED', 'TERMINATION_SCHEDULED'] },
  machine: 'identity/password',
  steps: [
    step(
      'S1',
      'Menekan menu Mailboxes dan membuat carian menggunakan Display Name, Primary Email, LoginID atau IC/Passport',
      'Menu Mailboxes; search by Display Name, Primary Email, LoginID or IC/Passport',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S2',
      'Memilih tab Password Mgmt; memasukkan katalaluan baru dan katalaluan kedua',
      'Tab Password Mgmt; enter the new password and enter it again',
      'AGENCY_ADMIN',
      'submit',
    ),
    step(
      'S3',
      'Mengemaskini katalaluan dengan klik Change Password',
      'Click Change Password',
      'AGENCY_ADMIN',
      'system',
    ),
  ],
  humanSteps: [],
  notices: [{ step: 'S3', notice: 'N-42', to: [{ role: 'USER', scope: 'person' }] }],
  leadsTo: ['COMPLETED', 'REFUSED'],
};
