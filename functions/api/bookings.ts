import type * as z from 'zod/mini';
import { bookingMonthQuerySchema, bookingMonthSchema, bookingSchema } from '../../schemas/api/bookings.ts';
import type { Booking } from '../../schemas/directory/booking.ts';
import { bookingStateNames } from '../../schemas/directory-words.ts';
import { roomName } from '../domain/room-name.ts';
import { maskedValues } from '../domain/shown-values.ts';
import type { Operations } from '../platform/http/dispatch.ts';
import { answer } from '../platform/http/json-api.ts';
import { parseQuery } from '../platform/http/parse-input.ts';
import { etagOf } from '../platform/http/preconditions.ts';
import { bookingSummary, type TakenTime } from '../usecases/bookings.ts';
import { param, signedIn } from './signed-in.ts';
import type { UseCases } from './use-cases.ts';

/** The calendar of conference rooms, and one booking. */
export function bookingOperations(
  useCases: Pick<UseCases, 'callerOf' | 'readBookingMonth' | 'readBooking'>,
): Pick<Operations<'api'>, 'readBookingMonth' | 'readBooking'> {
  return {
    readBookingMonth: signedIn(useCases, async ({ caller, event }) => {
      const query = parseQuery(bookingMonthQuerySchema, event.rawQueryString);
      const { month, rooms, taken } = await useCases.readBookingMonth(caller, query.month);
      return answer(200, bookingMonthSchema, {
        month,
        rooms: rooms.map((room) => ({ id: room.value, name: roomName(room) })),
        items: taken.map(presentTaken),
      });
    }),
    readBooking: signedIn(useCases, async (call) => {
      const { booking } = await useCases.readBooking(call.caller, param(call, 'id'));
      return answer(200, bookingSchema, present(booking), { etag: etagOf(booking.version) });
    }),
  };
}

function presentTaken({ booking, ...time }: TakenTime): z.input<typeof bookingMonthSchema>['items'][number] {
  if (booking === undefined) return time;
  const { purpose } = bookingSummary(booking);
  return { ...time, booking: booking.id, purpose, agency: booking.agencyId, state: booking.state };
}

function present(booking: Booking): z.input<typeof bookingSchema> {
  const { id, requestId, agencyId, state, settings, sequence, fault, createdAt, updatedAt, version } =
    booking;
  return {
    ...{ id, request: requestId, agency: agencyId, state, stateName: bookingStateNames[state] },
    ...{ settings: maskedValues(settings), sequence, fault, createdAt, updatedAt, version },
  };
}
