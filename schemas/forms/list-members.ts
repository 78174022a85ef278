import type { Field, FormDefinition } from '../field.ts';
import type { Text } from '../vocabulary.ts';
import { plain } from './account-fields.ts';
import { note } from './list-fields.ts';

/** 4.15 and 4.16: the members of one list. */

const pasted: Text = {
  ms: 'Boleh tampal beberapa alamat sekali: satu sebaris, atau dipisahkan dengan koma atau koma bertitik. Paling banyak 1,000 alamat',
  en: 'You can paste several addresses: one a line, or with commas or semicolons between them. At most 1,000 addresses',
};

const newMembers: Field = {
  name: 'members',
  label: { ms: 'Alamat e-mel ahli baharu', en: 'E-mail addresses of the new members' },
  hint: {
    ms: `Akaun, contact atau senarai e-mel agensi anda. ${pasted.ms}`,
    en: `Accounts, contacts or mailing lists of your agency. ${pasted.en}`,
  },
  kind: 'members',
  required: true,
  personal: true,
};
const goneMembers: Field = {
  name: 'members',
  label: { ms: 'Alamat e-mel ahli yang dikeluarkan', en: 'E-mail addresses of the members to remove' },
  hint: pasted,
  kind: 'members',
  required: true,
  personal: true,
};

function membersForm(id: string, number: string, title: Text, field: Field): FormDefinition {
  return {
    ...{ id, number, title, constants: {}, constantNames: {}, titleField: '' },
    sections: [{ id: 'members', title: { ms: 'Ahli', en: 'Members' }, rows: plain([field, note]) }],
    rules: [],
  };
}

export const listAddMembersForm: FormDefinition = {
  ...membersForm(
    'list-add-members',
    'S3 §4.15',
    { ms: 'Add Member: ahli baharu senarai e-mel', en: 'Add Member: new members of a mailing list' },
    newMembers,
  ),
  directoryRules: [{ rule: 'can-join', field: 'members', source: 'S3 §4.15 T2' }],
};

export const listRemoveMembersForm: FormDefinition = {
  ...membersForm(
    'list-remove-members',
    'S3 §4.16',
    { ms: 'Pengeluaran ahli senarai e-mel', en: 'Removal of members of a mailing list' },
    goneMembers,
  ),
  directoryRules: [{ rule: 'is-member', field: 'members', source: 'S3 §4.16 T2' }],
};
