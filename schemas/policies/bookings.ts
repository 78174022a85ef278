/** Figures of conference bookings, each with its paragraph. */

/** Days from the booking to the day of use, at least (S4 G¶11, AMB-83). */
export const leadDays = 3;
/** Users in one location at one time, at most (S4 G¶12(ii), AMB-85). */
export const usersMost = 6;
/** Locations of one conference: two at least, or there is nobody to confer with; the most is ours. */
export const leastRooms = 2;
export const mostRooms = 6;
/** A room is booked by half hours: what overlaps in one of them is refused. Ours: the document gives no grid. */
export const slotMinutes = 30;
/** A booking lies so many years ahead at most: ours. */
export const furthestBookingYears = 1;

/** The numbers of the locations on the form, from 1 on. */
export const roomNumbers: readonly number[] = Array.from({ length: mostRooms }, (_, index) => index + 1);
