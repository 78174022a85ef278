import type { Basics } from '../usecases/deps.ts';
import type { WebRoute } from '../web/serve.ts';

/** Pages of conference bookings and their calendar. */
export function bookingRoutes(_deps: Basics): readonly WebRoute[] {
  return [];
}
