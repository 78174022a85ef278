import type { Field } from '../field.ts';

/** What is filled in about an officer and an agency. Pages and checks are made from it. */

export const officerFields: readonly Field[] = [
  { name: 'name', label: { ms: 'Nama penuh', en: 'Full name' }, kind: 'text', required: true },
  { name: 'post', label: { ms: 'Jawatan', en: 'Post' }, kind: 'text', required: true },
  {
    name: 'email',
    label: { ms: 'Alamat e-mel rasmi', en: 'Official e-mail address' },
    kind: 'email',
    required: true,
    maxLength: 254,
    hint: {
      ms: 'Notis dan pautan kata laluan dihantar ke alamat ini.',
      en: 'Notices and password links are sent to this address.',
    },
  },
  {
    name: 'language',
    label: { ms: 'Bahasa e-mel dan paparan', en: 'Language of mails and pages' },
    kind: 'choice',
    required: true,
    choices: [
      { value: 'ms', label: { ms: 'Bahasa Melayu', en: 'Bahasa Melayu' } },
      { value: 'en', label: { ms: 'Bahasa Inggeris', en: 'English' } },
    ],
  },
];

export const officerIdField: Field = {
  name: 'id',
  label: { ms: 'ID pengguna', en: 'User ID' },
  kind: 'text',
  required: true,
  maxLength: 40,
  hint: {
    ms: '3 hingga 40 aksara: huruf kecil, angka, titik dan sengkang. ID pengguna tidak boleh diubah kemudian.',
    en: '3 to 40 characters: lower case letters, digits, dots and hyphens. It cannot be changed later.',
  },
};

export const agencyFields: readonly Field[] = [
  { name: 'name', label: { ms: 'Nama agensi', en: 'Name of the agency' }, kind: 'text', required: true },
  {
    name: 'shortName',
    label: { ms: 'Nama singkatan', en: 'Short name' },
    kind: 'text',
    required: true,
    maxLength: 30,
    hint: { ms: 'Contohnya KPC.', en: 'For example KPC.' },
  },
  {
    name: 'domain',
    label: { ms: 'Domain e-mel', en: 'Mail domain' },
    kind: 'domain',
    maxLength: 253,
    hint: {
      ms: 'Domain alamat e-mel agensi, contohnya kpc.example. Alamat akaun baharu mesti dalam domain ini.',
      en: 'Domain of the agency’s addresses, for example kpc.example. New accounts get an address in it.',
    },
  },
  {
    name: 'postmasterAddress',
    label: { ms: 'Alamat e-mel postmaster', en: 'Postmaster’s e-mail address' },
    kind: 'email',
    maxLength: 254,
    hint: {
      ms: 'Satu-satunya penghantar yang dibenarkan kepada peti mel yang dinyahaktifkan. Jika tiada: postadmin dalam domain e-mel.',
      en: 'The only sender that may write to a disabled mailbox. Without one: postadmin in the mail domain.',
    },
  },
  {
    name: 'fourEyes',
    label: {
      ms: 'Pegawai yang memperuntukkan pakej tidak boleh mengesahkan akaun yang sama',
      en: 'Who allocates a package may not approve the same account',
    },
    kind: 'flag',
  },
];
