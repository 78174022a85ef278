import type { Text } from '../../schemas/vocabulary.ts';

/** The mail-flow log. */
export const mailFlowTexts = {
  title: { ms: 'Log aliran e-mel', en: 'Mail-flow log' },
  lead: {
    ms: 'Masa, pengirim, penerima, saiz dan hasil setiap e-mel; kandungannya tidak disimpan. Log disimpan 90 hari. Setiap carian direkodkan.',
    en: 'Time, sender, recipient, size and result of each mail; nothing of its content. Kept for 90 days. Each look-up is on record.',
  },
  search: { ms: 'Cari', en: 'Search' },
  none: { ms: 'Tiada e-mel sepadan.', en: 'No mail fits.' },
  found: { ms: 'Keputusan', en: 'Results' },
  time: { ms: 'Masa', en: 'Time' },
  sender: { ms: 'Pengirim', en: 'Sender' },
  recipient: { ms: 'Penerima', en: 'Recipient' },
  size: { ms: 'Saiz', en: 'Size' },
  result: { ms: 'Hasil', en: 'Result' },
  review: { ms: 'Semakan', en: 'Review' },
  normal: { ms: 'Tandakan normal', en: 'Mark as normal' },
  isNormal: { ms: 'Normal ({by})', en: 'Normal ({by})' },
  start: { ms: 'Mulakan: {procedure}', en: 'Start: {procedure}' },
  subject: { ms: 'E-mel {sender} kepada {recipient}', en: 'Mail of {sender} to {recipient}' },
  looks: { ms: 'Siapa yang mencari', en: 'Who searched' },
  looksLead: {
    ms: '100 carian terkini dalam log agensi ini.',
    en: 'The 100 newest look-ups into the log of this agency.',
  },
  looksNone: { ms: 'Belum ada carian.', en: 'Nobody has searched yet.' },
  who: { ms: 'Pegawai', en: 'Officer' },
  what: { ms: 'Carian', en: 'Looked for' },
  count: { ms: 'Baris', en: 'Rows' },
  back: { ms: 'Kembali ke log aliran e-mel', en: 'Back to the mail-flow log' },
  import: { ms: 'Import log', en: 'Import a log' },
  importLead: {
    ms: 'Fail CSV daripada platform e-mel, sehingga 10,000 baris, dengan lajur time, sender, recipient, size (bait) dan result (DELIVERED, DEFERRED, BOUNCED, REJECTED atau QUARANTINED). Baris yang sama tidak disimpan dua kali.',
    en: 'A CSV file of the mail platform, up to 10,000 rows, with the columns time, sender, recipient, size (bytes) and result (DELIVERED, DEFERRED, BOUNCED, REJECTED or QUARANTINED). The same row is not kept twice.',
  },
  file: { ms: 'Fail CSV', en: 'CSV file' },
  send: { ms: 'Import', en: 'Import' },
  imported: {
    ms: '{stored} baris disimpan, {refused} ditolak.',
    en: '{stored} rows kept, {refused} refused.',
  },
  refused: { ms: 'Baris yang ditolak', en: 'Refused rows' },
  refusedCut: { ms: '100 baris pertama ditunjukkan.', en: 'The first 100 are shown.' },
  row: { ms: 'Baris', en: 'Row' },
  why: { ms: 'Sebab', en: 'Why' },
} as const satisfies Record<string, Text>;

/** What is wrong with a row of the log, by code. */
export const mailRowProblems = {
  time: {
    ms: 'Masa tidak boleh dibaca. Gunakan 2026-11-22T09:30:00+08:00.',
    en: 'The time cannot be read. Use 2026-11-22T09:30:00+08:00.',
  },
  future: { ms: 'Masa ini belum tiba.', en: 'This time has not come yet.' },
  'too-old': { ms: 'Lebih lama daripada 90 hari.', en: 'Older than 90 days.' },
  sender: { ms: 'Alamat pengirim tidak sah.', en: 'The sender is no e-mail address.' },
  recipient: { ms: 'Alamat penerima tidak sah.', en: 'The recipient is no e-mail address.' },
  size: { ms: 'Saiz bukan bilangan bait.', en: 'The size is no number of bytes.' },
  result: { ms: 'Hasil tidak dikenali.', en: 'The result is not known.' },
  'no-agency': { ms: 'Tiada agensi 1GovUC dengan domain ini.', en: 'No agency of 1GovUC has this domain.' },
} as const satisfies Record<string, Text>;
