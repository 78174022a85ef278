import { caseNotice, viewRequest } from '../case-notice.ts';

/** N-18 (IPMS-4.11.S4): the Service Desk is told that an account is to end, and from when. */
export const n18 = caseNotice('N-18', () => ({
  wanted: { ms: 'Penamatan akaun dimohon', en: 'Account termination requested' },
  ask: {
    ms: 'Tiada tindakan diperlukan sekarang: akaun ini telah diminta untuk ditamatkan di dalam 1GovUC berkuat kuasa pada tarikh yang dinyatakan.',
    en: 'You need to do nothing now: this account is requested to be ended in 1GovUC with effect from the date stated.',
  },
  explain: [
    {
      ms: 'Pada tarikh itu, e-mel, Lync dan AD bagi akaun ini ditamatkan. Pentadbir UC Agensi boleh membatalkannya sebelum tarikh itu.',
      en: 'On that date e-mail, Lync and AD of the account end. The Agency UC Administrator can cancel it before.',
    },
  ],
  button: viewRequest,
}));
