import type { FormDefinition } from '../field.ts';
import { addressRules, listSections, peopleRules } from './list-fields.ts';

/** 4.14: complete is a list with its display name, address and owner (AMB-64); only then is it written (BR-38). */
export const listUpdateForm: FormDefinition = {
  id: 'list-update',
  number: 'S3 §4.14',
  title: { ms: 'Kemaskini maklumat senarai e-mel', en: 'Information of a mailing list' },
  constants: {},
  constantNames: {},
  titleField: 'displayName',
  sections: listSections,
  rules: [
    ...addressRules,
    {
      rule: 'something-changes',
      fields: ['displayName', 'address', 'owner', 'handler'],
      source: 'S3 §4.14 T2',
    },
  ],
  directoryRules: peopleRules,
};
