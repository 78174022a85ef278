import * as z from 'zod/mini';
import { formValueSchema, formValuesSchema } from './request.ts';

/** Items of the Cases table beside a bulk request: one for each row of its file, and what they come to. */

export const bulkActions = ['REGISTER', 'UPDATE', 'DISABLE', 'TERMINATE'] as const;
export type BulkAction = (typeof bulkActions)[number];

/**
 * `LEFT_OUT` has an error and is never applied. `WAITING` has none. `WRITTEN` stands in the directory, and something is
 * left: sign-in, places in lists, notices. `REFUSED` is a business result, `FAILED` a fault; `STOPPED` by the
 * administrator.
 */
export const bulkRowStates = [
  'LEFT_OUT',
  'WAITING',
  'WRITTEN',
  'APPLIED',
  'REFUSED',
  'FAILED',
  'STOPPED',
] as const;
export type BulkRowState = (typeof bulkRowStates)[number];

const shownValueSchema = z.lazy(() => z.union([z.string(), z.boolean(), z.object({ masked: z.string() })]));

/** What a row changes, as people see it: of an identity number only its mask. */
const bulkChangeSchema = z.lazy(() =>
  z.object({
    field: z.string(),
    before: z.optional(shownValueSchema),
    after: z.optional(shownValueSchema),
  }),
);
export type BulkChange = z.infer<typeof bulkChangeSchema>;

const bulkErrorSchema = z.lazy(() =>
  z.object({
    /** Name of the column; `''` for the whole row. */
    field: z.string(),
    code: z.string(),
    params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
    source: z.optional(z.string()),
  }),
);

export type BulkError = z.infer<typeof bulkErrorSchema>;

export const bulkRowSchema = z.lazy(() =>
  z.object({
    requestId: z.string(),
    /** As a spreadsheet numbers it: the columns' names are row 1. */
    no: z.number(),
    /** The address by which the row names its account. */
    key: z.string(),
    state: z.enum(bulkRowStates),
    /** Display name of the account. */
    name: z.optional(z.string()),
    accountId: z.optional(z.string()),
    /** Version of the account that was shown: of any other one nothing is applied. */
    version: z.optional(z.number()),
    /** The form of the row, identity numbers sealed; gone once the row is done. */
    values: z.optional(formValuesSchema),
    /** The data of 4.5, for a new account. */
    allocation: z.optional(z.record(z.string(), formValueSchema)),
    changes: z.optional(z.array(bulkChangeSchema)),
    /** Mailing lists in which the account's place changes. */
    lists: z.optional(z.number()),
    /** Places in lists are left to be written. */
    more: z.optional(z.boolean()),
    /** What is wrong with it, or why it was not applied. */
    errors: z.optional(z.array(bulkErrorSchema)),
    /** The request that it started: a termination waits for its day. */
    child: z.optional(z.string()),
    at: z.string(),
  }),
);
export type BulkRow = z.infer<typeof bulkRowSchema>;

/** How far a bulk request is. */
export const bulkTotalsSchema = z.lazy(() =>
  z.object({
    rows: z.number(),
    checked: z.number(),
    good: z.number(),
    bad: z.number(),
    /** Every row is checked, and the file is no longer needed. */
    complete: z.boolean(),
    /** The last row that was sent to the queue, and whether all were. */
    queuedTo: z.optional(z.number()),
    queued: z.optional(z.boolean()),
    /** SHA-256 of the result file, once it is filed. */
    resultHash: z.optional(z.string()),
  }),
);
export type BulkTotals = z.infer<typeof bulkTotalsSchema>;

/** Ends of rows that are counted. */
export const countedStates = ['APPLIED', 'REFUSED', 'FAILED'] as const;
export type CountedState = (typeof countedStates)[number];
export type BulkCounts = Readonly<Record<CountedState, number>>;
