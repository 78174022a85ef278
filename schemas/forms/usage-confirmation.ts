import type { FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** USAGE-CONFIRMATION: the period that is confirmed. Accounts and services are counted, not entered (S4 G¶18(xv), AMB-101). */
export const usageConfirmationForm: FormDefinition = {
  id: 'usage-confirmation',
  number: 'S4 G¶18(xv)',
  title: { ms: 'Pengesahan penggunaan 1GovUC', en: 'Confirmation of the use of 1GovUC' },
  constants: {},
  constantNames: {},
  titleField: 'agencyName',
  sections: [
    {
      id: 'period',
      title: { ms: 'Tempoh yang disahkan', en: 'Period that is confirmed' },
      rows: plain([
        {
          name: 'agencyName',
          label: { ms: 'Agensi pelaksana', en: 'Implementing agency' },
          kind: 'text',
          required: true,
          prefill: 'agency-name',
        },
        {
          name: 'from',
          label: { ms: 'Dari', en: 'From' },
          hint: {
            ms: 'Bulan penuh: dari awal bulan tarikh ini',
            en: 'Whole months: from the beginning of the month of this date',
          },
          kind: 'date',
          required: true,
          notAfterToday: true,
        },
        {
          name: 'until',
          label: { ms: 'Hingga', en: 'Until' },
          hint: {
            ms: 'Hingga akhir bulan tarikh ini, atau hingga hari ini bagi bulan semasa',
            en: 'Until the end of the month of this date, or until today in the present month',
          },
          kind: 'date',
          required: true,
          notAfterToday: true,
        },
      ]),
    },
  ],
  rules: [{ rule: 'in-order', fields: ['from', 'until'], source: 'S4 G¶18(xv)' }],
};
