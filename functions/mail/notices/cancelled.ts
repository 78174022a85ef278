import { caseNotice, viewRequest } from '../case-notice.ts';

/** The termination that N-18 announced was cancelled before its date (AMB-60). Goes to the Service Desk. */
export const cancelled = caseNotice('cancelled', () => ({
  wanted: { ms: 'Penamatan akaun dibatalkan', en: 'Account termination cancelled' },
  ask: {
    ms: 'Tiada tindakan diperlukan: penamatan akaun ini telah dibatalkan oleh agensi sebelum tarikh kuat kuasanya.',
    en: 'You need to do nothing: the agency cancelled the termination of this account before its effective date.',
  },
  explain: [
    { ms: 'Akaun kembali kepada keadaan sebelumnya.', en: 'The account is again what it was before.' },
  ],
  button: viewRequest,
}));
