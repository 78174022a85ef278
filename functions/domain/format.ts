import type { Language, Text } from '../../schemas/vocabulary.ts';

/**
 * Dates as people read them, always in Malaysian time, which is UTC+8 without summer time since 1982: "21 Nov 2026",
 * "21 Nov 2026, 14:05". Reckoned: Intl would cost the first page or mail of a process 15 ms for the same.
 */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  ms: ['Jan', 'Feb', 'Mac', 'Apr', 'Mei', 'Jun', 'Jul', 'Ogo', 'Sep', 'Okt', 'Nov', 'Dis'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** The instant with Malaysia's clock where UTC's would be. */
function inMalaysia(iso: string): Date {
  const shown = new Date(Date.parse(iso) + 8 * HOUR * 1000);
  if (Number.isNaN(shown.getTime())) throw new RangeError('This is no date');
  return shown;
}

/**
 * The day of an ISO instant in Malaysia, or of a plain date (`2026-11-21`): "21 Nov 2026".
 * Throws `RangeError` for what is no date.
 */
export function formatDate(iso: string, language: Language): string {
  const shown = inMalaysia(iso);
  return `${shown.getUTCDate()} ${MONTHS[language][shown.getUTCMonth()] ?? ''} ${shown.getUTCFullYear()}`;
}

/** An ISO instant in Malaysia: "21 Nov 2026, 14:05". Throws `RangeError` for what is no date. */
export function formatDateTime(iso: string, language: Language): string {
  const shown = inMalaysia(iso);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${formatDate(iso, language)}, ${two(shown.getUTCHours())}:${two(shown.getUTCMinutes())}`;
}

const justNow: Text = { ms: 'baru sahaja', en: 'just now' };
const yesterday: Text = { ms: 'semalam', en: 'yesterday' };
const tomorrow: Text = { ms: 'esok', en: 'tomorrow' };
const minute: Text = { ms: 'minit', en: 'minute' };
const hour: Text = { ms: 'jam', en: 'hour' };
const day: Text = { ms: 'hari', en: 'day' };
const month: Text = { ms: 'bulan', en: 'month' };
const year: Text = { ms: 'tahun', en: 'year' };

/** "5 minit lalu", "in 3 days": whole units, rounded down. */
function away(value: number, unit: Text, language: Language): string {
  const count = Math.floor(Math.abs(value));
  if (language === 'ms') return value < 0 ? `${count} ${unit.ms} lalu` : `dalam ${count} ${unit.ms}`;
  const units = count === 1 ? unit.en : `${unit.en}s`;
  return value < 0 ? `${count} ${units} ago` : `in ${count} ${units}`;
}

/**
 * How long before or after `nowIso`: "5 minit lalu", "semalam", "in 3 days". Whole units, rounded down; from one
 * day on, days are those of the calendar in Malaysia. Throws `RangeError` for what is no date.
 */
export function formatRelative(iso: string, nowIso: string, language: Language): string {
  const then = inMalaysia(iso).getTime() / 1000;
  const now = inMalaysia(nowIso).getTime() / 1000;
  const seconds = then - now;
  const size = Math.abs(seconds);
  if (size < MINUTE) return justNow[language];
  if (size < HOUR) return away(seconds / MINUTE, minute, language);
  if (size < DAY) return away(seconds / HOUR, hour, language);
  const days = Math.floor(then / DAY) - Math.floor(now / DAY);
  if (days === -1) return yesterday[language];
  if (days === 1) return tomorrow[language];
  // Two days off, Malay's own word (kelmarin) is read as one day by many.
  if (Math.abs(days) < 30) return away(days, day, language);
  if (Math.abs(days) < 365) return away(days / 30, month, language);
  return away(days / 365, year, language);
}

/** `340 KB`, `2.1 MB`: of a file, at least 1 KB. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${String(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
