import { caseNotice } from '../case-notice.ts';
import { registerUrl } from './how-to-register.ts';

/** N-39 (added, IPMS-4.1.S2): the request for an access code was refused (AMB-30). */
export const n39 = caseNotice('N-39', (data) => ({
  wanted: { ms: 'Permohonan kod akses tidak lulus', en: 'Request for an access code refused' },
  ask: {
    ms: 'Tiada kod akses dikeluarkan. Hubungi Pentadbir UC Agensi anda jika keputusan ini tidak betul.',
    en: 'No access code was issued. Ask your Agency UC Administrator if this decision is not right.',
  },
  explain: [
    {
      ms: 'Anda boleh memohon semula selepas perkara di bawah diselesaikan.',
      en: 'You may ask again once the matter below is settled.',
    },
  ],
  reasonLabel: { ms: 'Sebab tidak lulus', en: 'Reason of the refusal' },
  button: { ms: 'Mohon semula', en: 'Ask again' },
  url: registerUrl(data),
}));
