import type { Text } from '../../../schemas/vocabulary.ts';

/** What to do, by error code of a field. Said beside the field, so the field is not named again. */
export const fieldErrorTexts = {
  required: { ms: 'Isi butiran ini.', en: 'Fill in this item.' },
  'unknown-field': {
    ms: 'Butiran ini tiada pada borang. Muat semula halaman dan cuba lagi.',
    en: 'The form has no such item. Reload the page and try again.',
  },
  'wrong-type': {
    ms: 'Masukkan satu nilai sahaja bagi butiran ini.',
    en: 'Enter one value only for this item.',
  },
  'too-long': {
    ms: 'Pendekkan kepada {max} aksara atau kurang.',
    en: 'Shorten it to {max} characters or fewer.',
  },
  email: {
    ms: 'Masukkan alamat e-mel penuh, contohnya nama@agensi.gov.my.',
    en: 'Enter a full e-mail address, for example name@agency.gov.my.',
  },
  ip: {
    ms: 'Masukkan alamat IP penuh, contohnya 10.1.2.3.',
    en: 'Enter a full IP address, for example 10.1.2.3.',
  },
  domain: {
    ms: 'Masukkan nama domain tanpa http://, contohnya sistem.agensi.gov.my.',
    en: 'Enter a domain name without http://, for example system.agency.gov.my.',
  },
  date: {
    ms: 'Masukkan tarikh yang wujud sebagai tahun-bulan-hari, contohnya 2026-11-21.',
    en: 'Enter a date that exists as year-month-day, for example 2026-11-21.',
  },
  'not-after-today': {
    ms: 'Masukkan tarikh hari ini atau sebelumnya.',
    en: 'Enter today’s date or an earlier one.',
  },
  choice: { ms: 'Pilih salah satu jawapan.', en: 'Choose one of the answers.' },
  'control-characters': {
    ms: 'Taip semula butiran ini: ia mengandungi aksara yang tidak boleh dibaca.',
    en: 'Type this item again: it has characters that cannot be read.',
  },
  'at-least-one': {
    ms: 'Isi sekurang-kurangnya satu: {fields}.',
    en: 'Fill in at least one: {fields}.',
  },
  'all-or-none': {
    ms: 'Isi kesemuanya atau kosongkan kesemuanya: {fields}.',
    en: 'Fill in all of these or leave all of them empty: {fields}.',
  },
  fixed: {
    ms: 'Butiran ini diambil daripada direktori dan tidak boleh diubah di sini.',
    en: 'This item comes from the directory and cannot be changed here.',
  },
  'reason-required': {
    ms: 'Nyatakan sekurang-kurangnya satu sebab, supaya agensi tahu apa yang perlu dibetulkan.',
    en: 'Give at least one reason, so that the agency knows what to correct.',
  },
  'nothing-supplied': {
    ms: 'Tiada kata laluan disimpan. Masukkan kata laluan.',
    en: 'No password is stored. Enter the password.',
  },
} as const satisfies Record<string, Text>;

export const unknownErrorText: Text = {
  ms: 'Semak butiran ini dan cuba lagi.',
  en: 'Check this item and try again.',
};
