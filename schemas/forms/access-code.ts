import type { Field, FormDefinition, FormRow } from '../field.ts';
import { categoryChoices } from '../policies/accounts.ts';

/**
 * What somebody without an account says of himself to get an access code (spec 4.1). The documents print no form for
 * it; the items are those that the administrator checks and enters (D.3).
 */

function row(field: Field): FormRow {
  return { label: field.label, fields: [field] };
}

export const accessCodeForm: FormDefinition = {
  id: 'access-code-request',
  number: '',
  title: { ms: 'Permintaan Kod Akses', en: 'Request for an access code' },
  constants: {},
  constantNames: {},
  titleField: 'name',
  sections: [
    {
      id: 'person',
      title: { ms: 'Siapa yang memohon', en: 'Who asks' },
      rows: [
        row({
          name: 'agency',
          label: { ms: 'Agensi', en: 'Agency' },
          hint: {
            ms: 'Agensi tempat pengguna berkhidmat. Pentadbir UC agensi ini menyemak permohonan.',
            en: 'The agency where the user serves. Its UC Administrator checks the request.',
          },
          kind: 'choice',
          choicesFrom: 'agencies',
          required: true,
        }),
        row({
          name: 'category',
          label: { ms: 'Kategori akaun', en: 'Category of the account' },
          kind: 'choice',
          choices: categoryChoices,
          required: true,
        }),
        row({
          name: 'name',
          label: { ms: 'Nama pengguna', en: 'Name of the user' },
          hint: {
            ms: 'Nama penuh seperti pada kad pengenalan atau pasport.',
            en: 'Full name as on the identity card or passport.',
          },
          kind: 'text',
          required: true,
          personal: true,
          contacts: [{ role: 'USER', part: 'name' }],
        }),
        row({
          name: 'identityNumber',
          label: { ms: 'No. kad pengenalan atau pasport', en: 'Identity card or passport number' },
          kind: 'identity',
          personal: true,
          requiredWhen: { field: 'category', is: 'PUBLIC_SERVANT' },
        }),
        row({
          name: 'email',
          label: { ms: 'Alamat e-mel pengguna', en: 'E-mail address of the user' },
          hint: {
            ms: 'Alamat e-mel persendirian atau alamat lain yang boleh dibaca sekarang.',
            en: 'A private address, or another one that can be read now.',
          },
          kind: 'email',
          maxLength: 254,
          personal: true,
          requiredWhen: { field: 'category', is: 'OTHER' },
          contacts: [{ role: 'USER', part: 'email' }],
        }),
        row({
          name: 'division',
          label: { ms: 'Bahagian tempat melapor diri', en: 'Division where the user reports for duty' },
          kind: 'text',
        }),
        row({
          name: 'note',
          label: { ms: 'Nota kepada Pentadbir UC Agensi', en: 'Note to the Agency UC Administrator' },
          kind: 'multiline',
          maxLength: 500,
          personal: true,
        }),
      ],
    },
  ],
  rules: [],
};
