import { plusDays } from './calendar.ts';

/** Days of the first and the last day of a period, `yyyy-mm-dd`. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** The newest period that is over: so many whole months, counted from January on (1, 3, 6 or 12 of them). */
export function lastPeriod(today: string, months: number): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const began = Math.floor((month - 1) / months) * months;
  const next = firstOfMonth(year, began);
  return { from: firstOfMonth(year, began - months), until: plusDays(next, -1) };
}

/** `month` counts from 0 and may lie in another year. */
function firstOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
