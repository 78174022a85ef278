import type { FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';
import { contactAddress, contactName } from './contact-fields.ts';

/** 4.23: which contact, and why. The document has no form for it. */
const { unique: _unique, given: _given, hint: _hint, ...address } = contactAddress;

export const contactDeleteForm: FormDefinition = {
  id: 'contact-delete',
  number: 'S3 §4.23',
  title: { ms: 'Pemadaman Maklumat Contact', en: 'Deletion of a contact' },
  constants: {},
  constantNames: {},
  titleField: 'fullName',
  sections: [
    {
      id: 'contact',
      title: { ms: 'Contact yang dipadam', en: 'Contact to be deleted' },
      rows: plain([
        { ...contactName, fixed: true },
        { ...address, fixed: true },
        {
          name: 'reason',
          label: { ms: 'Sebab pemadaman', en: 'Reason of the deletion' },
          kind: 'multiline',
          required: true,
          maxLength: 1000,
        },
      ]),
    },
  ],
  rules: [],
};
