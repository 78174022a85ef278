import { bookingDaysOf } from '../domain/booking-days.ts';
import { documentClient } from './aws.ts';
import { systemClock } from './clock.ts';
import { systemRandom } from './random.ts';

/** Tables, clock and randomness of a function; made once per process. */
export function basics({
  CASES_TABLE,
  DIRECTORY_TABLE,
  BOOKING_DAYS,
}: {
  readonly CASES_TABLE: string;
  readonly DIRECTORY_TABLE: string;
  /** Of what takes bookings. */
  readonly BOOKING_DAYS?: string;
}) {
  return {
    tables: { client: documentClient(), cases: CASES_TABLE, directory: DIRECTORY_TABLE },
    clock: systemClock,
    random: systemRandom,
    ...(BOOKING_DAYS === undefined ? {} : { bookingDays: bookingDaysOf(BOOKING_DAYS) }),
  };
}
