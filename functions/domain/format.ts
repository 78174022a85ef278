import type { Language, Text } from '../../schemas/vocabulary.ts';

/** Dates as people read them, always in Malaysian time: "21 Nov 2026", "21 Nov 2026, 14:05". */

const TIME_ZONE = 'Asia/Kuala_Lumpur';

/** American English for its "Sep": British and Malaysian English write "Sept". The order of the parts is ours. */
const LOCALES: Readonly<Record<Language, string>> = { ms: 'ms-MY', en: 'en-US' };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>;

/** Making a formatter costs more than using it, so each is made once, when it is first wanted. */
const dateFormats = new Map<Language, Intl.DateTimeFormat>();

function partsOf(iso: string, language: Language): Parts {
  let format = dateFormats.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], {
      timeZone: TIME_ZONE,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    dateFormats.set(language, format);
  }
  return Object.fromEntries(format.formatToParts(new Date(iso)).map((part) => [part.type, part.value]));
}

/**
 * The day of an ISO instant in Malaysia, or of a plain date (`2026-11-21`): "21 Nov 2026".
 * Throws `RangeError` for what is no date.
 */
export function formatDate(iso: string, language: Language): string {
  const { day = '', month = '', year = '' } = partsOf(iso, language);
  return `${day} ${month} ${year}`;
}

/** An ISO instant in Malaysia: "21 Nov 2026, 14:05". Throws `RangeError` for what is no date. */
export function formatDateTime(iso: string, language: Language): string {
  const { hour = '', minute = '' } = partsOf(iso, language);
  return `${formatDate(iso, language)}, ${hour}:${minute}`;
}

/** Number of the day since 1970 in Malaysia, which has had UTC+8 without summer time since 1982. */
function dayNumber(seconds: number): number {
  return Math.floor((seconds + 8 * HOUR) / DAY);
}

const justNow: Text = { ms: 'baru sahaja', en: 'just now' };

/**
 * How long before or after `nowIso`: "5 minit lalu", "semalam", "in 3 days". Whole units, rounded down; from one
 * day on, days are those of the calendar in Malaysia. Throws `RangeError` for what is no date.
 */
export function formatRelative(iso: string, nowIso: string, language: Language): string {
  const then = Date.parse(iso) / 1000;
  const now = Date.parse(nowIso) / 1000;
  const say = (value: number, unit: Intl.RelativeTimeFormatUnit, numeric: 'auto' | 'always' = 'always') =>
    new Intl.RelativeTimeFormat(LOCALES[language], { numeric }).format(Math.trunc(value), unit);

  const seconds = then - now;
  const size = Math.abs(seconds);
  if (size < MINUTE) return justNow[language];
  if (size < HOUR) return say(seconds / MINUTE, 'minute');
  if (size < DAY) return say(seconds / HOUR, 'hour');
  const days = dayNumber(then) - dayNumber(now);
  // Two days off, Malay's own word (kelmarin) is read as one day by many.
  if (Math.abs(days) < 30) return say(days, 'day', Math.abs(days) === 1 ? 'auto' : 'always');
  if (Math.abs(days) < 365) return say(days / 30, 'month');
  return say(days / 365, 'year');
}
