import { caseNotice, viewRequest } from '../case-notice.ts';

/** N-02 (RELAY-APPLY.11): the test was successful, the relay is in service. Goes to MAMPU and the agency. */
export const n02 = caseNotice('N-02', () => ({
  wanted: { ms: 'Pengujian berjaya', en: 'Test successful' },
  ask: {
    ms: 'Tiada tindakan diperlukan: pengujian berjaya dan e-mel relay ini kini aktif.',
    en: 'You need to do nothing: the test was successful and this e-mail relay is in service.',
  },
  button: viewRequest,
}));
