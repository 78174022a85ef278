import type { FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** RELAY-MONITORING (S4 G¶18(xiv)): what the administrator saw of a relay. */
export const relayReviewForm: FormDefinition = {
  id: 'relay-review',
  number: 'S4 G¶18(xiv)',
  title: { ms: 'Pemantauan e-mel relay', en: 'Review of an e-mail relay' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'review',
      title: { ms: 'Pemantauan', en: 'Review' },
      rows: plain([
        {
          name: 'from',
          label: { ms: 'Tempoh dari', en: 'Period from' },
          kind: 'date',
          required: true,
          notAfterToday: true,
        },
        {
          name: 'until',
          label: { ms: 'Tempoh hingga', en: 'Period until' },
          kind: 'date',
          required: true,
          notAfterToday: true,
        },
        {
          name: 'volume',
          label: { ms: 'Bilangan mesej yang dihantar', en: 'Messages sent' },
          kind: 'number',
          required: true,
        },
        {
          name: 'lastTestOn',
          label: { ms: 'Tarikh ujian terakhir', en: 'Date of the last test' },
          kind: 'date',
          notAfterToday: true,
        },
        {
          name: 'result',
          label: { ms: 'Keputusan pemantauan', en: 'Result' },
          kind: 'choice',
          required: true,
          choices: [
            { value: 'NORMAL', label: { ms: 'Normal', en: 'Normal' } },
            { value: 'PROBLEM', label: { ms: 'Ada masalah', en: 'There is a problem' } },
          ],
        },
        {
          name: 'problem',
          label: { ms: 'Masalah yang didapati', en: 'What the problem is' },
          kind: 'multiline',
          requiredWhen: { field: 'result', is: 'PROBLEM' },
          maxLength: 2000,
        },
        {
          name: 'note',
          label: { ms: 'Nota', en: 'Note' },
          kind: 'multiline',
          maxLength: 1000,
        },
      ]),
    },
  ],
  rules: [{ rule: 'in-order', fields: ['from', 'until'], source: 'S4 G¶18(xiv)' }],
};
