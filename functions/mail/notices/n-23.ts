import { caseNotice } from '../case-notice.ts';

/** N-23 (IPMS-4.20.S6): the user cannot sign in and asks his administrator for a reset (AMB-70). */
export const n23 = caseNotice('N-23', () => ({
  wanted: { ms: 'Tetapan semula kata laluan diperlukan', en: 'Password reset needed' },
  ask: {
    ms: 'Tetapkan semula kata laluan pengguna ini, atau tolak permohonannya dengan sebab.',
    en: 'Reset the password of this user, or refuse it with a reason.',
  },
  explain: [
    {
      ms: 'Sahkan dahulu dengan pengguna bahawa beliau sendiri yang memohon. Jangan hantar kata laluan melalui e-mel.',
      en: 'Check with the user first that it was he who asked. Do not send a password by mail.',
    },
  ],
  button: { ms: 'Buka tugasan', en: 'Open the task' },
}));
