import type { Field, FormDefinition } from '../field.ts';
import type { Text } from '../vocabulary.ts';
import { plain } from './account-fields.ts';
import { note } from './list-fields.ts';

/** 4.18 and 4.19: the lists of one account, "Member Of". */

const pasted: Text = {
  ms: 'Boleh tampal beberapa alamat sekali: satu sebaris, atau dipisahkan dengan koma atau koma bertitik',
  en: 'You can paste several addresses: one a line, or with commas or semicolons between them',
};
const newLists: Field = {
  name: 'lists',
  label: { ms: 'Alamat senarai e-mel yang disertai', en: 'Addresses of the mailing lists to join' },
  hint: pasted,
  kind: 'members',
  required: true,
};
const leftLists: Field = {
  ...newLists,
  label: { ms: 'Alamat senarai e-mel yang ditinggalkan', en: 'Addresses of the mailing lists to leave' },
};

function memberOfForm(id: string, number: string, title: Text, field: Field): FormDefinition {
  return {
    ...{ id, number, title, constants: {}, constantNames: {}, titleField: '' },
    sections: [
      { id: 'lists', title: { ms: 'Senarai e-mel', en: 'Mailing lists' }, rows: plain([field, note]) },
    ],
    rules: [],
  };
}

export const memberOfAddForm: FormDefinition = {
  ...memberOfForm(
    'member-of-add',
    'S3 §4.18',
    { ms: 'Member Of: tambah ke senarai e-mel', en: 'Member Of: add to mailing lists' },
    newLists,
  ),
  directoryRules: [{ rule: 'can-join-lists', field: 'lists', source: 'S3 §4.18 T2' }],
};

export const memberOfRemoveForm: FormDefinition = {
  ...memberOfForm(
    'member-of-remove',
    'S3 §4.19',
    { ms: 'Member Of: keluarkan daripada senarai e-mel', en: 'Member Of: remove from mailing lists' },
    leftLists,
  ),
  directoryRules: [{ rule: 'in-lists', field: 'lists', source: 'S3 §4.19 T2' }],
};
