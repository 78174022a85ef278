import { caseNotice } from '../case-notice.ts';

/**
 * N-42 (added, IPMS-4.8.S3): an administrator set a password; the user must set his own at the next sign-in (AMB-51).
 * No password stands in it: who set it says it to him.
 */
export const n42 = caseNotice('N-42', () => ({
  wanted: { ms: 'Kata laluan anda telah ditetapkan semula', en: 'Your password was set anew' },
  ask: {
    ms: 'Dapatkan kata laluan daripada Pentadbir UC Agensi dan tetapkan kata laluan anda sendiri semasa log masuk berikutnya.',
    en: 'Get the password from the Agency UC Administrator, and set one of your own at the next sign-in.',
  },
  explain: [
    {
      ms: 'Jika anda tidak memintanya, maklumkan Pentadbir UC Agensi dengan segera.',
      en: 'If you did not ask for it, tell the Agency UC Administrator at once.',
    },
  ],
  button: { ms: 'Log masuk', en: 'Sign in' },
}));
