import type { Field } from '../field.ts';
import { categoryChoices, verifiedWithChoices } from '../policies/accounts.ts';

/** What the administrator records before a code is generated (S3 §4.1 T2, BR-14). */
export const verificationFields: readonly Field[] = [
  {
    name: 'verifiedWith',
    label: { ms: 'Disemak dengan', en: 'Checked with' },
    kind: 'choice',
    choices: verifiedWithChoices,
    required: true,
  },
  {
    name: 'verifiedName',
    label: { ms: 'Nama pegawai yang mengesahkan', en: 'Name of the officer who confirmed it' },
    kind: 'text',
    required: true,
    personal: true,
  },
  {
    name: 'verifiedOn',
    label: { ms: 'Tarikh semakan', en: 'Date of the check' },
    kind: 'date',
    required: true,
    notAfterToday: true,
    prefill: 'today',
  },
];

/**
 * S3 §4.2 T1 and T2. The code goes to one address only (D-02); at least that one is given (AMB-31). For the category
 * Lain-lain the code is bound to the user's address (AMB-33).
 */
export const codeFields: readonly Field[] = [
  {
    name: 'category',
    label: { ms: 'Jenis pendaftaran', en: 'Type of registration' },
    kind: 'choice',
    choices: categoryChoices,
    required: true,
    prefillFrom: { form: 'category' },
  },
  {
    name: 'name',
    label: { ms: 'Nama pengguna', en: 'Name of the user' },
    hint: {
      ms: 'Pengguna log masuk untuk mendaftar dengan nama ini.',
      en: 'The user signs in to register with this name.',
    },
    kind: 'text',
    required: true,
    personal: true,
    prefillFrom: { form: 'name' },
    contacts: [{ role: 'USER', part: 'name' }],
  },
  {
    name: 'identityNumber',
    label: { ms: 'Kad pengenalan atau pasport', en: 'Identity card or passport' },
    kind: 'identity',
    personal: true,
    requiredWhen: { field: 'category', is: 'PUBLIC_SERVANT' },
    prefillFrom: { form: 'identityNumber' },
  },
  {
    name: 'codeTo',
    label: { ms: 'Hantar kod akses kepada', en: 'Send the access code to' },
    hint: {
      ms: 'Satu alamat sahaja menerima kod akses. Yang lain dimaklumkan tanpa kod.',
      en: 'One address only gets the code. The others are told without it.',
    },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'USER', label: { ms: 'Pengguna', en: 'The user' } },
      { value: 'SUPERIOR', label: { ms: 'Pegawai atasan', en: 'The superior officer' } },
      { value: 'ADMIN', label: { ms: 'Pentadbir UC Agensi', en: 'The Agency UC Administrator' } },
    ],
  },
  {
    name: 'userEmail',
    label: { ms: 'Alamat e-mel persendirian pengguna', en: 'Private e-mail address of the user' },
    hint: {
      ms: 'Wajib juga bagi kategori Lain-lain: pengguna log masuk dengan alamat ini.',
      en: 'Also required for the category Other: the user signs in with this address.',
    },
    kind: 'email',
    maxLength: 254,
    personal: true,
    requiredWhen: { field: 'codeTo', is: 'USER' },
    prefillFrom: { form: 'email' },
    contacts: [{ role: 'USER', part: 'email', when: { field: 'codeTo', is: 'USER' } }],
  },
  {
    name: 'superiorEmail',
    label: { ms: 'Alamat e-mel 1GovUC pegawai atasan', en: '1GovUC e-mail address of the superior officer' },
    kind: 'email',
    maxLength: 254,
    personal: true,
    requiredWhen: { field: 'codeTo', is: 'SUPERIOR' },
    prefillFrom: { contact: 'SUPERVISOR' },
    contacts: [
      { role: 'SUPERVISOR', part: 'email' },
      { role: 'USER', part: 'email', when: { field: 'codeTo', is: 'SUPERIOR' } },
    ],
  },
  {
    name: 'adminEmail',
    label: { ms: 'Alamat e-mel 1GovUC Pentadbir UC', en: '1GovUC e-mail address of the UC Administrator' },
    kind: 'email',
    maxLength: 254,
    personal: true,
    requiredWhen: { field: 'codeTo', is: 'ADMIN' },
    prefill: 'officer-email',
    contacts: [
      { role: 'AGENCY_ADMIN', part: 'email' },
      { role: 'USER', part: 'email', when: { field: 'codeTo', is: 'ADMIN' } },
    ],
  },
];
