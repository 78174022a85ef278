import { caseNotice } from '../case-notice.ts';
import { sentAgain } from './n-12.ts';

/** N-13 (IPMS-4.4.S3, IPMS-4.5.S1): an account of the other category is wanted, or its form was sent again. */
export const n13 = caseNotice('N-13', ({ round }) => ({
  wanted: { ms: 'Permintaan akaun baharu', en: 'New account request' },
  ask: {
    ms: 'Peruntukkan pakej akaun e-mel bagi permintaan akaun baharu kategori lain-lain ini.',
    en: 'Allocate an e-mail account package for this new request of the category other.',
  },
  explain: round > 1 ? [sentAgain] : [],
  button: { ms: 'Buka permintaan akaun', en: 'Open the account request' },
}));
