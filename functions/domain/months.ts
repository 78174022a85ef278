import { plusDays, startOfDate } from './calendar.ts';

/** Malaysian months, `yyyy-mm`. */

export function isMonth(text: string): boolean {
  return /^20\d{2}-(?:0[1-9]|1[0-2])$/u.test(text);
}

/** So many months later; earlier for a negative number. */
export function plusMonths(month: string, months: number): string {
  const [year = 0, no = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, no - 1 + months, 1)).toISOString().slice(0, 7);
}

/** From the first to the last, both with them. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = plusMonths(month, 1)) months.push(month);
  return months;
}

/** The instants between which a month lies; the second belongs to the next. */
export function instantsOfMonth(month: string): { readonly from: string; readonly to: string } {
  return { from: startOfDate(`${month}-01`), to: startOfDate(`${plusMonths(month, 1)}-01`) };
}

/** The days that end with this one, the oldest first. */
export function lastDays(date: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => plusDays(date, index + 1 - count));
}
