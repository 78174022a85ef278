import { contactFieldNames } from '../forms/contact-fields.ts';
import { contactTicket } from './contact-tickets.ts';

/** IPMS-4.22: S3 §4.22. */
export const ipms422 = contactTicket({
  id: 'IPMS-4.22',
  prefix: 'CTK',
  source: 'S3 §4.22',
  title: { ms: 'Kemaskini Maklumat Contact', en: 'Update of a contact' },
  summary: {
    ms: 'Memohon kepada Meja Bantuan supaya maklumat contact agensi dikemas kini.',
    en: 'Ask the Service Desk to update a contact of the agency.',
  },
  form: 'contact-update',
  action: 'change-contact',
  finds: {
    ms: 'Panel Contact, tab Contact: mencari dengan Display Name atau Primary Email; jika telah dikemas kini, proses tamat',
    en: 'Panel Contact, tab Contact: search by Display Name or Primary Email; if it is updated already, the process ends',
  },
  applies: {
    ms: 'Memohon kepada Service Desk untuk mengemas kini maklumat contact',
    en: 'Apply to the Service Desk to update the contact',
  },
  verifies: {
    ms: 'Menyemak status permohonan melalui OWA atau IPMS',
    en: 'Check the status of the application by OWA or IPMS',
  },
  verifying: { ms: 'Menyemak status permohonan', en: 'Check the status of the application' },
  act: { ms: 'kemas kini contact', en: 'update of a contact' },
  notice: 'N-25',
  fields: contactFieldNames,
});
