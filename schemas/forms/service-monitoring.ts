import type { FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** SERVICE-MONITORING: the period that is looked at. The figures are computed, not entered. */
export const serviceMonitoringForm: FormDefinition = {
  id: 'service-monitoring',
  number: 'S4 G¶13',
  title: { ms: 'Semakan penggunaan agensi', en: 'Review of the use of an agency' },
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [
    {
      id: 'period',
      title: { ms: 'Tempoh', en: 'Period' },
      rows: plain([
        {
          name: 'from',
          label: { ms: 'Dari', en: 'From' },
          kind: 'date',
          required: true,
          notAfterToday: true,
        },
        {
          name: 'until',
          label: { ms: 'Hingga', en: 'Until' },
          kind: 'date',
          required: true,
          notAfterToday: true,
        },
        {
          name: 'note',
          label: { ms: 'Catatan', en: 'Note' },
          kind: 'multiline',
          maxLength: 1000,
        },
      ]),
    },
  ],
  rules: [{ rule: 'in-order', fields: ['from', 'until'], source: 'S4 G¶13' }],
};
