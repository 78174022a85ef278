import type { Field, FormDefinition } from '../field.ts';
import { furthestYears, terminationCauseChoices } from '../policies/accounts.ts';
import { plain } from './account-fields.ts';

/** 4.11: one date for e-mail, Lync and AD (AMB-60), with its cause (D-01). */

const cause: Field = {
  name: 'cause',
  label: { ms: 'Sebab penamatan', en: 'Cause of the termination' },
  kind: 'choice',
  choices: terminationCauseChoices,
  required: true,
};
const causeNote: Field = {
  name: 'causeNote',
  label: { ms: 'Nyatakan sebab lain', en: 'State the other cause' },
  kind: 'multiline',
  maxLength: 1000,
  requiredWhen: { field: 'cause', is: 'OTHER' },
};
const effectiveOn: Field = {
  name: 'effectiveOn',
  label: { ms: 'Tarikh kuat kuasa', en: 'Effective date' },
  hint: {
    ms: 'E-mel, Lync dan AD ditamatkan pada permulaan tarikh ini',
    en: 'E-mail, Lync and AD end at the start of this date',
  },
  kind: 'date',
  required: true,
  afterToday: true,
  withinYears: furthestYears,
};
const successor: Field = {
  name: 'successor',
  label: { ms: 'Alamat e-mel pengganti', en: 'E-mail address of the successor' },
  hint: {
    ms: 'Akaun yang mengambil alih senarai e-mel yang dimiliki atau dikendalikan oleh akaun ini',
    en: 'Account that takes over the mailing lists which this one owns or handles',
  },
  kind: 'email',
  personal: true,
};
const note: Field = {
  name: 'note',
  label: { ms: 'Nota', en: 'Note' },
  kind: 'multiline',
  maxLength: 1000,
};

export const accountTerminateForm: FormDefinition = {
  id: 'account-terminate',
  number: 'S3 §4.11',
  title: { ms: 'Delete Account: penamatan akaun', en: 'Delete Account: termination' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'termination',
      title: { ms: 'Penamatan akaun (E-mel, Lync, AD)', en: 'Termination (E-mail, Lync, AD)' },
      rows: plain([cause, causeNote, effectiveOn, successor, note]),
    },
  ],
  rules: [],
  directoryRules: [{ rule: 'successor', field: 'successor', source: 'S3 §4.11, AMB-62' }],
};
