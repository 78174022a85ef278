import type { FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';
import { note } from './list-fields.ts';

/** 4.17: the document asks for nothing but the record to delete. */
export const listTerminateForm: FormDefinition = {
  id: 'list-terminate',
  number: 'S3 §4.17',
  title: { ms: 'Penamatan senarai e-mel', en: 'End of a mailing list' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [{ id: 'termination', title: { ms: 'Penamatan', en: 'End of the list' }, rows: plain([note]) }],
  rules: [],
};
