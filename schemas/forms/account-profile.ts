import type { FormDefinition } from '../field.ts';
import { language, ownFields, plain } from './account-fields.ts';

/** What a user changes himself (S4 G¶19(i), AMB-102). Name, grade, package and addresses are his administrator's. */
export const accountProfileForm: FormDefinition = {
  id: 'account-profile',
  number: 'S4 G¶19(i)',
  title: { ms: 'Pengurusan Profil', en: 'Profile' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'profile',
      title: { ms: 'Maklumat anda', en: 'Your data' },
      rows: plain([...ownFields, language]),
    },
  ],
  rules: [],
};
