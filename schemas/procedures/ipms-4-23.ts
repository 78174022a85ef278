import { contactTicket } from './contact-tickets.ts';

const confirms = { ms: 'Mengesahkan tindakan', en: 'Confirm the action' };

/** IPMS-4.23: S3 §4.23. The contents list has "Pemandaman": Pemadaman (AMB-73). */
export const ipms423 = contactTicket({
  id: 'IPMS-4.23',
  prefix: 'CTP',
  source: 'S3 §4.23',
  title: { ms: 'Pemadaman Maklumat Contact', en: 'Deletion of a contact' },
  summary: {
    ms: 'Memohon kepada Meja Bantuan supaya contact agensi dipadam daripada buku alamat.',
    en: 'Ask the Service Desk to delete a contact of the agency from the address book.',
  },
  form: 'contact-delete',
  action: 'delete-contact',
  finds: {
    ms: 'Panel Contact, tab Contact: mencari dengan Display Name atau Primary Email; jika telah dipadam, proses tamat',
    en: 'Panel Contact, tab Contact: search by Display Name or Primary Email; if it is deleted already, the process ends',
  },
  applies: {
    ms: 'Memohon kepada Service Desk untuk memadam maklumat contact',
    en: 'Apply to the Service Desk to delete the contact',
  },
  verifies: confirms,
  verifying: confirms,
  act: { ms: 'pemadaman contact', en: 'deletion of a contact' },
  notice: 'N-26',
  fields: ['address', 'reason'],
});
