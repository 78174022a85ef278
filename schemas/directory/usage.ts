import * as z from 'zod/mini';
import { usageRefusals } from '../policies/usage.ts';

/** Items of the Directory about the use of mailboxes and about silence. Days are Malaysian, `yyyy-mm-dd`. */

/** That a mailbox has reached 90 % of its storage, until it falls below. Its user is told once (AMB-80). */
export const nearlyFullSchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    agencyId: z.string(),
    /** Day of the measurement that crossed. */
    since: z.string(),
    usedMb: z.number(),
    /** Storage at that time: another one arms the notice again. */
    quotaMb: z.number(),
    /** When the user was told. */
    toldAt: z.optional(z.string()),
  }),
);
export type NearlyFull = z.infer<typeof nearlyFullSchema>;

export const silenceClasses = ['INACTIVE', 'NEVER_USED'] as const;
export type SilenceClass = (typeof silenceClasses)[number];

/**
 * The watch over an account's silence (AMB-81). Its date is not moved by activity: when it comes, the check looks
 * whether there was any, and moves it then.
 */
export const silenceSchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    agencyId: z.string(),
    /** The day from which silence counts while there was no activity: of the creation or the restoration. */
    from: z.string(),
    /** When the check looks again; absent while it is listed. */
    lookOn: z.optional(z.string()),
    /** Listed for its agency: in which class, and since when. */
    listed: z.optional(
      z.object({
        class: z.enum(silenceClasses),
        on: z.string(),
        /** The last activity, or where there was none, the day from which silence counts. */
        last: z.string(),
      }),
    ),
    /** The agency keeps the account until a day, for a reason. */
    kept: z.optional(
      z.object({
        until: z.string(),
        reason: z.string(),
        by: z.string(),
        byName: z.string(),
        at: z.string(),
      }),
    ),
    version: z.number(),
  }),
);
export type Silence = z.infer<typeof silenceSchema>;

/** That an agency has listed accounts, and the request in which it was asked about them last. */
export const silenceReviewSchema = z.lazy(() =>
  z.object({ agencyId: z.string(), requestId: z.optional(z.string()) }),
);
export type SilenceReview = z.infer<typeof silenceReviewSchema>;

/** A file of usage. Its id comes from its content: the same file is the same item. */
export const usageFileSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    /** Only accounts of this agency; of all when absent. */
    agencyId: z.optional(z.string()),
    rows: z.number(),
    parts: z.number(),
    by: z.string(),
    byName: z.string(),
    at: z.string(),
  }),
);
export type UsageFile = z.infer<typeof usageFileSchema>;

const refusedRow = z.lazy(() =>
  z.object({
    no: z.number(),
    address: z.string(),
    code: z.enum(usageRefusals),
  }),
);
export type RefusedRow = z.infer<typeof refusedRow>;

/** What became of one part of a file. */
export const usagePartSchema = z.lazy(() =>
  z.object({
    fileId: z.string(),
    no: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    rows: z.array(refusedRow),
    /** It failed too often; sent again, the file goes on with it. */
    failed: z.optional(z.boolean()),
    at: z.string(),
  }),
);
export type UsagePart = z.infer<typeof usagePartSchema>;
