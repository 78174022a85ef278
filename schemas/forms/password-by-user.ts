import type { Field, FormDefinition } from '../field.ts';
import { passwordFields, passwordRule } from './account-password.ts';

/** 4.20: the user sets a password, or asks his administrator to reset it (AMB-69, AMB-70). */

const kind: Field = {
  name: 'kind',
  label: { ms: 'Tindakan', en: 'What to do' },
  kind: 'choice',
  required: true,
  choices: [
    { value: 'CHANGE', label: { ms: 'Tukar kata laluan', en: 'Set a new password' } },
    { value: 'RESET', label: { ms: 'Minta tetapan semula', en: 'Ask for a reset' } },
  ],
};

export const passwordByUserForm: FormDefinition = {
  id: 'password-by-user',
  number: 'S3 §4.20',
  title: { ms: 'Pengurusan Katalaluan', en: 'Password management' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'password',
      title: { ms: 'Tukar Katalaluan', en: 'New password' },
      rows: [
        { label: kind.label, fields: [kind] },
        {
          label: { ms: 'Kata laluan baharu', en: 'New password' },
          fields: passwordFields.map((field) => ({
            ...field,
            required: false,
            requiredWhen: { field: 'kind', is: 'CHANGE' },
          })),
        },
      ],
    },
  ],
  rules: [passwordRule],
};
