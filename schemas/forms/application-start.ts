import type { Field } from '../field.ts';

/** What who applies for an agency says first: where the link to the form is sent. */
export const applicationStartFields: readonly Field[] = [
  {
    name: 'name',
    label: { ms: 'Nama penuh', en: 'Full name' },
    kind: 'text',
    required: true,
    maxLength: 120,
    personal: true,
  },
  {
    name: 'email',
    label: { ms: 'Alamat e-mel rasmi', en: 'Official e-mail address' },
    hint: {
      ms: 'Pautan ke borang permohonan dihantar ke alamat ini.',
      en: 'The link to the application form is sent to this address.',
    },
    kind: 'email',
    required: true,
    maxLength: 254,
    personal: true,
  },
];
