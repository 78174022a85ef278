import type { Field, FormDefinition } from '../field.ts';
import { furthestYears } from '../policies/accounts.ts';
import { plain } from './account-fields.ts';

/** 4.9 and 4.10: out of use for a time, and back. */

const reason: Field = {
  name: 'reason',
  label: { ms: 'Sebab (Reason)', en: 'Reason' },
  kind: 'choice',
  choicesFrom: 'disable-reasons',
  required: true,
};
const until: Field = {
  name: 'until',
  label: { ms: 'Dinyahaktifkan sehingga', en: 'Disabled until' },
  hint: {
    ms: 'Anda diingatkan pada tarikh ini. Akaun tidak diaktifkan semula secara automatik.',
    en: 'You are reminded on this date. The account is not enabled by itself.',
  },
  kind: 'date',
  required: true,
  afterToday: true,
  withinYears: furthestYears,
};
const description: Field = {
  name: 'description',
  label: { ms: 'Keterangan', en: 'Description' },
  kind: 'multiline',
  required: true,
  maxLength: 1000,
};

export const accountDisableForm: FormDefinition = {
  id: 'account-disable',
  number: 'S3 §4.9',
  title: { ms: 'Disable Account: nyahaktif akaun', en: 'Disable Account' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'disable',
      title: { ms: 'Nyahaktif akaun', en: 'Disable the account' },
      rows: plain([reason, until, description]),
    },
  ],
  rules: [],
};

const note: Field = {
  name: 'note',
  label: { ms: 'Nota', en: 'Note' },
  kind: 'multiline',
  maxLength: 1000,
};

export const accountEnableForm: FormDefinition = {
  id: 'account-enable',
  number: 'S3 §4.10',
  title: { ms: 'Enable Account: aktifkan akaun', en: 'Enable Account' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'enable',
      title: { ms: 'Aktifkan akaun', en: 'Enable the account' },
      rows: plain([note]),
    },
  ],
  rules: [],
};
