import { caseNotice } from '../case-notice.ts';

/** N-51 (added, TELEPRESENCE-BOOKING.5). */
export const n51 = caseNotice('N-51', () => ({
  wanted: { ms: 'Kerosakan peralatan persidangan dilaporkan', en: 'Fault of conference equipment reported' },
  ask: { ms: 'Sila baca butiran di bawah.', en: 'Please read the details below.' },
  explain: [],
  button: { ms: 'Buka permohonan', en: 'Open the request' },
}));
