import * as z from 'zod/mini';

/** Figures of an agency (spec C.8 USAGE-REPORT), as reports show them and cases keep them. */

const numbers = z.lazy(() => z.record(z.string(), z.number()));

/** How it is at one moment. */
export const presentFiguresSchema = z.lazy(() =>
  z.object({
    /** By state. */
    accounts: numbers,
    /** Of accounts that are not deleted, by grade as the choices name it; `NONE` for those without. */
    grades: numbers,
    packages: numbers,
    /** How many of them have each value-added service. */
    services: numbers,
    /** Megabytes, until content is removed for good. */
    storageMb: z.number(),
    usedMb: z.number(),
    /** Mailboxes of which the mail platform has told the use. */
    measured: z.number(),
    /** At 90 % and above. */
    nearlyFull: z.number(),
    /** Listed as silent for more than 90 days, or never used (AMB-81). */
    inactive: z.number(),
    /** Less storage than the minimum of the grade (D-07). */
    belowMinimum: z.number(),
    /** In use: lists, contacts, relays by state. */
    lists: z.number(),
    contacts: z.number(),
    relays: numbers,
    /** Requests that are open, by procedure. */
    open: numbers,
  }),
);
export type PresentFigures = z.infer<typeof presentFiguresSchema>;

/** What happened in a span of months. */
export const spanFiguresSchema = z.lazy(() =>
  z.object({
    /** Requests sent, by procedure. */
    created: numbers,
    /** Requests ended, by the status that they ended with. */
    ended: numbers,
    provisioned: z.number(),
    deleted: z.number(),
    restored: z.number(),
    /** Conferences that were asked for. */
    bookings: z.number(),
  }),
);
export type SpanFigures = z.infer<typeof spanFiguresSchema>;

/** One figure against the threshold that MAMPU has set, in per cent. */
export const judgedFigureSchema = z.lazy(() =>
  z.object({
    /** Value of the entry in the reference data. */
    threshold: z.string(),
    wanted: z.number(),
    found: z.number(),
    met: z.boolean(),
  }),
);
export type JudgedFigure = z.infer<typeof judgedFigureSchema>;

export const agencyFiguresSchema = z.lazy(() =>
  z.object({
    /** In a review of use: the thresholds that were set then. */
    judged: z.optional(z.array(judgedFigureSchema)),
    agencyId: z.string(),
    /** Malaysian months, `yyyy-mm`, the first and the last with them. */
    from: z.string(),
    to: z.string(),
    /** When they were read. */
    at: z.string(),
    present: presentFiguresSchema,
    span: spanFiguresSchema,
  }),
);
export type AgencyFigures = z.infer<typeof agencyFiguresSchema>;
