import { caseNotice } from '../case-notice.ts';

/** N-50 (added, TELEPRESENCE-BOOKING.3). */
export const n50 = caseNotice('N-50', () => ({
  wanted: { ms: 'Keputusan tempahan persidangan dalam talian', en: 'Decision on a conference booking' },
  ask: { ms: 'Sila baca butiran di bawah.', en: 'Please read the details below.' },
  explain: [],
  button: { ms: 'Buka permohonan', en: 'Open the request' },
}));
