import type { BulkAction } from '../../schemas/cases/bulk-row.ts';
import { catalogue } from '../../schemas/catalogue.ts';
import { fieldsOf, type Field, type FormDefinition } from '../../schemas/field.ts';
import { fields3a, language } from '../../schemas/forms/account-fields.ts';
import { formOf } from '../../schemas/forms.ts';
import { categoryChoices } from '../../schemas/policies/accounts.ts';
import { bulkActionTable, type BulkActionEntry } from '../../schemas/procedures/bulk-actions.ts';
import { accountCategories } from '../../schemas/directory-words.ts';
import { allocationOf, registrationOf } from './registration.ts';

/**
 * The columns of a file of rows, by what is done with them. Each is a field of the form that the row fills in, or says
 * which account it is about.
 */

/** Which account a row is about, by the address that it has now. */
const currentAddress: Field = {
  name: 'address',
  label: { ms: 'Alamat e-mel utama', en: 'Primary e-mail address' },
  hint: { ms: 'Alamat semasa akaun dalam agensi anda', en: 'Present address of the account in your agency' },
  kind: 'email',
  required: true,
};

/** What a new account needs beside Jadual 3A or 3B and the allocation: the rest comes with an access code otherwise. */
export const personFields: readonly Field[] = [
  {
    name: 'category',
    label: { ms: 'Kategori', en: 'Category' },
    kind: 'choice',
    choices: categoryChoices,
    required: true,
  },
  {
    name: 'identityNumber',
    label: { ms: 'No. kad pengenalan atau pasport', en: 'Identity card or passport number' },
    hint: { ms: 'Wajib bagi Penjawat Awam', en: 'Required for a public servant' },
    kind: 'identity',
    personal: true,
    requiredWhen: { field: 'category', is: 'PUBLIC_SERVANT' },
  },
  {
    name: 'privateEmail',
    label: { ms: 'E-mel persendirian pengguna', en: 'Private e-mail of the user' },
    hint: {
      ms: 'Pautan log masuk pertama dihantar ke alamat ini',
      en: 'The link to the first sign-in goes to this address',
    },
    kind: 'email',
    required: true,
    personal: true,
  },
  {
    ...language,
    hint: { ms: 'Bahasa Melayu jika kosong', en: 'Malay when empty' },
    required: false,
  },
];

/** `fullName` of Jadual 3A, `accountName` of Jadual 3B. */
const name: Field = {
  name: 'name',
  label: { ms: 'Nama penuh atau nama akaun', en: 'Full name or account name' },
  kind: 'text',
  maxLength: 120,
  required: true,
};

function registerColumns(): readonly Field[] {
  const [category, identityNumber, privateEmail, languageColumn] = personFields;
  const allocation = allocationOf('PUBLIC_SERVANT').fields.filter((field) => field.name !== 'privateEmail');
  const known = new Set(allocation.map((field) => field.name));
  const rest = fields3a.filter((field) => !known.has(field.name));
  return [category, name, identityNumber, ...allocation, privateEmail, languageColumn, ...rest]
    .filter((field) => field !== undefined)
    .map((field) =>
      field.name === 'grade'
        ? {
            ...field,
            required: false,
            hint: { ms: 'Wajib bagi Penjawat Awam', en: 'Required for a public servant' },
          }
        : field,
    );
}

/** The form's address is the new one. */
function updateColumns(form: FormDefinition): readonly Field[] {
  return [
    currentAddress,
    ...fieldsOf(form).map((field): Field => {
      const optional = { ...field, required: false };
      return field.name === 'address'
        ? {
            ...optional,
            name: 'newAddress',
            label: { ms: 'Alamat e-mel utama baharu', en: 'New primary e-mail address' },
          }
        : optional;
    }),
  ];
}

const columns: Readonly<Record<BulkActionEntry['fills'], (form: FormDefinition) => readonly Field[]>> = {
  registration: registerColumns,
  changes: updateColumns,
  form: (form) => [currentAddress, ...fieldsOf(form)],
};

export function bulkColumns(action: BulkAction): readonly Field[] {
  const { fills, procedure } = bulkActionTable[action];
  return columns[fills](formOf(catalogue[procedure].form));
}

/** The columns that a file must have. */
export function neededColumns(action: BulkAction): readonly Field[] {
  const needed = bulkColumns(action).filter((field) => field.required === true);
  const isNew = bulkActionTable[action].fills === 'registration';
  return [...needed, ...personFields.filter((field) => isNew && field.name === 'identityNumber')];
}

/** The fields that a row may fill in, as their forms have them: of a registration those of every category. */
export function bulkRowFields(action: BulkAction): readonly Field[] {
  const { fills, procedure } = bulkActionTable[action];
  const forms =
    fills === 'registration'
      ? [...new Set(accountCategories.map((category) => registrationOf(category).form))]
      : [catalogue[procedure].form];
  return forms.flatMap((form) => fieldsOf(formOf(form)));
}
