import type { Field, FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';
import { address, addressRules, displayName, listSections, peopleRules } from './list-fields.ts';

/** 4.13: made by the administrator, or applied for by the user who is to handle the list (AMB-63). */

export const listCreateForm: FormDefinition = {
  id: 'list-create',
  number: 'S3 §4.13',
  title: { ms: 'Create New Group: senarai e-mel baharu', en: 'Create New Group: a new mailing list' },
  constants: {},
  constantNames: {},
  titleField: 'displayName',
  sections: listSections,
  rules: addressRules,
  directoryRules: peopleRules,
};

const purpose: Field = {
  name: 'purpose',
  label: { ms: 'Tujuan senarai e-mel', en: 'What the mailing list is for' },
  hint: {
    ms: 'Siapa ahlinya dan untuk urusan apa',
    en: 'Who its members are, and for what business',
  },
  kind: 'multiline',
  required: true,
  maxLength: 1000,
};

export const listRequestForm: FormDefinition = {
  id: 'list-request',
  number: 'S3 §4.13',
  title: { ms: 'Permohonan senarai e-mel', en: 'Application for a mailing list' },
  constants: {},
  constantNames: {},
  titleField: 'displayName',
  sections: [
    {
      id: 'list',
      title: { ms: 'Senarai e-mel', en: 'Mailing list' },
      rows: plain([displayName, address, purpose]),
    },
  ],
  rules: addressRules,
};
