import type { Text } from '../../../schemas/vocabulary.ts';

export const recordTexts = {
  title: { ms: 'Rekod permohonan', en: 'Record of the application' },
  back: { ms: 'Kembali ke permohonan', en: 'Back to the application' },
  print: {
    ms: 'Cetak halaman ini dengan fungsi cetak pelayar. Menu tidak dicetak.',
    en: 'Print this page with the print function of your browser. The menu is not printed.',
  },
  government: { ms: 'Kerajaan Malaysia', en: 'Government of Malaysia' },
  signOffs: { ms: 'Pengesahan', en: 'Sign-offs' },
  signOff: { ms: 'Pengesahan', en: 'Sign-off' },
  name: { ms: 'Nama', en: 'Name' },
  post: { ms: 'Jawatan', en: 'Post' },
  date: { ms: 'Tarikh', en: 'Date' },
  pending: { ms: 'Belum disahkan', en: 'Not yet confirmed' },
  rounds: { ms: 'Pusingan borang', en: 'Rounds of the form' },
  roundNo: { ms: 'Pusingan', en: 'Round' },
  sentBy: { ms: 'Dihantar oleh', en: 'Sent by' },
  sentAt: { ms: 'Dihantar pada', en: 'Sent on' },
  changed: { ms: 'Butiran yang diubah', en: 'Items changed' },
  firstRound: { ms: 'Borang asal', en: 'The first form' },
  nothing: { ms: 'Tiada', en: 'None' },
  decisions: { ms: 'Keputusan', en: 'Decisions' },
  at: { ms: 'Masa', en: 'Time' },
  notices: { ms: 'Pemberitahuan yang dihantar', en: 'Notices sent' },
  verified: {
    ms: 'Rantaian {n} rekod permohonan ini disahkan utuh pada {at}.',
    en: 'The chain of {n} records of this application was verified as intact on {at}.',
  },
  notVerified: {
    ms: 'AMARAN: rantaian rekod permohonan ini tidak utuh. Maklumkan Pentadbir Sistem.',
    en: 'WARNING: the chain of records of this application is not intact. Tell the System Administrator.',
  },
  lastHash: { ms: 'Cap rekod terakhir', en: 'Fingerprint of the last record' },
} as const satisfies Record<string, Text>;
