import { caseNotice } from '../case-notice.ts';

/**
 * N-40 (added, IPMS-4.6): the account request was returned to the user to be corrected, which is a task of his; or it
 * was refused, which he and his superior are told (AMB-47).
 */
export const n40 = caseNotice('N-40', ({ openedAt }) => (openedAt === undefined ? refused : returned));

const returned = {
  wanted: { ms: 'Permintaan akaun dikembalikan', en: 'Account request returned' },
  ask: {
    ms: 'Betulkan maklumat akaun dan hantar semula, atau tarik balik permintaan anda.',
    en: 'Correct the account data and send it again, or withdraw your request.',
  },
  explain: [
    {
      ms: 'Pentadbir UC Agensi mengembalikan permintaan akaun ini untuk dibetulkan.',
      en: 'The Agency UC Administrator returned this account request to be corrected.',
    },
  ],
  reasonLabel: { ms: 'Ulasan am', en: 'General remark' },
  button: { ms: 'Betulkan maklumat akaun', en: 'Correct the account data' },
};

const refused = {
  wanted: { ms: 'Permintaan akaun tidak lulus', en: 'Account request refused' },
  ask: {
    ms: 'Tiada tindakan diperlukan: permintaan akaun 1GovUC ini tidak diluluskan dan telah ditutup.',
    en: 'You need to do nothing: this request for a 1GovUC account was refused and is closed.',
  },
  explain: [
    {
      ms: 'Sila hubungi Pentadbir UC Agensi jika ada pertanyaan tentang keputusan ini.',
      en: 'Ask the Agency UC Administrator if you have questions about this decision.',
    },
  ],
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  // Neither of the two can open the case: they have no account yet, or none for this portal.
  button: { ms: 'Buka halaman pendaftaran', en: 'Open the registration page' },
};
