import type { Field, FormDefinition, FormRule } from '../field.ts';

/** A new password, typed twice (S3 §4.8 T2, §4.20 T2; BR-28, BR-29). It goes to the pool of users and nowhere else. */

export const passwordFields: readonly [Field, Field] = [
  {
    name: 'password',
    label: { ms: 'Kata laluan baharu', en: 'New password' },
    hint: {
      ms: 'Sekurang-kurangnya 12 aksara, dengan 1 nombor, 1 huruf besar dan 1 simbol',
      en: 'At least 12 characters, with 1 digit, 1 capital letter and 1 symbol',
    },
    kind: 'password',
    required: true,
  },
  {
    name: 'passwordAgain',
    label: { ms: 'Kata laluan baharu sekali lagi', en: 'The new password again' },
    kind: 'password',
    required: true,
  },
];

export const passwordRule: FormRule = {
  rule: 'password',
  fields: passwordFields.map(({ name }) => name),
  source: 'S3 §4.8 T3',
};

export const passwordByAdminForm: FormDefinition = {
  id: 'password-by-admin',
  number: 'S3 §4.8',
  title: { ms: 'Password Mgmt: kata laluan pengguna', en: 'Password Mgmt: password of the user' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'password',
      title: { ms: 'Kata laluan baharu', en: 'New password' },
      rows: [{ label: { ms: 'Kata laluan baharu', en: 'New password' }, fields: passwordFields }],
    },
  ],
  rules: [passwordRule],
};
