import type { FormDefinition } from '../field.ts';
import { numbered } from './account-fields.ts';
import { contactFieldNames, contactFields } from './contact-fields.ts';

/** 4.21 and 4.22: the data of Jadual 22. What is there already ends it (BR-40). */

const section = {
  id: 'contact',
  title: { ms: 'Maklumat contact (Jadual 22)', en: 'Contact data (Jadual 22)' },
  rows: numbered(contactFields),
};

export const contactRegisterForm: FormDefinition = {
  id: 'contact-register',
  number: 'S3 §4.21, Jadual 22',
  title: { ms: 'Pendaftaran Maklumat Contact', en: 'Registration of a contact' },
  constants: {},
  constantNames: {},
  titleField: 'fullName',
  sections: [section],
  rules: [],
  directoryRules: [{ rule: 'no-contact-yet', field: 'address', source: 'S3 §4.21 T1, BR-40' }],
};

export const contactUpdateForm: FormDefinition = {
  id: 'contact-update',
  number: 'S3 §4.22, Jadual 22',
  title: { ms: 'Kemaskini Maklumat Contact', en: 'Update of a contact' },
  constants: {},
  constantNames: {},
  titleField: 'fullName',
  sections: [section],
  rules: [{ rule: 'something-changes', fields: contactFieldNames, source: 'S3 §4.22 T1, BR-40' }],
  directoryRules: [{ rule: 'no-contact-yet', field: 'address', source: 'S3 §4.21 T1, BR-40' }],
};
