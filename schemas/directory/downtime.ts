import * as z from 'zod/mini';

/** A maintenance window or a downtime (S4 G¶5, SLA-AVAILABILITY): the maintenance calendar is made of those ahead. */
export const downtimeSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    startsAt: z.string(),
    /** Absent while it goes on. */
    endsAt: z.optional(z.string()),
    /** Scheduled maintenance does not count against the service (BR-63). */
    scheduled: z.boolean(),
    note: z.string(),
    /** Entered by mistake: it counts no more, and its history stays. */
    withdrawn: z.optional(z.boolean()),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type Downtime = z.infer<typeof downtimeSchema>;

/** That MAMPU was told of a month below what the circular asks for: once for each month (N-53). */
export const uptimeNoteSchema = z.lazy(() =>
  z.object({
    /** `yyyy-mm` */
    month: z.string(),
    percent: z.number(),
    /** Officers who have their mail. */
    told: z.array(z.string()),
    /** When all of them had it. */
    doneAt: z.optional(z.string()),
    version: z.number(),
  }),
);
export type UptimeNote = z.infer<typeof uptimeNoteSchema>;
