import type { Text } from '../../../schemas/vocabulary.ts';

/** Looking into one of several agencies. */
export const agencyChoiceTexts = {
  choose: { ms: 'Pilih agensi', en: 'Choose an agency' },
  show: { ms: 'Papar', en: 'Show' },
  other: { ms: 'Pilih agensi lain', en: 'Choose another agency' },
} as const satisfies Record<string, Text>;
