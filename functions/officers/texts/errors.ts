import type { Text } from '../../../schemas/vocabulary.ts';
import { accessTexts } from './access.ts';
import { fieldErrorTexts } from '../../web/texts/field-errors.ts';

/** What to do, by error code: those of all forms, and those that only officers, agencies and passwords know. */
export const officerErrorTexts = {
  ...fieldErrorTexts,
  'right-ends-before': accessTexts['right-ends-before'],
  'user-name': {
    ms: 'Gunakan 3 hingga 40 aksara: huruf kecil, angka, titik dan sengkang, bermula dan berakhir dengan huruf atau angka.',
    en: 'Use 3 to 40 characters: lower case letters, digits, dots and hyphens, beginning and ending with a letter or digit.',
  },
  taken: { ms: 'Nilai ini telah digunakan. Masukkan yang lain.', en: 'This is taken. Enter another one.' },
  'roles-required': { ms: 'Pilih sekurang-kurangnya satu peranan.', en: 'Choose at least one role.' },
  'agency-role': {
    ms: 'Pilih agensi bagi peranan agensi, atau pilih peranan pusat sahaja.',
    en: 'Choose an agency for roles of an agency, or choose central roles only.',
  },
  'central-role': {
    ms: 'Pegawai agensi hanya boleh memegang peranan agensi. Pilih peranan agensi sahaja.',
    en: 'An officer of an agency can hold roles of an agency only. Choose roles of an agency only.',
  },
  'own-roles': {
    ms: 'Anda tidak boleh memberi diri anda peranan baharu. Minta pentadbir lain.',
    en: 'You cannot give yourself a new role. Ask another administrator.',
  },
  'last-system-admin': {
    ms: 'Ini Pentadbir Sistem yang terakhir. Tetapkan Pentadbir Sistem lain dahulu.',
    en: 'This is the last System Administrator. Name another one first.',
  },
  'channels-required': {
    ms: 'Pilih sekurang-kurangnya satu saluran.',
    en: 'Choose at least one channel.',
  },
  'short-name': {
    ms: 'Masukkan nama singkatan yang mengandungi huruf atau angka, contohnya KPC.',
    en: 'Enter a short name with letters or digits, for example KPC.',
  },
  'password-length': {
    ms: 'Gunakan sekurang-kurangnya 12 aksara.',
    en: 'Use at least 12 characters.',
  },
  'password-too-long': { ms: 'Gunakan paling banyak 256 aksara.', en: 'Use 256 characters at most.' },
  'password-lower': {
    ms: 'Tambah sekurang-kurangnya satu huruf kecil (a–z).',
    en: 'Add at least one lower case letter (a–z).',
  },
  'password-upper': {
    ms: 'Tambah sekurang-kurangnya satu huruf besar (A–Z).',
    en: 'Add at least one upper case letter (A–Z).',
  },
  'password-digit': {
    ms: 'Tambah sekurang-kurangnya satu angka (0–9).',
    en: 'Add at least one digit (0–9).',
  },
  'password-symbol': {
    ms: 'Tambah sekurang-kurangnya satu simbol, contohnya ! @ # % & * - _ +.',
    en: 'Add at least one symbol, for example ! @ # % & * - _ +.',
  },
  'password-space': {
    ms: 'Jangan mulakan atau akhiri kata laluan dengan ruang kosong.',
    en: 'Do not begin or end the password with a space.',
  },
  'password-repeat': {
    ms: 'Taip kata laluan yang sama sekali lagi.',
    en: 'Type the same password once more.',
  },
  'password-refused': {
    ms: 'Kata laluan ini tidak diterima. Pilih kata laluan lain.',
    en: 'This password is not accepted. Choose another one.',
  },
} as const satisfies Record<string, Text>;
