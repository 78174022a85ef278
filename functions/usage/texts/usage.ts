import type { Text } from '../../../schemas/vocabulary.ts';
import type { UsageList } from '../../usecases/usage/overview.ts';

/** Words of the pages about the use of mailboxes. */
export const usageTexts = {
  title: { ms: 'Penggunaan peti mel', en: 'Use of mailboxes' },
  lead: {
    ms: 'Ukuran diterima daripada platform e-mel. Pengguna dimaklumkan sekali apabila peti melnya mencapai 90 % (S4 G¶10(vi)).',
    en: 'The mail platform sends the measurements. A user is told once when his mailbox reaches 90 % (S4 G¶10(vi)).',
  },
  lists: { ms: 'Senarai', en: 'Lists' },
  chooseLead: { ms: 'Pilih agensi untuk melihat penggunaannya.', en: 'Choose an agency to see its use.' },
  searchLabel: { ms: 'Cari peti mel', en: 'Find a mailbox' },
  searchHint: {
    ms: 'Permulaan nama, alamat e-mel atau ID log masuk',
    en: 'Beginning of a name, an e-mail address or a login ID',
  },
  search: { ms: 'Cari', en: 'Search' },
  account: { ms: 'Akaun', en: 'Account' },
  state: { ms: 'Keadaan', en: 'State' },
  use: { ms: 'Penggunaan', en: 'In use' },
  of: { ms: '{used} daripada {size} ({percent} %)', en: '{used} of {size} ({percent} %)' },
  notMeasured: { ms: 'Belum diukur', en: 'Not measured yet' },
  measured: { ms: 'Diukur', en: 'Measured' },
  since: { ms: '90 % sejak', en: '90 % since' },
  told: { ms: 'Pengguna dimaklumkan', en: 'User told' },
  notTold: { ms: 'Dalam semakan harian berikutnya', en: 'In the next daily check' },
  lastActivity: { ms: 'Aktiviti terakhir', en: 'Last activity' },
  neverUsed: { ms: 'Tidak pernah digunakan', en: 'Never used' },
  createdOn: { ms: 'dicipta', en: 'created' },
  disabledUntil: { ms: 'Dinyahaktifkan sehingga', en: 'Disabled until' },
  files: { ms: 'Fail penggunaan', en: 'Files of usage' },
  filesLink: { ms: 'Hantar atau lihat fail penggunaan', en: 'Send or see files of usage' },
  inactiveLink: { ms: 'Tentukan akaun tidak aktif', en: 'Decide about inactive accounts' },
} as const satisfies Record<string, Text>;

export const listTexts: Readonly<Record<Exclude<UsageList, 'found'>, Text>> = {
  'nearly-full': { ms: '90 % ke atas', en: '90 % and more' },
  inactive: { ms: 'Tidak aktif', en: 'Inactive' },
  disabled: { ms: 'Dinyahaktifkan', en: 'Disabled' },
  kept: { ms: 'Dikekalkan', en: 'Kept' },
};

export const emptyTexts: Readonly<Record<UsageList, Text>> = {
  'nearly-full': { ms: 'Tiada peti mel pada 90 % ke atas.', en: 'No mailbox is at 90 % or more.' },
  inactive: {
    ms: 'Tiada akaun tidak aktif melebihi 90 hari.',
    en: 'No account is inactive for more than 90 days.',
  },
  disabled: { ms: 'Tiada akaun yang dinyahaktifkan.', en: 'No account is disabled.' },
  kept: { ms: 'Tiada akaun tidak aktif yang dikekalkan.', en: 'No inactive account is kept.' },
  found: { ms: 'Tiada akaun ditemui.', en: 'No account was found.' },
};

export const inactiveTexts = {
  title: { ms: 'Akaun tidak aktif melebihi 90 hari', en: 'Accounts inactive for more than 90 days' },
  back: { ms: 'Penggunaan peti mel', en: 'Use of mailboxes' },
  lead: {
    ms: 'Agensi hendaklah menamatkan akaun yang tidak aktif melebihi 90 hari (S4 G¶15(iv)). Tiada akaun ditamatkan secara automatik: tandakan akaun, kemudian tamatkan atau kekalkan.',
    en: 'The agency must end accounts that are inactive for more than 90 days (S4 G¶15(iv)). No account ends by itself: tick accounts, then end or keep them.',
  },
  task: { ms: 'Buka tugasan semakan', en: 'Open the task of the review' },
  active: { ms: 'Tidak aktif', en: 'Inactive' },
  never: { ms: 'Tidak pernah digunakan', en: 'Never used' },
  disabled: { ms: 'Sedang dinyahaktifkan', en: 'Disabled at present' },
  choose: { ms: 'Pilih {name}', en: 'Choose {name}' },
  chosen: { ms: 'Pilih', en: 'Choose' },
  last: { ms: 'Aktiviti terakhir', en: 'Last activity' },
  created: { ms: 'Sejak', en: 'Since' },
  until: { ms: 'Sehingga', en: 'Until' },
  end: { ms: 'Tamatkan akaun yang ditandakan', en: 'End the ticked accounts' },
  endLegend: { ms: 'Tamatkan (IPMS-4.11, sebab iv)', en: 'End (IPMS-4.11, cause iv)' },
  keepLegend: { ms: 'Kekalkan', en: 'Keep' },
  keep: { ms: 'Kekalkan akaun yang ditandakan', en: 'Keep the ticked accounts' },
  confirmTitle: { ms: 'Sahkan penamatan', en: 'Confirm the terminations' },
  confirmLead: {
    ms: 'Satu permohonan penamatan dibuka bagi setiap akaun ini. Pada tarikh kuat kuasa, e-mel, Lync dan AD ditamatkan. Penamatan boleh dibatalkan sebelum tarikh itu.',
    en: 'A request is opened for each of these accounts. On the effective date e-mail, Lync and AD end. A termination can be cancelled before that date.',
  },
  confirm: { ms: 'Tamatkan akaun ini', en: 'End these accounts' },
  cancel: { ms: 'Batal', en: 'Cancel' },
  resultTitle: { ms: 'Penamatan dimulakan', en: 'Terminations started' },
  result: { ms: 'Hasil', en: 'Result' },
  started: { ms: 'Penamatan dijadualkan', en: 'Termination scheduled' },
  request: { ms: 'Permohonan', en: 'Request' },
  kept: { ms: 'Akaun dikekalkan: {n}.', en: 'Accounts kept: {n}.' },
  reason: { ms: 'Sebab', en: 'Reason' },
  by: { ms: 'Oleh', en: 'By' },
  none: {
    ms: 'Tiada akaun tidak aktif melebihi 90 hari.',
    en: 'No account is inactive for more than 90 days.',
  },
  nothingTicked: { ms: 'Tandakan sekurang-kurangnya satu akaun.', en: 'Tick at least one account.' },
  tooMany: { ms: 'Tandakan tidak lebih daripada {max} akaun.', en: 'Tick no more than {max} accounts.' },
  gone: {
    ms: 'Akaun ini tidak lagi tersenarai: akaun telah digunakan atau telah diputuskan.',
    en: 'These accounts are listed no more: they were used, or decided about.',
  },
  otherState: {
    ms: 'Akaun ini tidak lagi dalam keadaan yang boleh ditamatkan.',
    en: 'The account can no longer be ended.',
  },
  changed: {
    ms: 'Akaun ini baru sahaja berubah; semak semula.',
    en: 'The account changed just now; look again.',
  },
  accounts: { ms: 'Akaun', en: 'Accounts' },
  state: { ms: 'Keadaan', en: 'State' },
  use: { ms: 'Penggunaan', en: 'In use' },
} as const satisfies Record<string, Text>;

export const fileTexts = {
  title: { ms: 'Fail penggunaan peti mel', en: 'Files of the use of mailboxes' },
  back: { ms: 'Penggunaan peti mel', en: 'Use of mailboxes' },
  lead: {
    ms: 'Hantar fail CSV yang dieksport daripada platform e-mel: hingga {rows} baris. Fail besar dimampatkan (gzip) sebelum dihantar, hingga 4 MB. Fail yang sama dua kali tidak mengubah apa-apa.',
    en: 'Send the CSV file that the mail platform exports: up to {rows} rows. A large file is packed (gzip) before it is sent, up to 4 MB. The same file twice changes nothing.',
  },
  columns: { ms: 'Lajur', en: 'Columns' },
  template: { ms: 'Muat turun templat', en: 'Download the template' },
  file: { ms: 'Fail CSV', en: 'CSV file' },
  agency: { ms: 'Hanya akaun agensi ini', en: 'Only accounts of this agency' },
  everyAgency: { ms: 'Semua agensi', en: 'All agencies' },
  send: { ms: 'Hantar fail', en: 'Send the file' },
  earlier: { ms: 'Fail terdahulu', en: 'Earlier files' },
  none: { ms: 'Belum ada fail yang dihantar.', en: 'No file was sent yet.' },
  name: { ms: 'Fail', en: 'File' },
  rows: { ms: 'Baris', en: 'Rows' },
  sentAt: { ms: 'Dihantar', en: 'Sent' },
  sentBy: { ms: 'Oleh', en: 'By' },
  known: {
    ms: 'Fail ini telah dihantar sebelum ini. Hanya bahagian yang belum selesai diproses semula.',
    en: 'This file was sent before. Only what of it is not done yet is worked through again.',
  },
  progress: { ms: '{done} daripada {parts} bahagian selesai', en: '{done} of {parts} parts done' },
  working: {
    ms: 'Fail sedang diproses. Muat semula halaman ini untuk melihat kemajuan.',
    en: 'The file is being worked through. Load the page again to see how far it is.',
  },
  finished: { ms: 'Fail telah diproses.', en: 'The file was worked through.' },
  failed: {
    ms: '{n} bahagian tidak dapat diproses. Hantar fail yang sama sekali lagi.',
    en: '{n} parts could not be done. Send the same file again.',
  },
  state: { ms: 'Kemajuan', en: 'Progress' },
  changed: { ms: 'Diubah', en: 'Changed' },
  unchanged: { ms: 'Tidak berubah', en: 'Unchanged' },
  refused: { ms: 'Ditolak', en: 'Refused' },
  refusedTitle: { ms: 'Baris yang ditolak', en: 'Refused rows' },
  refusedFirst: { ms: '{n} yang pertama', en: 'the first {n}' },
  download: { ms: 'Muat turun baris yang ditolak (CSV)', en: 'Download the refused rows (CSV)' },
  row: { ms: 'Baris', en: 'Row' },
  address: { ms: 'Alamat e-mel', en: 'E-mail address' },
  why: { ms: 'Sebab', en: 'Why' },
  agencyOf: { ms: 'Agensi', en: 'Agency' },
} as const satisfies Record<string, Text>;
