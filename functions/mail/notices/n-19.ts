import { caseNotice } from '../case-notice.ts';

/** N-19 (IPMS-4.15.S4): a user is told that he was added to a mailing list. */
export const n19 = caseNotice('N-19', ({ requesterName }) => ({
  wanted: { ms: 'Anda ditambah ke senarai e-mel', en: 'You were added to a mailing list' },
  ask: {
    ms: 'Tiada tindakan diperlukan: anda kini ahli senarai e-mel ini dan menerima e-mel yang dihantar kepadanya.',
    en: 'You need to do nothing: you are a member of this mailing list now and get the mail sent to it.',
  },
  explain: [
    {
      ms: `Anda ditambah oleh ${requesterName}, Pentadbir UC Agensi.`,
      en: `You were added by ${requesterName}, Agency UC Administrator.`,
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
