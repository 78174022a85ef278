import type { FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** The form itself says little: the plan stands with the agency, and is filled in while the migration goes on. */
export const agencyMigrationForm: FormDefinition = {
  id: 'agency-migration',
  number: 'S4 G¶8–10',
  title: { ms: 'Permulaan pelan migrasi', en: 'Start of the migration plan' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'start',
      title: { ms: 'Permulaan pelan migrasi', en: 'Start of the migration plan' },
      rows: plain([
        {
          name: 'note',
          label: { ms: 'Catatan', en: 'Note' },
          kind: 'multiline',
          maxLength: 1000,
        },
      ]),
    },
  ],
  rules: [],
  directoryRules: [{ rule: 'no-open-migration', field: '', source: 'S4 G¶8' }],
};
