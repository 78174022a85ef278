import type { Choice, Field, FormDefinition } from '../field.ts';
import { furthestYears } from '../policies/accounts.ts';
import { plain } from './account-fields.ts';

/** AGENCY-TERMINATION.1: ground, text and date (S4 G¶13, G¶14; AMB-89: the text is always given). */

export const endGrounds: readonly Choice[] = [
  {
    value: 'PERFORMANCE',
    label: {
      ms: 'Tahap prestasi yang dikehendaki tidak tercapai (perenggan 13)',
      en: 'The wanted level of performance is not reached (paragraph 13)',
    },
  },
  {
    value: 'CERTAIN_REASON',
    label: { ms: 'Sebab-sebab tertentu (perenggan 14)', en: 'Certain reasons (paragraph 14)' },
  },
  {
    value: 'RESTRUCTURING',
    label: { ms: 'Penstrukturan semula (perenggan 14)', en: 'Reorganisation (paragraph 14)' },
  },
];

export const endTextField: Field = {
  name: 'text',
  label: { ms: 'Keterangan alasan', en: 'Ground in words' },
  kind: 'multiline',
  required: true,
  maxLength: 2000,
};

export const endDateField: Field = {
  name: 'effectiveOn',
  label: { ms: 'Tarikh kuat kuasa', en: 'Effective date' },
  hint: {
    ms: 'Perkhidmatan agensi ditamatkan pada permulaan tarikh ini',
    en: 'The service of the agency ends at the start of this date',
  },
  kind: 'date',
  required: true,
  afterToday: true,
  withinYears: furthestYears,
};

export const agencyTerminateForm: FormDefinition = {
  id: 'agency-terminate',
  number: 'S4 G¶13–14',
  title: { ms: 'Cadangan penamatan 1GovUC bagi agensi', en: 'Proposal to end 1GovUC for an agency' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'end',
      title: { ms: 'Cadangan penamatan', en: 'Proposal' },
      rows: plain([
        {
          name: 'ground',
          label: { ms: 'Alasan', en: 'Ground' },
          kind: 'choice',
          choices: endGrounds,
          required: true,
        },
        endTextField,
        endDateField,
      ]),
    },
  ],
  rules: [],
};
