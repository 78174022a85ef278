import type { Choice, Field, FormRow } from '../field.ts';
import { gradeChoices } from '../policies/accounts.ts';
import { languages, type Language, type Text } from '../vocabulary.ts';

/** Fields of Jadual 3A and 3B (spec D.4, D.5; S3 §4.3, §4.4) under their codes. The forms about accounts share them. */

const short = { kind: 'text', maxLength: 120 } as const;

/** The name is about a person, and says how he is addressed. */
export const fullName: Field = {
  name: 'fullName',
  label: { ms: 'Nama Penuh (seperti di K/P)', en: 'Full name (as on the identity card)' },
  ...short,
  personal: true,
};
export const accountName: Field = {
  name: 'accountName',
  label: { ms: 'Nama Akaun', en: 'Account name' },
  hint: {
    ms: 'Nama orang, atau nama fungsi bagi akaun yang ada orang bertanggungjawab',
    en: 'Name of the person, or of the function when somebody is responsible for the account',
  },
  ...short,
  personal: true,
};

const ministry = text('ministry', 'Nama Kementerian', 'Ministry');
const department = text('department', 'Jabatan', 'Department');
const division = text('division', 'Bahagian', 'Division');
const section = text('section', 'Seksyen', 'Section');
const unit = text('unit', 'Unit', 'Unit');
const jobTitle = text('jobTitle', 'Gelaran Jawatan', 'Title of post');
const position = text('position', 'Jawatan', 'Post');
export const grade: Field = {
  name: 'grade',
  label: { ms: 'Gred', en: 'Grade' },
  kind: 'choice',
  choices: gradeChoices,
};
const postalAddress: Field = {
  name: 'postalAddress',
  label: { ms: 'Alamat', en: 'Address' },
  kind: 'multiline',
  maxLength: 500,
  personal: true,
};
const postcode: Field = { ...text('postcode', 'Poskod', 'Postcode'), maxLength: 12, personal: true };
const city: Field = { ...text('city', 'Bandar', 'City'), personal: true };
const state: Field = { ...text('state', 'Negeri', 'State'), personal: true };
const country: Field = { ...text('country', 'Negara', 'Country'), personal: true };
const officePhone = phone('officePhone', 'No. Telefon Pejabat', 'Office telephone');
const mobilePhone = phone('mobilePhone', 'No. Telefon Bimbit', 'Mobile telephone');
const note: Field = {
  name: 'note',
  label: { ms: 'Nota', en: 'Note' },
  kind: 'multiline',
  maxLength: 1000,
  personal: true,
};

/** Organisation, no. 2 to 6 of both tables. */
const organisation = [ministry, department, division, section, unit];

/** Jadual 3A, no. 2 to 17: all optional (AMB-37). */
export const fields3a: readonly Field[] = [
  ...organisation,
  jobTitle,
  position,
  grade,
  ...[postalAddress, postcode, city, state, country],
  officePhone,
  mobilePhone,
  note,
];

/** Jadual 3B, no. 2 to 14: the address stands in another order, and nothing about a post. */
export const fields3b: readonly Field[] = [
  ...organisation,
  country,
  state,
  city,
  officePhone,
  mobilePhone,
  postalAddress,
  postcode,
  note,
];

/** What a user may change himself: all but his name and his grade (AMB-102). */
export const ownFields: readonly Field[] = fields3a.filter((field) => field !== grade);

const languageLabels: Readonly<Record<Language, Text>> = {
  ms: { ms: 'Bahasa Melayu', en: 'Malay' },
  en: { ms: 'Bahasa Inggeris', en: 'English' },
};
const languageChoices: readonly Choice[] = languages.map((value) => ({
  value,
  label: languageLabels[value],
}));
export const language: Field = {
  name: 'language',
  label: { ms: 'Bahasa notis dan paparan', en: 'Language of notices and pages' },
  kind: 'choice',
  choices: languageChoices,
  required: true,
};

/** One numbered row for each field, as the table of the document has them. */
export function numbered(fields: readonly Field[], from = 1): readonly FormRow[] {
  return fields.map((field, index) => ({
    item: String(from + index),
    label: field.label,
    fields: [field],
  }));
}

/** Rows without a number: fields that the document has nowhere in a table. */
export function plain(fields: readonly Field[]): readonly FormRow[] {
  return fields.map((field) => ({ label: field.label, fields: [field] }));
}

function text(name: string, ms: string, en: string): Field {
  return { name, label: { ms, en }, ...short };
}

function phone(name: string, ms: string, en: string): Field {
  return { name, label: { ms, en }, kind: 'text', maxLength: 30, personal: true };
}
