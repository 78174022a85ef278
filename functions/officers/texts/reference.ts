import type { ReferenceName } from '../../domain/reference.ts';
import type { Text } from '../../../schemas/vocabulary.ts';

export const referenceTitles: Readonly<Record<ReferenceName, { readonly title: Text; readonly lead: Text }>> =
  {
    'disable-reasons': {
      title: { ms: 'Sebab nyahaktif akaun', en: 'Reasons for disabling an account' },
      lead: {
        ms: 'Senarai Reason bagi nyahaktif akaun (S3 §4.9). Dokumen tidak menyatakan nilainya. “Lain-lain” sentiasa ada di hujung senarai.',
        en: 'The Reason list for disabling an account (S3 §4.9). The document gives no values. “Other” always stands at the end of the list.',
      },
    },
    packages: {
      title: { ms: 'Pakej akaun', en: 'Account packages' },
      lead: {
        ms: 'Keterangan Pakej A, B dan C (S3 §4.5). Dokumen tidak menyatakan kandungannya; pentadbir agensi melihat keterangan ini semasa memilih pakej.',
        en: 'Descriptions of packages A, B and C (S3 §4.5). The document does not say what is in them; agency administrators see these descriptions when they choose a package.',
      },
    },
  };

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
} as const satisfies Record<string, Text>;
