import type { DirectoryRule, Field, FormRule, FormSection } from '../field.ts';
import { plain } from './account-fields.ts';

/** What a mailing list is made of (BR-37, AMB-63), as the forms about lists share it. */

export const displayName: Field = {
  name: 'displayName',
  label: { ms: 'Nama paparan (Display Name)', en: 'Display name' },
  hint: { ms: 'Seperti dalam Address List', en: 'As in the Address List' },
  kind: 'text',
  required: true,
  maxLength: 120,
};
export const address: Field = {
  name: 'address',
  label: { ms: 'Alamat e-mel utama (Primary E-mail)', en: 'Primary e-mail address' },
  hint: {
    ms: 'Dalam domain agensi anda, contohnya senarai@agensi.gov.my',
    en: 'In the domain of your agency, for example list@agency.gov.my',
  },
  kind: 'email',
  required: true,
  unique: 'address',
};
export const owner: Field = {
  name: 'owner',
  label: { ms: 'Alamat e-mel pemilik', en: 'E-mail address of the owner' },
  hint: { ms: 'Akaun aktif dalam agensi anda', en: 'An active account of your agency' },
  kind: 'email',
  required: true,
  personal: true,
};
export const handler: Field = {
  name: 'handler',
  label: {
    ms: 'Alamat e-mel pengendali (Pengendali DL)',
    en: 'E-mail address of the handler (Pengendali DL)',
  },
  hint: {
    ms: 'Akaun yang memohon senarai ini dan menerima notisnya. Biarkan kosong jika pemilik sendiri',
    en: 'The account that asked for the list and gets its notices. Leave empty when it is the owner',
  },
  kind: 'email',
  personal: true,
};
/** Whose wish it was, by an administrator who saves at once (AMB-59). */
export const note: Field = {
  name: 'note',
  label: { ms: 'Nota atau rujukan permohonan', en: 'Note, or reference of what was asked for' },
  kind: 'multiline',
  maxLength: 1000,
};

export const addressRules: readonly FormRule[] = [
  { rule: 'agency-domain', fields: ['address'], source: 'BR-71' },
];
/** Owner and handler can act: both have an active account of the agency. */
export const peopleRules: readonly DirectoryRule[] = [
  { rule: 'own-account', field: 'owner', source: 'S3 §4.13 T2, AMB-63' },
  { rule: 'own-account', field: 'handler', source: 'AMB-63' },
];

/** What the administrator says of a list when he makes it (4.13) and when he updates it (4.14). */
export const listSections: readonly FormSection[] = [
  {
    id: 'list',
    title: { ms: 'Senarai e-mel', en: 'Mailing list' },
    rows: plain([displayName, address]),
  },
  {
    id: 'people',
    title: { ms: 'Pemilik dan pengendali', en: 'Owner and handler' },
    rows: plain([owner, handler]),
  },
  { id: 'note', title: { ms: 'Nota', en: 'Note' }, rows: plain([note]) },
];
