import type { Text } from '../../../schemas/vocabulary.ts';

export const referenceTexts = {
  title: { ms: 'Data rujukan', en: 'Reference data' },
  lead: {
    ms: 'Senarai yang disebut dalam dokumen tetapi nilainya diserahkan kepada MAMPU. Kes yang telah diputuskan tidak berubah.',
    en: 'Lists that the documents name and leave to MAMPU. Cases that are decided do not change.',
  },
  back: { ms: 'Kembali ke data rujukan', en: 'Back to the reference data' },
  none: { ms: 'Senarai ini masih kosong.', en: 'This list is still empty.' },
  value: { ms: 'Nilai', en: 'Value' },
  malay: { ms: 'Bahasa Melayu', en: 'Malay' },
  english: { ms: 'Bahasa Inggeris', en: 'English' },
  add: { ms: 'Tambah', en: 'Add' },
  addTitle: { ms: 'Tambah nilai', en: 'Add a value' },
  change: { ms: 'Ubah', en: 'Change' },
  changeTitle: { ms: 'Ubah nilai', en: 'Change a value' },
  save: { ms: 'Simpan', en: 'Save' },
  take: { ms: 'Buang', en: 'Take away' },
  actions: { ms: 'Tindakan', en: 'Actions' },
  done: { ms: 'Senarai telah dikemas kini.', en: 'The list is updated.' },
  choices: { ms: 'Senarai', en: 'List' },
  unset: { ms: 'Belum ditetapkan', en: 'Not set' },
  fixed: { ms: 'Senarai tetap', en: 'Fixed lists' },
  fixedLead: {
    ms: 'Nilai ini dinyatakan dalam dokumen dan tidak diubah di sini.',
    en: 'These values stand in the documents and are not changed here.',
  },
  taken: { ms: 'Hos ini telah ada dalam senarai.', en: 'This host is on the list already.' },
} as const satisfies Record<string, Text>;
