import type { Field, FormDefinition } from '../field.ts';
import { categoryChoices } from '../policies/accounts.ts';
import type { AccountCategory } from '../directory-words.ts';
import type { Text } from '../vocabulary.ts';
import { accountName, fields3a, fields3b, fullName, numbered } from './account-fields.ts';

/**
 * Jadual 3A and 3B (spec D.4, D.5). Only no. 1 is mandatory (AMB-36, AMB-37). Identity number and e-mail are not
 * asked again: they come with the access code (4.2).
 */

interface Registration {
  readonly id: string;
  readonly number: string;
  readonly title: Text;
  readonly category: AccountCategory;
  readonly name: Field;
  readonly fields: readonly Field[];
}

function registrationForm({ id, number, title, category, name, fields }: Registration): FormDefinition {
  const first: Field = { ...name, required: true, contacts: [{ role: 'USER', part: 'name' }] };
  return {
    id,
    number,
    title,
    constants: { category },
    constantNames: {
      category: { label: { ms: 'Kategori akaun', en: 'Account category' }, choices: categoryChoices },
    },
    titleField: name.name,
    sections: [
      {
        id: 'account',
        title: { ms: 'Maklumat akaun pengguna', en: 'Data of the user account' },
        rows: numbered([first, ...fields]),
      },
    ],
    rules: [],
  };
}

export const account3aForm = registrationForm({
  id: 'account-3a',
  number: 'Jadual 3A',
  title: { ms: 'Maklumat Akaun: Penjawat Awam', en: 'Account data: public servant' },
  category: 'PUBLIC_SERVANT',
  name: fullName,
  fields: fields3a,
});

export const account3bForm = registrationForm({
  id: 'account-3b',
  number: 'Jadual 3B',
  title: { ms: 'Maklumat Akaun: Lain-lain', en: 'Account data: other' },
  category: 'OTHER',
  name: accountName,
  fields: fields3b,
});
