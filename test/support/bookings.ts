import { plusDays, malaysianDate } from '../../functions/domain/calendar.ts';
import type { FormInput } from './forms.ts';

/** Bookings of the demo's rooms, each at a time of its own: a room has one at a time. */

const halfHours = 20;
const days = 300;
const times = new Map<string, { readonly date: string; readonly start: string; readonly end: string }>();

/** A free day and half hour, the same again for the same name. */
export function aFreeTime(unique: string) {
  const known = times.get(unique);
  if (known !== undefined) return known;
  const now = Date.now();
  // One after the other in this process, and far from those of another one.
  const index = Math.floor(now / 1000) + times.size + process.pid * 997;
  const date = plusDays(
    malaysianDate(new Date(now).toISOString()),
    10 + (Math.floor(index / halfHours) % days),
  );
  const from = 16 + (index % halfHours);
  const time = { date, start: timeOf(from), end: timeOf(from + 1) };
  times.set(unique, time);
  return time;
}

function timeOf(halfHour: number): string {
  return `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`;
}

/** Address of the contact of a booking. */
export function contactOf(unique: string): string {
  return `urusetia.${unique.toLowerCase()}@kpc.example`;
}

/** Address of its participant, who is of no agency. */
export function participantOf(unique: string): string {
  return `peserta.${unique.toLowerCase()}@luar.example`;
}

/** A complete form for two of the demo's rooms. */
export function aBookingForm(unique: string, overrides: FormInput = {}): FormInput {
  return {
    purpose: `Mesyuarat Jawatankuasa ${unique}`,
    official: true,
    ...aFreeTime(unique),
    ...{ room1: 'putrajaya', users1: '6', room2: 'kuala-lumpur', users2: '4' },
    contactName: 'Salmah binti Idris',
    contactEmail: contactOf(unique),
    contactPhone: '03-8000 8000',
    participants: participantOf(unique),
    ...overrides,
  };
}
