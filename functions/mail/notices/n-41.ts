import { caseNotice } from '../case-notice.ts';

/** N-41 (added, IPMS-4.6, AMB-48): the first sign-in, by a link that works once. No password stands in any mail. */
export const n41 = caseNotice('N-41', () => ({
  wanted: { ms: 'Akaun 1GovUC anda telah sedia', en: 'Your 1GovUC account is ready' },
  ask: {
    ms: 'Tetapkan kata laluan pertama anda melalui pautan di bawah, kemudian log masuk.',
    en: 'Set your first password by the link below, then sign in.',
  },
  explain: [
    {
      ms: 'Alamat e-mel dan ID log masuk anda dipaparkan pada halaman itu. Jika pautan telah tamat tempoh, minta Pentadbir UC Agensi menetapkan kata laluan.',
      en: 'The page shows your e-mail address and your login ID. If the link has expired, ask the Agency UC Administrator to set a password.',
    },
  ],
  button: { ms: 'Tetapkan kata laluan', en: 'Set your password' },
  linkNote: {
    ms: 'Pautan ini untuk anda sahaja dan boleh digunakan sekali sahaja: jangan majukan e-mel ini. Kami tidak akan meminta kata laluan anda melalui e-mel.',
    en: 'This link is for you alone and works once: do not forward this mail. We never ask for your password by mail.',
  },
}));
