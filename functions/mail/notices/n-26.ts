import { caseNotice } from '../case-notice.ts';

/**
 * N-26 (IPMS-4.23.S2): the Service Desk is asked to delete a contact; again, with the agency's reason, when it was not done
 * (BR-42).
 */
export const n26 = caseNotice('N-26', ({ reachedBy }) =>
  reachedBy === 'not-done'
    ? {
        wanted: { ms: 'Tiket contact belum selesai', en: 'Contact ticket not done' },
        ask: {
          ms: 'Ambil tindakan semula bagi tiket ini: agensi menyemak bahawa contact belum dipadamkan.',
          en: 'Act on this ticket again: the agency found that the contact is not deleted.',
        },
        button: { ms: 'Buka tugasan', en: 'Open the task' },
      }
    : {
        wanted: { ms: 'Pemadaman contact dimohon', en: 'Contact deletion wanted' },
        ask: {
          ms: 'Buka tiket dan padamkan contact ini daripada buku alamat.',
          en: 'Open a ticket and delete this contact from the address book.',
        },
        button: { ms: 'Buka tiket', en: 'Open the ticket' },
      },
);
