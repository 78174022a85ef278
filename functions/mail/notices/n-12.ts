import { caseNotice } from '../case-notice.ts';

/** N-12 (IPMS-4.3.S3, IPMS-4.5.S1): a public servant has registered, or has sent his form again. */
export const n12 = caseNotice('N-12', ({ round }) => ({
  wanted: { ms: 'Permintaan akaun baharu', en: 'New account request' },
  ask: {
    ms: 'Peruntukkan pakej akaun e-mel bagi permintaan akaun baharu penjawat awam ini.',
    en: 'Allocate an e-mail account package for this new request of a public servant.',
  },
  explain: round > 1 ? [sentAgain] : [],
  button: { ms: 'Buka permintaan akaun', en: 'Open the account request' },
}));

export const sentAgain = {
  ms: 'Maklumat akaun telah dibetulkan dan dihantar semula.',
  en: 'The account data was corrected and sent again.',
};
