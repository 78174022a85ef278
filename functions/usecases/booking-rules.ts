import { hasBegun, roomTimes } from '../domain/booking.ts';
import { takenOn } from '../store/booking-store.ts';
import type { Asked, Broken } from './directory-rules.ts';

/** Rules of bookings that the directory and the clock answer. */

/**
 * Nobody else has one of the rooms at that time. Said beside the form before it is sent; what is written is refused all
 * the same when somebody was faster.
 */
export async function roomsFree({ tables, subject, values }: Asked): Promise<Broken> {
  const wanted = roomTimes(values);
  const taken = await takenOn(tables, wanted);
  const clash = wanted.some(({ room, date, slots }) =>
    taken.some(
      (each) =>
        each.room === room &&
        each.date === date &&
        slots.includes(each.slot) &&
        each.bookingId !== subject?.id,
    ),
  );
  return clash ? { code: 'rooms-free' } : undefined;
}

/** What has begun is neither asked for, confirmed nor given up any more. The form says when, or else the booking. */
export function notBegun({ at, subject, values }: Asked): Promise<Broken> {
  const about = values['date'] === undefined ? (subject?.settings ?? {}) : values;
  return Promise.resolve(hasBegun(about, at) ? { code: 'not-begun' } : undefined);
}
