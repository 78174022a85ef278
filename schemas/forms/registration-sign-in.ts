import type { Field } from '../field.ts';
import { categoryChoices } from '../policies/accounts.ts';

/** With what one signs in to register an account (S3 §4.3 T1, §4.4 T1, BR-17). */
export const registrationSignInFields: readonly Field[] = [
  {
    name: 'category',
    label: { ms: 'Kategori akaun', en: 'Category of the account' },
    kind: 'choice',
    choices: categoryChoices,
    required: true,
  },
  {
    name: 'name',
    label: { ms: 'Nama pengguna', en: 'Name of the user' },
    hint: {
      ms: 'Nama penuh anda, seperti dalam e-mel yang membawa kod akses.',
      en: 'Your full name, as in the e-mail that brought the access code.',
    },
    kind: 'text',
    required: true,
  },
  {
    name: 'identityNumber',
    label: { ms: 'No. kad pengenalan atau pasport', en: 'Identity card or passport number' },
    kind: 'identity',
    requiredWhen: { field: 'category', is: 'PUBLIC_SERVANT' },
  },
  {
    name: 'email',
    label: { ms: 'E-mel pengguna', en: 'E-mail of the user' },
    kind: 'email',
    maxLength: 254,
    requiredWhen: { field: 'category', is: 'OTHER' },
  },
  {
    name: 'code',
    label: {
      ms: 'Kod akses (kategori Lain-lain: kod laluan)',
      en: 'Access code (category Other: pass code)',
    },
    hint: { ms: 'Contoh: ABCDE-FGHJK', en: 'For example: ABCDE-FGHJK' },
    kind: 'text',
    maxLength: 40,
    required: true,
  },
];
