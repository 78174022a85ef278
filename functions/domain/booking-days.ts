import { leadDays } from '../../schemas/policies/bookings.ts';
import { plusDays } from './calendar.ts';

/** How the days before a booking are counted: as they come, or without weekends and public holidays (AMB-83). */
export interface BookingDays {
  readonly working: boolean;
  /** Public holidays, `yyyy-mm-dd`. */
  readonly holidays: readonly string[];
}

export const calendarDays: BookingDays = { working: false, holidays: [] };

/** As a stage writes it: `calendar`, or `working` and the public holidays behind it, with commas. */
export function bookingDaysOf(setting: string): BookingDays {
  const [days, ...holidays] = setting.split(',');
  return days === 'working' ? { working: true, holidays } : calendarDays;
}

/** The first day that can be booked today. */
export function earliestBooking(today: string, days: BookingDays): string {
  if (!days.working) return plusDays(today, leadDays);
  let date = today;
  for (let left = leadDays; left > 0;) {
    date = plusDays(date, 1);
    if (isWorking(date, days)) left -= 1;
  }
  return date;
}

function isWorking(date: string, { holidays }: BookingDays): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date);
}
