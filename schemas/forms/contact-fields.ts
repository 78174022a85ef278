import type { Field } from '../field.ts';

/** The six fields of Jadual 22 (S3 §4.21); nothing is marked mandatory there, name and address are by D.7. */

export const contactName: Field = {
  name: 'fullName',
  label: { ms: 'Nama Penuh', en: 'Full name' },
  kind: 'text',
  required: true,
  maxLength: 120,
  personal: true,
};
export const contactAddress: Field = {
  name: 'address',
  label: { ms: 'Alamat Email', en: 'E-mail address' },
  hint: {
    ms: 'Alamat di luar 1GovUC. Satu alamat untuk satu contact sahaja.',
    en: 'An address outside 1GovUC. One address for one contact only.',
  },
  kind: 'email',
  required: true,
  personal: true,
  unique: 'address',
  given: true,
};
const position: Field = {
  name: 'position',
  label: { ms: 'Jawatan', en: 'Post' },
  kind: 'text',
  maxLength: 120,
};
const company: Field = {
  name: 'company',
  label: { ms: 'Syarikat', en: 'Company' },
  kind: 'text',
  maxLength: 120,
};
const phone: Field = {
  name: 'phone',
  label: { ms: 'No Telefon', en: 'Telephone' },
  kind: 'text',
  maxLength: 30,
  personal: true,
};
const postalAddress: Field = {
  name: 'postalAddress',
  label: { ms: 'Alamat', en: 'Address' },
  kind: 'multiline',
  maxLength: 500,
  personal: true,
};

/** Jadual 22, no. 1 to 6. */
export const contactFields: readonly Field[] = [
  contactName,
  contactAddress,
  position,
  company,
  phone,
  postalAddress,
];
export const contactFieldNames: readonly string[] = contactFields.map(({ name }) => name);
