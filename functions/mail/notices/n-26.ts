import { caseNotice } from '../case-notice.ts';

/** N-26 (IPMS-4.23.S2): the Service Desk is asked to delete a contact. */
export const n26 = caseNotice('N-26', () => ({
  wanted: { ms: 'Pemadaman contact dimohon', en: 'Contact deletion wanted' },
  ask: {
    ms: 'Buka tiket dan padamkan contact ini daripada buku alamat.',
    en: 'Open a ticket and delete this contact from the address book.',
  },
  button: { ms: 'Buka permohonan', en: 'Open the application' },
}));
