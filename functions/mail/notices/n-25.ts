import { caseNotice } from '../case-notice.ts';

/**
 * N-25 (IPMS-4.22.S2): the Service Desk is asked to update a contact; again, with the agency's reason, when it was not done
 * (BR-42).
 */
export const n25 = caseNotice('N-25', ({ reachedBy }) =>
  reachedBy === 'not-done'
    ? {
        wanted: { ms: 'Tiket contact belum selesai', en: 'Contact ticket not done' },
        ask: {
          ms: 'Ambil tindakan semula bagi tiket ini: agensi menyemak bahawa contact belum dikemas kini.',
          en: 'Act on this ticket again: the agency found that the contact is not updated.',
        },
        button: { ms: 'Buka tugasan', en: 'Open the task' },
      }
    : {
        wanted: { ms: 'Kemas kini contact dimohon', en: 'Contact update wanted' },
        ask: {
          ms: 'Buka tiket dan kemas kini maklumat contact ini.',
          en: 'Open a ticket and update this contact.',
        },
        button: { ms: 'Buka tiket', en: 'Open the ticket' },
      },
);
