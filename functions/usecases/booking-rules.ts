import { hasBegun, roomTimes, spansOf } from '../domain/booking.ts';
import { roomName } from '../domain/room-name.ts';
import { takenOn } from '../store/booking-store.ts';
import { getReference } from '../store/reference-store.ts';
import type { Asked, Broken } from './directory-rules.ts';

/** Rules of bookings that the directory and the clock answer. */

/**
 * Nobody else has one of the rooms at that time. Said beside the form before it is sent; what is written is refused all
 * the same when somebody was faster.
 */
export async function roomsFree({ tables, subject, values }: Asked): Promise<Broken> {
  const wanted = roomTimes(values);
  const taken = await takenOn(tables, wanted);
  const clashes = wanted.flatMap(({ room, date, slots }) => {
    const others = taken.filter(
      (each) =>
        each.room === room &&
        each.date === date &&
        slots.includes(each.slot) &&
        each.bookingId !== subject?.id,
    );
    return others.length === 0 ? [] : [{ room, date, slots: others.map(({ slot }) => slot) }];
  });
  const [first] = clashes;
  if (first === undefined) return undefined;
  const { choices } = await getReference(tables, 'rooms');
  const rooms = clashes.map(({ room, slots }) => {
    const named = choices.find(({ value }) => value === room);
    const times = spansOf(slots).map(({ start, end }) => `${start}–${end}`);
    return `${named === undefined ? room : roomName(named)}, ${times.join(', ')}`;
  });
  return { code: 'rooms-free', params: { date: first.date, rooms: rooms.join('; ') } };
}

/** What has begun is neither asked for, confirmed nor given up any more. The form says when, or else the booking. */
export function notBegun({ at, subject, values }: Asked): Promise<Broken> {
  const about = values['date'] === undefined ? (subject?.settings ?? {}) : values;
  return Promise.resolve(hasBegun(about, at) ? { code: 'not-begun' } : undefined);
}
