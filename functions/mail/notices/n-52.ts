import { caseNotice } from '../case-notice.ts';

/** N-52 (added, SERVICE-MONITORING, AGENCY-TERMINATION). */
export const n52 = caseNotice('N-52', () => ({
  wanted: { ms: 'Perkhidmatan 1GovUC bagi agensi', en: '1GovUC service of the agency' },
  ask: { ms: 'Sila baca butiran di bawah.', en: 'Please read the details below.' },
  explain: [],
  button: { ms: 'Buka permohonan', en: 'Open the request' },
}));
