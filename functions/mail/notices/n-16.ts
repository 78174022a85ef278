import { caseNotice } from '../case-notice.ts';

/** N-16 (IPMS-4.9.S9): a member is temporarily out of the handler's lists, with the date (AMB-54, AMB-103). */
export const n16 = caseNotice('N-16', () => ({
  wanted: { ms: 'Ahli senarai e-mel dikeluarkan sementara', en: 'Mailing list member temporarily out' },
  ask: {
    ms: 'Tiada tindakan diperlukan: akaun pengguna ini dikeluarkan untuk sementara waktu daripada senarai e-mel yang anda kendalikan.',
    en: 'You need to do nothing: this user is temporarily out of the mailing lists that you handle.',
  },
  explain: [
    {
      ms: 'Akaun pengguna telah dinyahaktifkan sehingga tarikh yang dinyatakan.',
      en: 'The user’s account is disabled until the date stated.',
    },
  ],
  button: { ms: 'Buka Modul Pengguna', en: 'Open the user module' },
}));
