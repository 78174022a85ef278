import { caseNotice } from '../case-notice.ts';

/** N-46 (added, IPMS-4.19.S3): a user is told that he was taken out of mailing lists (AMB-68). */
export const n46 = caseNotice('N-46', ({ requesterName }) => ({
  wanted: { ms: 'Anda dikeluarkan daripada senarai e-mel', en: 'You were removed from mailing lists' },
  ask: {
    ms: 'Tiada tindakan diperlukan: anda bukan lagi ahli senarai e-mel yang dinyatakan.',
    en: 'You need to do nothing: you are no longer a member of the mailing lists stated.',
  },
  explain: [
    {
      ms: `Anda dikeluarkan oleh ${requesterName}, Pentadbir UC Agensi.`,
      en: `You were removed by ${requesterName}, Agency UC Administrator.`,
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
