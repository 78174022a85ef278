import type { Field, FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** What the daily check found in an agency, as it was when it asked. */

const count = (name: string, ms: string, en: string): Field => ({
  name,
  label: { ms, en },
  kind: 'number',
  required: true,
  min: 0,
});

export const inactiveAccountsForm: FormDefinition = {
  id: 'inactive-accounts',
  number: 'S4 G¶15(iv)',
  title: { ms: 'Akaun tidak aktif melebihi 90 hari', en: 'Accounts inactive for more than 90 days' },
  constants: {},
  constantNames: {},
  titleField: 'title',
  sections: [
    {
      id: 'found',
      title: { ms: 'Ditemui dalam semakan harian', en: 'Found in the daily check' },
      rows: plain([
        { name: 'title', label: { ms: 'Perkara', en: 'About' }, kind: 'text', required: true },
        {
          name: 'foundOn',
          label: { ms: 'Tarikh semakan', en: 'Day of the check' },
          kind: 'date',
          required: true,
        },
        count('inactive', 'Tidak aktif melebihi 90 hari', 'Inactive for more than 90 days'),
        count('neverUsed', 'Tidak pernah digunakan', 'Never used'),
        count('disabled', 'Sedang dinyahaktifkan', 'Disabled at present'),
      ]),
    },
  ],
  rules: [],
};
