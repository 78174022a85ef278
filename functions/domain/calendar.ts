/** Dates of Malaysian official time. */

const formatter = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kuala_Lumpur', dateStyle: 'short' });

/** The Malaysian date of an instant, as `yyyy-mm-dd`. */
export function malaysianDate(instant: string): string {
  return formatter.format(new Date(instant));
}

/** The Malaysian year of an instant, for reference numbers. */
export function malaysianYear(instant: string): number {
  return Number(malaysianDate(instant).slice(0, 4));
}
