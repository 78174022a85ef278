import { caseNotice } from '../case-notice.ts';

/** N-25 (IPMS-4.22.S2): the Service Desk is asked to update a contact. */
export const n25 = caseNotice('N-25', () => ({
  wanted: { ms: 'Kemas kini contact dimohon', en: 'Contact update wanted' },
  ask: {
    ms: 'Buka tiket dan kemas kini maklumat contact ini.',
    en: 'Open a ticket and update this contact.',
  },
  button: { ms: 'Buka permohonan', en: 'Open the application' },
}));
