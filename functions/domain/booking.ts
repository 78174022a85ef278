import { roomField, usersField } from '../../schemas/forms/telepresence.ts';
import { roomNumbers, slotMinutes } from '../../schemas/policies/bookings.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import type { Booking } from '../../schemas/directory/booking.ts';
import { startOfDate } from './calendar.ts';
import { Fenced } from './errors.ts';

/** What becomes of a booking (S4 G¶11, G¶12). Pure: the new booking is returned, not written. */

/** A room on a day, and the half hours of it, each named by its beginning: `0930`. */
export interface RoomTime {
  readonly room: string;
  readonly date: string;
  readonly slots: readonly string[];
}

export function bookingId(requestId: string): string {
  return `B-${requestId}`;
}

/** A text of a form; empty when it is not filled in. */
export function textIn(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** The rooms of a form in its order, each with its number of users. */
export function roomsOf(values: FormValues): readonly { readonly room: string; readonly users: number }[] {
  return roomNumbers.flatMap((no) => {
    const room = textIn(values, roomField(no));
    return room === '' ? [] : [{ room, users: Number(textIn(values, usersField(no))) }];
  });
}

/** The half hours between two times of a day. */
export function slotsBetween(start: string, end: string): readonly string[] {
  const [from, to] = [minutesOf(start), minutesOf(end)];
  const slots: string[] = [];
  for (let at = from - (from % slotMinutes); at < to; at += slotMinutes)
    slots.push(timeOf(at).replace(':', ''));
  return slots;
}

/** The time at which a half hour begins, and the one at which it ends: `09:30`, `10:00`. */
export function timesOfSlot(slot: string): { readonly start: string; readonly end: string } {
  const start = `${slot.slice(0, 2)}:${slot.slice(2)}`;
  return { start, end: timeOf(minutesOf(start) + slotMinutes) };
}

/** Half hours as the times that they make together. */
export function spansOf(
  slots: readonly string[],
): readonly { readonly start: string; readonly end: string }[] {
  const spans: { start: string; end: string }[] = [];
  for (const { start, end } of slots.toSorted().map(timesOfSlot)) {
    const last = spans.at(-1);
    if (last?.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What a form takes, room by room. */
export function roomTimes(values: FormValues): readonly RoomTime[] {
  const slots = slotsBetween(textIn(values, 'start'), textIn(values, 'end'));
  return roomsOf(values).map(({ room }) => ({ room, date: textIn(values, 'date'), slots }));
}

/** The instant of a time of a Malaysian day. */
export function instantOf(date: string, time: string): string {
  return new Date(Date.parse(startOfDate(date)) + minutesOf(time) * 60_000).toISOString();
}

/** Whether the conference of a form has begun at this instant. */
export function hasBegun(values: FormValues, at: string): boolean {
  return instantOf(textIn(values, 'date'), textIn(values, 'start')) <= at;
}

/** Everybody who is invited: the contact first, then the participants, each once. */
export function invitedBy(values: FormValues): readonly string[] {
  const all = [textIn(values, 'contactEmail'), ...textIn(values, 'participants').split('\n')];
  return [...new Map(all.filter((each) => each !== '').map((each) => [each.toLowerCase(), each])).values()];
}

/** A new booking, or one whose form was sent again: it waits for MAMPU. @throws Fenced for one that is over */
export function requested(
  before: Booking | undefined,
  of: {
    readonly requestId: string;
    readonly agencyId: string;
    readonly values: FormValues;
    readonly at: string;
  },
): Booking {
  const { requestId, agencyId, values, at } = of;
  if (before === undefined) {
    return {
      ...{ id: bookingId(requestId), requestId, agencyId, state: 'REQUESTED', settings: values },
      ...{ sequence: 0, invited: [], uninvited: [], createdAt: at, updatedAt: at, version: 1 },
    };
  }
  if (!keepsRooms(before)) throw new Fenced(`${before.id} is ${before.state}`);
  return { ...next(before, at), state: 'REQUESTED', settings: values };
}

/** Whether its rooms are kept for it. */
export function keepsRooms({ state }: Pick<Booking, 'state'>): boolean {
  return state === 'REQUESTED' || state === 'CONFIRMED';
}

export const bookingActions = [
  'confirm-booking',
  'refuse-booking',
  'withdraw-booking',
  'hold-booking',
  'cancel-booking',
  'close-booking',
] as const;
export type BookingAction = (typeof bookingActions)[number];

/** What a step of the procedure makes of a booking. @throws Fenced when its state does not fit: no step leads there */
export function bookingAction(
  action: BookingAction,
  booking: Booking,
  { at, fault }: { readonly at: string; readonly fault?: string | undefined },
): Booking {
  const from = (...states: readonly Booking['state'][]): Booking => {
    if (!states.includes(booking.state)) throw new Fenced(`${booking.id} is ${booking.state}: no ${action}`);
    return next(booking, at);
  };
  switch (action) {
    case 'confirm-booking':
      return confirmed(from('REQUESTED'));
    case 'refuse-booking':
      return { ...withdrawn(from('REQUESTED')), state: 'REFUSED' };
    case 'withdraw-booking':
      return { ...withdrawn(from('REQUESTED')), state: 'CANCELLED' };
    case 'cancel-booking':
      return { ...withdrawn(from('CONFIRMED')), state: 'CANCELLED' };
    case 'hold-booking':
      return { ...from('CONFIRMED'), state: 'HELD' };
    case 'close-booking':
      return { ...from('HELD'), state: 'CLOSED', ...(fault === undefined ? {} : { fault }) };
  }
}

function confirmed(booking: Booking): Booking {
  const invited = invitedBy(booking.settings);
  const stay = new Set(invited.map((each) => each.toLowerCase()));
  return {
    ...booking,
    state: 'CONFIRMED',
    sequence: booking.sequence + (booking.confirmed === undefined ? 0 : 1),
    confirmed: booking.settings,
    invited: [...invited],
    uninvited: booking.invited.filter((each) => !stay.has(each.toLowerCase())),
  };
}

/** What was invited to does not take place. */
function withdrawn(booking: Booking): Booking {
  const { invited } = booking;
  return { ...booking, sequence: booking.sequence + 1, invited: [], uninvited: invited };
}

/** The booking of a request that is ended from outside: undefined for one that is over. */
export function endedBooking(booking: Booking, at: string): Booking | undefined {
  return keepsRooms(booking) ? { ...withdrawn(next(booking, at)), state: 'CANCELLED' } : undefined;
}

function next(booking: Booking, at: string): Booking {
  return { ...booking, updatedAt: at, version: booking.version + 1 };
}
