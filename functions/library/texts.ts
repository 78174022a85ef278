import type { Text } from '../../schemas/vocabulary.ts';

/** What only who keeps the library reads. */
export const keepingTexts = {
  publish: { ms: 'Terbitkan dokumen', en: 'Publish a document' },
  newVersion: { ms: 'Terbitkan versi baharu', en: 'Publish a new version' },
  withdraw: { ms: 'Tarik balik', en: 'Withdraw' },
  withdrawTitle: { ms: 'Tarik balik {title}', en: 'Withdraw {title}' },
  withdrawText: {
    ms: 'Dokumen ini tidak lagi ditunjukkan kepada pegawai dan pengguna. Semua versinya kekal dalam rekod, dan versi baharu menerbitkannya semula.',
    en: 'Officers and users no longer see this document. All its versions stay on record, and a new version publishes it again.',
  },
  save: { ms: 'Terbitkan', en: 'Publish' },
  file: { ms: 'Fail PDF', en: 'PDF file' },
  fileHint: {
    ms: 'Paling besar 4 MB. Bagi yang lebih besar, nyatakan alamat webnya.',
    en: 'At most 4 MB. Of a larger one, give its web address.',
  },
  done: { ms: 'Dokumen telah dikemas kini.', en: 'The documents are updated.' },
  contacts: { ms: 'Ubah direktori meja bantuan', en: 'Change the help desk directory' },
  'file-or-address': {
    ms: 'Pilih fail PDF atau masukkan alamat web.',
    en: 'Choose a PDF file or enter a web address.',
  },
  'file-and-address': {
    ms: 'Pilih satu sahaja: fail PDF atau alamat web.',
    en: 'Choose one only: a PDF file or a web address.',
  },
  'file-too-large': { ms: 'Fail ini melebihi {max} MB.', en: 'This file is larger than {max} MB.' },
  'not-pdf': {
    ms: 'Fail ini bukan PDF. Simpan sebagai PDF dan cuba semula.',
    en: 'This file is no PDF. Save it as PDF and try again.',
  },
  https: {
    ms: 'Masukkan alamat yang bermula dengan https://.',
    en: 'Enter an address that begins with https://.',
  },
  refusals: { ms: 'Mesej yang ditolak', en: 'Refused messages' },
  refusalsLead: {
    ms: '50 penolakan terkini bagi pengirim agensi anda. Kandungan mesej tidak disimpan.',
    en: 'The 50 newest refusals of senders of your agency. Nothing of the messages is kept.',
  },
  refusalsCentral: {
    ms: '50 penolakan terkini bagi pengirim yang bukan pengguna 1GovUC. Kandungan mesej tidak disimpan.',
    en: 'The 50 newest refusals of senders who are no users of 1GovUC. Nothing of the messages is kept.',
  },
  refusalsNone: { ms: 'Tiada mesej ditolak.', en: 'No message was refused.' },
  when: { ms: 'Masa', en: 'Time' },
  sender: { ms: 'Pengirim', en: 'Sender' },
  why: { ms: 'Sebab', en: 'Reason' },
} as const satisfies Record<string, Text>;
