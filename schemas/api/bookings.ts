import * as z from 'zod/mini';
import { bookingStates } from '../directory-words.ts';
import { instantSchema, shownFormSchema, textSchema } from './common.ts';

/** Bookings of conference rooms. They are asked for, changed and given up by requests. */

export const bookingMonthQuerySchema = z.lazy(() =>
  z.strictObject({
    month: z.optional(
      z
        .string()
        .check(
          z.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u),
          z.meta({ description: 'As `2026-12`; the present month in Malaysia, if absent.' }),
        ),
    ),
  }),
);

const date = z.string().check(z.meta({ format: 'date' }));
const time = z.string().check(z.meta({ description: 'Malaysian time, `hh:mm`.' }));

const takenTimeSchema = z.lazy(() =>
  z.object({
    date,
    room: z.string(),
    roomName: z.string(),
    start: time,
    end: time,
    booking: z.optional(
      z.string().check(z.meta({ description: 'Absent when the booking is another agency’s.' })),
    ),
    purpose: z.optional(z.string()),
    agency: z.optional(z.string()),
    state: z.optional(z.enum(bookingStates)),
  }),
);

/** What is taken in all rooms in a month, by day and time. */
export const bookingMonthSchema = z.lazy(() =>
  z.object({
    month: z.string(),
    rooms: z.array(z.object({ id: z.string(), name: z.string() })),
    items: z.array(takenTimeSchema),
  }),
);

export const bookingSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    request: z.string(),
    agency: z.string(),
    state: z.enum(bookingStates),
    stateName: textSchema,
    settings: shownFormSchema,
    sequence: z
      .number()
      .check(z.meta({ description: 'Of the calendar invitation: one more with each update.' })),
    fault: z.optional(
      z.string().check(z.meta({ description: 'Damage to the equipment that was reported.' })),
    ),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: z.number(),
  }),
);
