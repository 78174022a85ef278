import { caseNotice, viewRequest } from '../case-notice.ts';

/** N-03 (RELAY-TERMINATE.8): the relay has ended. Goes to MAMPU and the agency. */
export const n03 = caseNotice('N-03', () => ({
  wanted: { ms: 'E-mel relay ditamatkan', en: 'E-mail relay ended' },
  ask: {
    ms: 'Tiada tindakan diperlukan: e-mel relay ini telah ditamatkan.',
    en: 'You need to do nothing: this e-mail relay has ended.',
  },
  explain: [
    {
      ms: 'Aplikasi tidak lagi boleh menghantar e-mel melalui perkhidmatan ini.',
      en: 'The application can no longer send mail through this service.',
    },
  ],
  button: viewRequest,
}));
