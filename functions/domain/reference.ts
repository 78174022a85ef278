import type { Field } from '../../schemas/field.ts';
import type { Language } from '../../schemas/vocabulary.ts';

/** Lists of values that MAMPU keeps. */
export const referenceNames = ['disable-reasons', 'packages'] as const;
export type ReferenceName = (typeof referenceNames)[number];

const labels = {
  ms: { ms: 'Teks dalam Bahasa Melayu', en: 'Text in Malay' },
  en: { ms: 'Teks dalam Bahasa Inggeris', en: 'Text in English' },
};

/** The words of a value in one language. The description of a package may be empty (AMB-41). */
export function referenceField(name: ReferenceName, language: Language): Field {
  return {
    name: language,
    label: labels[language],
    kind: 'text',
    required: name !== 'packages',
    maxLength: 120,
  };
}
