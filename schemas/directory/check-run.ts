import * as z from 'zod/mini';

/** What a scheduled check did on a Malaysian day (spec C.7): one item a check and day, however often it ran. */
export const checkRunSchema = z.lazy(() =>
  z.object({
    name: z.string(),
    day: z.string(),
    /** How often it was started, and how often it did not come to its end. */
    runs: z.number(),
    brokenOff: z.number(),
    startedAt: z.string(),
    /** Absent while it runs, and when it was killed. */
    endedAt: z.optional(z.string()),
    examined: z.number(),
    actions: z.number(),
    notices: z.number(),
    faults: z.number(),
    /** Entries that are kept. */
    entries: z.number(),
    /** Days before this one on which it did not run, and which it made up for. */
    caughtUp: z.array(z.string()),
  }),
);
export type CheckRun = z.infer<typeof checkRunSchema>;

/** One thing that a check found and did, as the check says it: what it is about, `did`, `why`. */
export const checkEntrySchema = z.lazy(() =>
  z.object({
    did: z.string(),
    why: z.string(),
    accountId: z.optional(z.string()),
    agencyId: z.optional(z.string()),
    taskId: z.optional(z.string()),
    requestId: z.optional(z.string()),
    /** What it is called, for pages. */
    about: z.optional(z.string()),
  }),
);
export type CheckEntry = z.infer<typeof checkEntrySchema>;
