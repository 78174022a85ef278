import * as z from 'zod/mini';
import { formValuesSchema } from '../cases/request.ts';
import { bookingStates } from '../directory-words.ts';

/** A booking of conference rooms (spec C.7, TELEPRESENCE-BOOKING). */
export const bookingSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    requestId: z.string(),
    agencyId: z.string(),
    state: z.enum(bookingStates),
    /** The newest form. */
    settings: formValuesSchema,
    /** Of the calendar invitation: one more each time it goes out. */
    sequence: z.number(),
    /** Who has an invitation that stands. The first is the contact. */
    invited: z.array(z.string()),
    /** Whose invitation is withdrawn. */
    uninvited: z.array(z.string()),
    /** Date, times, rooms and words of the invitation that stands, while a change waits for MAMPU. */
    confirmed: z.optional(formValuesSchema),
    /** What was reported about the equipment. */
    fault: z.optional(z.string()),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type Booking = z.infer<typeof bookingSchema>;
