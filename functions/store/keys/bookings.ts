import type { Key } from './key.ts';

/**
 * Directory: bookings of conference rooms.
 *
 * | item     | pk            | sk              | indexes |
 * |----------|---------------|-----------------|---|
 * | booking  | BOOKING#id    | BOOKING         | by-agency, by-kind: by the day of use |
 * | room day | ROOMS#2026-12 | 2026-12-01#room | |
 *
 * A room day has one attribute for each half hour that is taken, e.g. `t0930`, with the id of its booking. What is free
 * has none: two bookings of one half hour cannot both be written. A month of all rooms is one query.
 */

export function bookingKey(id: string): Key {
  return { pk: `BOOKING#${id}`, sk: 'BOOKING' };
}
/** `month` as `2026-12`. */
export function roomsPk(month: string): string {
  return `ROOMS#${month}`;
}
export function roomDayKey(date: string, room: string): Key {
  return { pk: roomsPk(date.slice(0, 7)), sk: `${date}#${room}` };
}
export const bookingIndexKeys = {
  of: (agencyId: string) => `BOOKINGS#${agencyId}`,
  all: 'BOOKINGS',
  /** By the day of use. */
  list: (date: string, start: string, id: string) => `${date}T${start}#${id}`,
};
