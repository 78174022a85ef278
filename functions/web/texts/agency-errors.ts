import type { Text } from '../../../schemas/vocabulary.ts';

/** What to do about a field of the application of an agency, by error code. */
export const agencyErrorTexts = {
  different: {
    ms: 'Isi alamat lain: alamat ini sudah diberikan bagi orang lain pada borang ini.',
    en: 'Enter another address: this one is given for somebody else on this form.',
  },
  stays: {
    ms: 'Alamat ini telah disahkan dan tidak boleh diubah. Untuk alamat lain, tarik balik dan mohon semula.',
    en: 'This address was proven and cannot be changed. For another one, withdraw and apply again.',
  },
  'contract-plan': {
    ms: 'Pekeliling, perenggan 7: agensi yang masih terikat dengan kontrak hendaklah merancang peralihan sekurang-kurangnya enam (6) bulan sebelum kontrak tamat, iaitu selewat-lewatnya {latest}. Pilih tarikh itu atau lebih awal, atau nyatakan sebab.',
    en: 'The circular, paragraph 7: an agency that is still bound by a contract plans its move at least six months before the contract ends, that is by {latest}. Choose that date or an earlier one, or say why not.',
  },
  'new-officer': {
    ms: 'Alamat ini milik pegawai yang sudah berdaftar. Lantik orang lain atau gunakan alamat rasmi lain.',
    en: 'This address belongs to an officer who is registered already. Appoint somebody else or use another official address.',
  },
  'short-name-free': {
    ms: 'Nama singkatan ini sudah digunakan. Pilih nama lain.',
    en: 'This short name is in use. Choose another one.',
  },
  'short-name': {
    ms: 'Isi nama singkatan yang mengandungi huruf atau angka.',
    en: 'Enter a short name with letters or digits.',
  },
  'domain-free': {
    ms: 'Domain ini sudah digunakan oleh agensi lain. Semak ejaannya atau hubungi Meja Bantuan 1GovUC.',
    en: 'Another agency uses this domain. Check its spelling or ask the 1GovUC Service Desk.',
  },
  file: {
    ms: 'Fail ini tiada lagi. Pilih fail itu sekali lagi.',
    en: 'This file is no longer there. Choose it again.',
  },
  'file-empty': { ms: 'Fail ini kosong. Pilih fail lain.', en: 'This file is empty. Choose another one.' },
  'file-too-large': { ms: 'Fail ini melebihi {max} MB.', en: 'This file is larger than {max} MB.' },
  'file-type': {
    ms: 'Fail ini bukan PDF, PNG atau JPEG. Pilih fail lain.',
    en: 'This file is no PDF, PNG or JPEG. Choose another one.',
  },
} as const satisfies Record<string, Text>;
