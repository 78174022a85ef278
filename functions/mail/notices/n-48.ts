import { caseNotice } from '../case-notice.ts';

/** N-48 (added, AGENCY-ONBOARDING.1, .3). */
export const n48 = caseNotice('N-48', () => ({
  wanted: { ms: 'Permohonan agensi menggunakan 1GovUC', en: 'Application of an agency to use 1GovUC' },
  ask: { ms: 'Sila baca butiran di bawah.', en: 'Please read the details below.' },
  explain: [],
  button: { ms: 'Buka permohonan', en: 'Open the request' },
}));
