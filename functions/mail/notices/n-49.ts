import { caseNotice } from '../case-notice.ts';

/** N-49 (added, AGENCY-ONBOARDING.4, SCHED-CONTRACT-6M). */
export const n49 = caseNotice('N-49', () => ({
  wanted: {
    ms: 'Rancang peralihan sebelum kontrak e-mel tamat',
    en: 'Plan the move before the e-mail contract ends',
  },
  ask: { ms: 'Sila baca butiran di bawah.', en: 'Please read the details below.' },
  explain: [],
  button: { ms: 'Buka permohonan', en: 'Open the request' },
}));
