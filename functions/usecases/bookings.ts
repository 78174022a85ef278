import type { Booking } from '../../schemas/directory/booking.ts';
import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';
import { textIn, timesOfSlot } from '../domain/booking.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { Forbidden, InvalidInput, NotFound } from '../domain/errors.ts';
import { may, reach } from '../domain/permissions.ts';
import { roomName } from '../domain/room-name.ts';
import {
  bookingPosition,
  getBooking,
  getBookings,
  listBookings,
  takenInMonth,
  type TakenSlot,
} from '../store/booking-store.ts';
import { getReference } from '../store/reference-store.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Basics } from './deps.ts';
import type { Caller, Page } from './types.ts';

/** The calendar of the conference rooms, and the bookings that a caller may see. */

type Deps = Pick<Basics, 'tables' | 'clock'>;

/** A time for which a room is taken. Whose it is, only its own agency and MAMPU see. */
export interface TakenTime {
  readonly date: string;
  readonly room: string;
  readonly roomName: string;
  readonly start: string;
  readonly end: string;
  readonly booking?: Booking;
}

export interface BookingMonth {
  /** `2026-12` */
  readonly month: string;
  readonly rooms: readonly ReferenceEntry[];
  /** By day, then by time. */
  readonly taken: readonly TakenTime[];
}

/**
 * What is taken in a month, of the whole month one query; without one, the present month.
 * @throws Forbidden; InvalidInput `month`
 */
export async function readBookingMonth(
  { tables, clock }: Deps,
  { person }: Caller,
  month = malaysianDate(clock.now()).slice(0, 7),
): Promise<BookingMonth> {
  if (reach(person, 'booking.read') === undefined) throw noBookings();
  if (!/^20\d{2}-(?:0[1-9]|1[0-2])$/u.test(month))
    throw new InvalidInput([{ field: 'month', code: 'month' }]);
  const [slots, { choices: rooms }] = await Promise.all([
    takenInMonth(tables, month),
    getReference(tables, 'rooms'),
  ]);
  const bookings = await getBookings(
    tables,
    slots.map(({ bookingId }) => bookingId),
  );
  const seen = bookings.filter(({ agencyId }) => may(person, 'booking.read', { agencyId }));
  const names = new Map(rooms.map((room) => [room.value, roomName(room)]));
  const taken = timesOf(slots).map(({ bookingId, ...time }): TakenTime => {
    const booking = seen.find(({ id }) => id === bookingId);
    const name = names.get(time.room) ?? '';
    return { ...time, roomName: name, ...(booking === undefined ? {} : { booking }) };
  });
  return { month, rooms, taken: taken.toSorted((one, other) => compare(orderOf(one), orderOf(other))) };
}

function orderOf({ date, start, roomName: name }: TakenTime): string {
  return `${date}${start}${name}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

interface BookedTime extends Omit<TakenTime, 'roomName' | 'booking'> {
  readonly bookingId: string;
}

/** Half hours of one booking in one room, one behind the other, are one time. */
function timesOf(slots: readonly TakenSlot[]): readonly BookedTime[] {
  const times: BookedTime[] = [];
  for (const slot of slots.toSorted((one, other) => compare(keyOf(one), keyOf(other)))) {
    const { room, date, bookingId } = slot;
    const { start, end } = timesOfSlot(slot.slot);
    const last = times.at(-1);
    const goesOn =
      last?.room === room && last.date === date && last.bookingId === bookingId && last.end === start;
    if (goesOn) times.splice(-1, 1, { ...last, end });
    else times.push({ room, date, bookingId, start, end });
  }
  return times;
}

function keyOf({ room, date, slot }: TakenSlot): string {
  return `${date}#${room}#${slot}`;
}

function noBookings(): Forbidden {
  return new Forbidden('may-not-read', 'This role sees no bookings');
}

/** The bookings that a caller may see, the latest day of use first. @throws Forbidden, InvalidInput */
export async function findBookings(
  { tables }: Pick<Deps, 'tables'>,
  { person }: Caller,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Page<Booking>> {
  const reached = reach(person, 'booking.read');
  if (reached === undefined) throw noBookings();
  const before = decodeCursor(cursor);
  const found = await listBookings(tables, {
    limit: limit + 1,
    ...('agencyId' in reached ? { agencyId: reached.agencyId } : {}),
    ...(before === undefined ? {} : { before }),
  });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(found.length > limit && last !== undefined ? { cursor: encodeCursor(bookingPosition(last)) } : {}),
  };
}

export interface BookingView {
  readonly booking: Booking;
  /** Names of the rooms that are on the list, by their ids. */
  readonly rooms: ReadonlyMap<string, string>;
}

/** One booking. @throws NotFound also for another agency's */
export async function readBooking(
  { tables }: Pick<Deps, 'tables'>,
  { person }: Caller,
  id: string,
): Promise<BookingView> {
  const booking = await getBooking(tables, id);
  if (booking === undefined || !may(person, 'booking.read', { agencyId: booking.agencyId }))
    throw new NotFound(`There is no booking ${id}`);
  const { choices } = await getReference(tables, 'rooms');
  return { booking, rooms: new Map(choices.map((room) => [room.value, roomName(room)])) };
}

/** What a booking is called by, and when it is. */
export function bookingSummary({ settings }: Booking) {
  const said = (name: string) => textIn(settings, name);
  return { purpose: said('purpose'), date: said('date'), start: said('start'), end: said('end') };
}
