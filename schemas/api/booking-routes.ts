import { get, withProblems } from './route.ts';

/** Bookings of conference rooms. */
export const bookingRoutes = {
  readBookingMonth: withProblems(
    get('/api/bookings', 'Directory', 'BookingMonth', {
      ms: 'Masa yang telah ditempah bagi semua bilik dalam sebulan',
      en: 'The times that are taken of all rooms in a month',
    }),
    ['forbidden'],
  ),
  readBooking: {
    ...get('/api/bookings/{id}', 'Directory', 'Booking', { ms: 'Satu tempahan', en: 'One booking' }),
    etag: true,
  },
} as const;
