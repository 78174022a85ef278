import { caseNotice } from '../case-notice.ts';

/** N-21 (IPMS-4.17.S3): the handler, and each member, is told that a mailing list has ended (AMB-67, D-11). */
export const n21 = caseNotice('N-21', ({ requesterName }) => ({
  wanted: { ms: 'Senarai e-mel ditamatkan', en: 'Mailing list ended' },
  ask: {
    ms: 'Tiada tindakan diperlukan: senarai e-mel ini telah ditamatkan dan tidak lagi menerima e-mel.',
    en: 'You need to do nothing: this mailing list has ended and takes no more mail.',
  },
  explain: [
    {
      ms: `Senarai ini ditamatkan oleh ${requesterName}, Pentadbir UC Agensi, yang boleh memulihkannya dalam tempoh pemulihan.`,
      en: `It was ended by ${requesterName}, Agency UC Administrator, who can restore it for a time.`,
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
