import type { Field, FormDefinition, FormRule } from '../field.ts';
import { emailsAtOnce } from '../policies/lists.ts';
import { plain } from './account-fields.ts';

/** TRAINING (S4 G¶18(x)): place, date, title; then participants, and who came. */

const title: Field = {
  name: 'title',
  label: { ms: 'Tajuk latihan', en: 'Title of the training' },
  kind: 'text',
  required: true,
  maxLength: 150,
};
export const place: Field = {
  name: 'place',
  label: { ms: 'Tempat latihan', en: 'Place' },
  kind: 'text',
  required: true,
};
/** Day and time, which may be moved while the invitations are out. */
export const trainingDay: readonly Field[] = [
  {
    name: 'date',
    label: { ms: 'Tarikh latihan', en: 'Date' },
    kind: 'date',
    required: true,
    fromToday: true,
    withinYears: 1,
  },
  {
    name: 'startsAt',
    label: { ms: 'Masa mula', en: 'Begins at' },
    hint: { ms: 'Jam dan minit, contohnya 09:00', en: 'Hours and minutes, for example 09:00' },
    kind: 'time',
    required: true,
  },
  {
    name: 'endsAt',
    label: { ms: 'Masa tamat', en: 'Ends at' },
    kind: 'time',
  },
];
export const trainingDayRules: readonly FormRule[] = [
  { rule: 'in-order', fields: ['startsAt', 'endsAt'], source: 'S4 G¶18(x)' },
];

export const participants: Field = {
  name: 'participants',
  label: { ms: 'Alamat e-mel peserta', en: 'E-mail addresses of the participants' },
  hint: {
    ms: `Satu alamat setiap baris, paling banyak ${String(emailsAtOnce)}`,
    en: `One address a line, ${String(emailsAtOnce)} at most`,
  },
  kind: 'emails',
  required: true,
  personal: true,
  prefillFrom: { form: 'participants' },
};
export const attended: Field = {
  name: 'attended',
  label: { ms: 'Peserta yang hadir', en: 'Participants who came' },
  hint: {
    ms: 'Daripada mereka yang dijemput. Biarkan kosong jika tiada yang hadir',
    en: 'Of those who were invited. Leave empty when nobody came',
  },
  kind: 'emails',
  personal: true,
  prefillFrom: { form: 'participants' },
};

export const trainingForm: FormDefinition = {
  id: 'training',
  number: 'S4 G¶18(x)',
  title: { ms: 'Latihan pengguna', en: 'User training' },
  constants: {},
  constantNames: {},
  titleField: 'title',
  sections: [
    {
      id: 'training',
      title: { ms: 'Latihan', en: 'Training' },
      rows: plain([
        title,
        place,
        ...trainingDay,
        {
          name: 'content',
          label: { ms: 'Kandungan latihan', en: 'What it is about' },
          kind: 'multiline',
          maxLength: 1000,
        },
      ]),
    },
  ],
  rules: trainingDayRules,
};
