import type { Text } from '../../../schemas/vocabulary.ts';

/** A form to fill in, and the page to check it on. */
export const formPageTexts = {
  formNumber: { ms: 'Borang {number}', en: 'Form {number}' },
  optionalLead: {
    ms: 'Semua butiran wajib diisi kecuali yang bertanda (tidak wajib).',
    en: 'Fill in every item except those marked (optional).',
  },
  check: { ms: 'Semak jawapan', en: 'Check your answers' },
  saveDraft: { ms: 'Simpan sebagai draf', en: 'Save as a draft' },
  draftNote: {
    ms: 'Draf boleh dilihat oleh semua pentadbir agensi anda dan dikekalkan selama {days} hari. Kata laluan tidak disimpan dalam draf.',
    en: 'A draft can be seen by all administrators of your agency and is kept for {days} days. A draft holds no password.',
  },
  checkTitle: { ms: 'Semak jawapan sebelum menghantar', en: 'Check your answers before you send' },
  checkLead: {
    ms: 'Pastikan setiap butiran betul. Anda masih boleh mengubahnya.',
    en: 'Make sure that every item is right. You can still change it.',
  },
  declaration: {
    ms: 'Dengan menghantar borang ini, anda mengesahkan bahawa maklumatnya telah disemak oleh Pentadbir UC Agensi.',
    en: 'By sending this form you confirm that the Agency UC Administrator has reviewed it.',
  },
} as const satisfies Record<string, Text>;
