import { caseNotice } from '../case-notice.ts';

/** N-20 (IPMS-4.16.S4): a user is told that he was taken out of a mailing list. */
export const n20 = caseNotice('N-20', ({ requesterName }) => ({
  wanted: { ms: 'Anda dikeluarkan daripada senarai e-mel', en: 'You were removed from a mailing list' },
  ask: {
    ms: 'Tiada tindakan diperlukan: anda bukan lagi ahli senarai e-mel ini dan tidak menerima e-mel yang dihantar kepadanya.',
    en: 'You need to do nothing: you are no longer a member of this mailing list and do not get the mail sent to it.',
  },
  explain: [
    {
      ms: `Anda dikeluarkan oleh ${requesterName}, Pentadbir UC Agensi.`,
      en: `You were removed by ${requesterName}, Agency UC Administrator.`,
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
