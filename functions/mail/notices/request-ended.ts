import { caseNotice, viewRequest } from '../case-notice.ts';

/** A request ended because its agency does (AGENCY-TERMINATION.4). Goes to who waits for it. */
export const requestEnded = caseNotice('request-ended', () => ({
  wanted: { ms: 'Permohonan ditamatkan', en: 'The request has ended' },
  ask: {
    ms: 'Tiada tindakan diperlukan: permohonan ini ditamatkan kerana perkhidmatan 1GovUC bagi agensi ditamatkan.',
    en: 'You need to do nothing: this request has ended, because 1GovUC ends for the agency.',
  },
  button: viewRequest,
}));
