import type { Text } from '../vocabulary.ts';

/** Figures of the scheduled checks (spec C.7), each with the paragraph it comes from. */

/** From so many percent of its storage on, the user of a mailbox is told (BR-45). */
export const nearlyFullPercent = { value: 90, source: 'S4 G¶10(vi)' } as const;
/** An account without sign-in or mail access for more days than these is to be ended by its agency (BR-61, AMB-81). */
export const inactiveDays = { value: 90, source: 'S4 G¶15(iv)' } as const;

/** Rows of one call, of one file, and of the part of a file that is worked through at once. */
export const usageRowsOfCall = 1000;
export const usageRowsOfFile = 100_000;
export const usageRowsOfPart = 500;
/** Refused rows that a page shows and a file gives back. */
export const usageRefusalsShown = 1000;

/** Why a row of usage is not taken. */
export const usageRefusals = [
  'unknown',
  'other-agency',
  'ended',
  'repeated',
  'no-number',
  'negative',
  'over-quota',
  'quota-differs',
  'day',
  'future',
  'late',
  'activity-day',
  'activity-late',
  'not-done',
] as const;
export type UsageRefusal = (typeof usageRefusals)[number];

export const usageRefusalTexts: Readonly<Record<UsageRefusal, Text>> = {
  unknown: { ms: 'Tiada akaun dengan alamat ini', en: 'No account has this address' },
  'other-agency': { ms: 'Akaun ini milik agensi lain', en: 'The account belongs to another agency' },
  ended: { ms: 'Akaun ini telah dipadam', en: 'The account is deleted' },
  repeated: { ms: 'Alamat ini telah ada dalam baris terdahulu', en: 'The address stands in an earlier row' },
  'no-number': {
    ms: 'Penggunaan dan kuota ditulis sebagai nombor, contohnya 512 atau 512.5',
    en: 'Use and quota are numbers, e.g. 512 or 512.5',
  },
  negative: { ms: 'Penggunaan tidak boleh kurang daripada 0', en: 'Use cannot be less than 0' },
  'over-quota': {
    ms: 'Penggunaan melebihi 100 % storan akaun',
    en: 'Use is over 100 % of the storage of the account',
  },
  'quota-differs': {
    ms: 'Kuota berbeza daripada storan akaun dalam direktori',
    en: 'The quota is not the storage that the account has in the directory',
  },
  day: { ms: 'Tarikh ditulis sebagai tttt-bb-hh', en: 'The day is written as yyyy-mm-dd' },
  future: { ms: 'Tarikh belum tiba', en: 'The day has not come yet' },
  late: { ms: 'Ukuran yang lebih baharu telah diterima', en: 'A newer measurement has been taken in' },
  'activity-day': {
    ms: 'Tarikh aktiviti ditulis sebagai tttt-bb-hh',
    en: 'The day of the last activity is written as yyyy-mm-dd',
  },
  'activity-late': {
    ms: 'Aktiviti terakhir selepas tarikh ukuran',
    en: 'The last activity is after the day of the measurement',
  },
  'not-done': {
    ms: 'Baris ini tidak dapat diproses; hantar fail sekali lagi',
    en: 'The row could not be done; send the file again',
  },
};
