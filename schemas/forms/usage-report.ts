import type { FormDefinition } from '../field.ts';
import { plain } from './account-fields.ts';

/** USAGE-REPORT: the period that is reported on. The figures are counted, not entered (S4 G¶18(xiii), AMB-101). */
export const usageReportForm: FormDefinition = {
  id: 'usage-report',
  number: 'S4 G¶18(xiii)',
  title: { ms: 'Laporan penggunaan 1GovUC', en: 'Report on the use of 1GovUC' },
  constants: {},
  constantNames: {},
  titleField: 'title',
  sections: [
    {
      id: 'period',
      title: { ms: 'Tempoh laporan', en: 'Period of the report' },
      rows: plain([
        {
          name: 'title',
          label: { ms: 'Nama laporan', en: 'Name of the report' },
          hint: {
            ms: 'Contoh: Penggunaan 1GovUC suku pertama 2026',
            en: 'For example: Use of 1GovUC in the first quarter of 2026',
          },
          kind: 'text',
          required: true,
          maxLength: 120,
        },
        {
          name: 'from',
          label: { ms: 'Dari', en: 'From' },
          hint: {
            ms: 'Laporan meliputi bulan penuh: dari awal bulan tarikh ini',
            en: 'The report covers whole months: from the beginning of the month of this date',
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
  rules: [{ rule: 'in-order', fields: ['from', 'until'], source: 'S4 G¶18(xiii)' }],
};
