import { endedBooking, requested, roomTimes } from '../../domain/booking.ts';
import { Overtaken, VersionConflict } from '../../domain/errors.ts';
import {
  bookingOperation,
  bookingUnchanged,
  freeRooms,
  getBooking,
  roomOperations,
} from '../../store/booking-store.ts';
import type { Tables } from '../../store/tables.ts';
import type { EndingRequest, SentForm, SubjectStore } from './subject.ts';

/** Bookings of conference rooms as subjects of requests: each is made by the form that asks for it. */
export const bookingSubject: SubjectStore = {
  readAction: 'booking.read',
  async read(tables, id) {
    const booking = await getBooking(tables, id);
    if (booking === undefined) return undefined;
    const { version, agencyId, state, settings } = booking;
    const { purpose } = settings;
    return {
      ...{ kind: 'booking', id, version, agencyId, state, settings },
      title: typeof purpose === 'string' ? purpose : id,
    };
  },
  target: ({ agencyId }) => ({ agencyId }),
  unchanged: (tables, booking) =>
    bookingUnchanged(tables, booking, () => new VersionConflict('The booking changed meanwhile')),
  sent: keepRooms,
  async ended(tables: Tables, id: string, _by: EndingRequest, at: string) {
    const before = await getBooking(tables, id);
    const after = before === undefined ? undefined : endedBooking(before, at);
    if (before === undefined || after === undefined) return undefined;
    return {
      operations: [
        bookingOperation(tables, after, () => new Overtaken('The booking changed meanwhile')),
        ...freeRooms(tables, before),
      ],
      version: after.version,
      secrets: [],
      record: {
        booking: id,
        before: { state: before.state, version: before.version },
        after: { state: after.state, version: after.version },
      },
    };
  },
};

/** The rooms are kept for who asks first, from the form on (no double booking). */
async function keepRooms(tables: Tables, of: SentForm) {
  const before = of.subject === undefined ? undefined : await getBooking(tables, of.subject.id);
  const after = requested(before, of);
  const had = before === undefined ? [] : roomTimes(before.settings);
  return {
    operations: [
      ...roomOperations(tables, after.id, { take: roomTimes(after.settings), had }),
      bookingOperation(tables, after, () => new Overtaken('The booking changed meanwhile')),
    ],
    subject: { kind: 'booking' as const, id: after.id, version: after.version },
  };
}
