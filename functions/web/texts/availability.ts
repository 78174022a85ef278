import type { Text } from '../../../schemas/vocabulary.ts';

/** Whether an address or a login id can be used (IPMS-4.5.S5). */
export const availabilityTexts = {
  check: { ms: 'Semak ketersediaan', en: 'Check whether it is free' },
  free: { ms: '{value} boleh digunakan.', en: '{value} can be used.' },
  taken: { ms: '{value} telah digunakan. Pilih nama lain.', en: '{value} is taken. Choose another name.' },
  outside: {
    ms: '{value} bukan dalam domain e-mel agensi anda.',
    en: '{value} is not in the mail domain of your agency.',
  },
  proposals: { ms: 'Cadangan: {proposals}', en: 'Free ones: {proposals}' },
} as const satisfies Record<string, Text>;
