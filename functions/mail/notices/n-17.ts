import { caseNotice } from '../case-notice.ts';

/** N-17 (IPMS-4.10.S5): the member is in the handler's lists again. */
export const n17 = caseNotice('N-17', () => ({
  wanted: { ms: 'Ahli senarai e-mel didaftarkan semula', en: 'Mailing list member registered again' },
  ask: {
    ms: 'Tiada tindakan diperlukan: akaun pengguna ini didaftarkan semula ke dalam senarai e-mel yang anda kendalikan.',
    en: 'You need to do nothing: this user is registered again in the mailing lists that you handle.',
  },
  explain: [
    {
      ms: 'Akaun pengguna telah diaktifkan semula.',
      en: 'The user’s account is enabled again.',
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
