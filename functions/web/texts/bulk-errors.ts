import type { Text } from '../../../schemas/vocabulary.ts';

/** What is wrong with a file of rows or with one of its rows, by code. */
export const bulkErrorTexts = {
  'bulk-file-missing': { ms: 'Pilih fail CSV.', en: 'Choose a CSV file.' },
  'bulk-empty': { ms: 'Fail ini kosong.', en: 'The file is empty.' },
  'bulk-not-csv': {
    ms: 'Ini fail hamparan (xlsx) atau fail zip. Simpan sebagai “CSV UTF-8” dan muat naik fail itu.',
    en: 'This is a workbook (xlsx) or a zip file. Save it as “CSV UTF-8” and upload that file.',
  },
  'bulk-encoding': {
    ms: 'Fail ini tidak disimpan dalam UTF-8. Simpan sebagai “CSV UTF-8”.',
    en: 'The file is not saved in UTF-8. Save it as “CSV UTF-8”.',
  },
  'bulk-delimiter': {
    ms: 'Tiada nama lajur yang dikenali pada baris pertama. Asingkan lajur dengan koma, koma bertitik atau tab, dan guna nama lajur daripada templat.',
    en: 'The first line has no name of a column that is known. Separate columns by commas, semicolons or tabs, and use the names of the template.',
  },
  'bulk-quotes': {
    ms: 'Tanda petikan berganda (") pada baris {line} fail tidak ditutup atau tersalah letak.',
    en: 'On line {line} of the file a double quote (") is not closed or stands in a wrong place.',
  },
  'bulk-columns-unknown': {
    ms: 'Lajur ini tidak dikenali: {columns}. Guna nama lajur daripada templat.',
    en: 'These columns are not known: {columns}. Use the names of the template.',
  },
  'bulk-columns-twice': {
    ms: 'Lajur ini ada lebih daripada sekali: {fields}.',
    en: 'These columns are there more than once: {fields}.',
  },
  'bulk-columns-missing': {
    ms: 'Lajur ini tiada: {fields}.',
    en: 'These columns are missing: {fields}.',
  },
  'bulk-no-rows': {
    ms: 'Fail ini hanya ada nama lajur. Tambah sekurang-kurangnya satu baris.',
    en: 'The file has names of columns only. Add at least one row.',
  },
  'bulk-too-many-rows': {
    ms: 'Fail ini melebihi {max} baris. Bahagikan kepada beberapa fail.',
    en: 'The file has more than {max} rows. Divide it into several files.',
  },
  'bulk-cells': {
    ms: 'Baris ini ada lebih banyak sel daripada lajur. Letakkan sel yang mengandungi pemisah di dalam tanda petikan.',
    en: 'The row has more cells than there are columns. Put a cell that holds a separator in quotes.',
  },
  'bulk-formula': {
    ms: 'Sel ini bermula seperti formula (=, +, - atau @). Masukkan nilainya sahaja.',
    en: 'The cell begins like a formula (=, +, - or @). Enter the value alone.',
  },
  'bulk-flag': { ms: 'Masukkan Ya atau Tidak.', en: 'Enter Yes or No.' },
  'bulk-identity-digits': {
    ms: 'Nombor kad pengenalan mesti 12 angka; sifar di hadapan mungkin hilang dalam hamparan. Tetapkan lajur itu sebagai Teks.',
    en: 'An identity card number has 12 digits; leading zeros may have been lost in the spreadsheet. Format the column as text.',
  },
  'bulk-not-for-category': {
    ms: 'Butiran ini bukan untuk kategori Lain-lain. Kosongkan sel ini.',
    en: 'The category Other has no such item. Leave the cell empty.',
  },
  'bulk-no-change': {
    ms: 'Baris ini tidak mengubah apa-apa.',
    en: 'The row changes nothing.',
  },
  'bulk-repeated': {
    ms: 'Nilai ini sudah ada pada baris {row}.',
    en: 'Row {row} has this already.',
  },
  'bulk-account-unknown': {
    ms: 'Tiada akaun dengan alamat ini dalam agensi anda.',
    en: 'Your agency has no account with this address.',
  },
  'bulk-account-state': {
    ms: 'Status akaun ini tidak membenarkan tindakan ini.',
    en: 'The state of the account does not allow this.',
  },
  'bulk-account-locked': {
    ms: 'Permohonan lain bagi akaun ini masih terbuka.',
    en: 'Another request about this account is still open.',
  },
  'bulk-account-changed': {
    ms: 'Akaun ini berubah selepas fail disemak. Semak semula dengan fail baharu.',
    en: 'The account changed after the file was checked. Check it again with a new file.',
  },
  'bulk-person-known': {
    ms: 'Orang ini sudah ada akaun dalam agensi anda.',
    en: 'This person already has an account in your agency.',
  },
  'bulk-failed': {
    ms: 'Baris ini gagal selepas beberapa cubaan dan akaun tidak diubah. Muat naik baris ini semula.',
    en: 'The row failed after several tries and the account is not changed. Upload the row again.',
  },
  'bulk-unfinished': {
    ms: 'Akaun telah diubah, tetapi log masuk atau notis belum selesai. Semak akaun ini.',
    en: 'The account is changed, but its sign-in or a notice is not finished. Look at the account.',
  },
} as const satisfies Record<string, Text>;
