import { migrationPhases, tenantStateNames } from '../directory-words.ts';
import type { Field } from '../field.ts';
import type { Text } from '../vocabulary.ts';

/** What is entered of an entry of reference data. */

const inMalay: Text = { ms: 'Teks dalam Bahasa Melayu', en: 'Text in Malay' };
const inEnglish: Text = { ms: 'Teks dalam Bahasa Inggeris', en: 'Text in English' };

/** The words of an entry in both languages. */
export function words(maxLength: number, required = true): readonly Field[] {
  return [
    { name: 'ms', label: inMalay, kind: 'text', required, maxLength },
    { name: 'en', label: inEnglish, kind: 'text', required, maxLength },
  ];
}

/** A name that is the same in both languages. */
export const nameField: Field = {
  name: 'name',
  label: { ms: 'Nama', en: 'Name' },
  kind: 'text',
  required: true,
  maxLength: 120,
};

export const hostField: Field = {
  name: 'host',
  label: { ms: 'Nama hos', en: 'Host name' },
  hint: {
    ms: 'Contohnya dropbox.com. Semua subdomainnya turut disekat.',
    en: 'For example dropbox.com. All of its subdomains are blocked with it.',
  },
  kind: 'text',
  required: true,
  maxLength: 253,
};

export const phaseField: Field = {
  name: 'phase',
  label: { ms: 'Fasa', en: 'Phase' },
  kind: 'choice',
  required: true,
  choices: migrationPhases
    .filter((phase) => phase !== 'PREPARING' && phase !== 'LIVE')
    .map((value) => ({ value, label: tenantStateNames[value] })),
};

/** A figure from `min` to `max`; without one, nothing is judged by it. */
export function amountField(min: number, max: number): Field {
  return { name: 'amount', label: { ms: 'Nilai', en: 'Figure' }, kind: 'number', min, max };
}

export const contactFields: readonly Field[] = [
  { name: 'phone', label: { ms: 'Telefon', en: 'Telephone' }, kind: 'text', maxLength: 60 },
  { name: 'fax', label: { ms: 'Faks', en: 'Fax' }, kind: 'text', maxLength: 60 },
  { name: 'email', label: { ms: 'E-mel', en: 'E-mail' }, kind: 'email' },
  { name: 'web', label: { ms: 'Laman web', en: 'Web site' }, kind: 'domain' },
  { name: 'address', label: { ms: 'Alamat', en: 'Address' }, kind: 'text', maxLength: 300 },
];

export const placeField: Field = {
  name: 'place',
  label: { ms: 'Lokasi', en: 'Location' },
  kind: 'text',
  required: true,
  maxLength: 200,
};
