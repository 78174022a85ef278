import { caseNotice } from '../case-notice.ts';

/** N-24 (IPMS-4.21.S2): the Service Desk is asked to register a contact, with the data of Jadual 22. */
export const n24 = caseNotice('N-24', ({ round }) => ({
  wanted: { ms: 'Pendaftaran contact dimohon', en: 'Contact registration wanted' },
  ask: {
    ms: 'Buka tiket dan daftarkan contact ini dalam buku alamat.',
    en: 'Open a ticket and register this contact in the address book.',
  },
  explain: round > 1 ? [APPLIED_AGAIN] : [],
  button: { ms: 'Buka tiket', en: 'Open the ticket' },
}));

const APPLIED_AGAIN = {
  ms: 'Agensi memohon semula: tindakan bagi tiket yang terdahulu belum selesai.',
  en: 'The agency applies again: the earlier ticket was not done.',
};
