import { caseNotice } from '../case-notice.ts';

/** N-22 (IPMS-4.18.S4): a user is told that he was added to mailing lists (AMB-68). */
export const n22 = caseNotice('N-22', ({ requesterName }) => ({
  wanted: { ms: 'Anda ditambah ke senarai e-mel', en: 'You were added to mailing lists' },
  ask: {
    ms: 'Tiada tindakan diperlukan: anda kini ahli senarai e-mel yang dinyatakan dan menerima e-mel yang dihantar kepadanya.',
    en: 'You need to do nothing: you are a member of the mailing lists stated now and get the mail sent to them.',
  },
  explain: [
    {
      ms: `Anda ditambah oleh ${requesterName}, Pentadbir UC Agensi.`,
      en: `You were added by ${requesterName}, Agency UC Administrator.`,
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
