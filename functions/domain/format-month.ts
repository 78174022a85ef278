import type { Language } from '../../schemas/vocabulary.ts';

const names: Readonly<Record<Language, readonly string[]>> = {
  ms: [
    'Januari',
    'Februari',
    'Mac',
    'April',
    'Mei',
    'Jun',
    'Julai',
    'Ogos',
    'September',
    'Oktober',
    'November',
    'Disember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A month `yyyy-mm` as people read it: "November 2026". */
export function formatMonth(month: string, language: Language): string {
  const [year = '', no = ''] = month.split('-');
  return `${names[language][Number(no) - 1] ?? ''} ${year}`.trim();
}
