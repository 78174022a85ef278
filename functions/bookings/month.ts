import { plusDays } from '../domain/calendar.ts';
import { formatDate } from '../domain/format.ts';
import type { Language } from '../../schemas/vocabulary.ts';

/** The weeks of a month, `2026-12`, from Monday on: seven dates each, empty where the day is of another month. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let day = plusDays(first, -weekday); day.slice(0, 7) <= month; day = plusDays(day, 7)) {
    const week = Array.from({ length: 7 }, (_, index) => plusDays(day, index));
    weeks.push(week.map((date) => (date.startsWith(month) ? date : '')));
  }
  return weeks;
}

/** The month so many months later. */
export function plusMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** `Dis 2026` */
export function monthName(month: string, language: Language): string {
  return formatDate(`${month}-01`, language).replace(/^\d+ /u, '');
}
