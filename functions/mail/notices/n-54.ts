import { caseNotice } from '../case-notice.ts';

/** N-54 (added, TRAINING.2). */
export const n54 = caseNotice('N-54', () => ({
  wanted: { ms: 'Jemputan latihan', en: 'Invitation to a training' },
  ask: { ms: 'Sila baca butiran di bawah.', en: 'Please read the details below.' },
  explain: [],
  button: { ms: 'Buka permohonan', en: 'Open the request' },
}));
