import { caseNotice, viewRequest } from '../case-notice.ts';

/** A deleted account was restored before it was removed for good (D-03). Goes to the Service Desk and the agency. */
export const restored = caseNotice('restored', () => ({
  wanted: { ms: 'Akaun dipulihkan', en: 'Account restored' },
  ask: {
    ms: 'Tiada tindakan diperlukan: akaun yang telah dipadam ini telah dipulihkan.',
    en: 'You need to do nothing: this deleted account was restored.',
  },
  explain: [
    {
      ms: 'Akaun kembali kepada keadaan sebelum penamatan. Keahlian senarai e-mel tidak dipulihkan secara automatik.',
      en: 'The account is again what it was before the termination. Its places in mailing lists do not return by themselves.',
    },
  ],
  button: viewRequest,
}));
