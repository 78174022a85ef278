import * as z from 'zod/mini';
import { procedureIds } from '../catalogue.ts';
import { statuses } from '../vocabulary.ts';
import { instantSchema, pageOf, pageQuery, sentFormSchema, textSchema } from './common.ts';
import { decisionSchema, decisionShape, roundShape, taskSummarySchema } from './tasks.ts';

/** Requests: cases of a procedure. */

export const requestInputSchema = z.lazy(() =>
  z.strictObject({
    procedure: z.enum(procedureIds),
    subject: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(100),
          z.meta({ description: 'Id of what the procedure changes, for example a relay.' }),
        ),
    ),
    form: sentFormSchema,
  }),
);

export const createdRequestSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    reference: z.string().check(z.meta({ description: 'The reference number; the same as `id`.' })),
  }),
);

export const requestQuerySchema = z.lazy(() =>
  z.strictObject({
    status: z.optional(z.enum(statuses)),
    procedure: z.optional(z.enum(procedureIds)),
    agency: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    open: z.optional(
      z.enum(['true', 'false']).check(z.meta({ description: '`true`: only requests that have not ended.' })),
    ),
    from: z.optional(z.iso.date().check(z.meta({ description: 'Sent on this Malaysian date or later.' }))),
    to: z.optional(z.iso.date().check(z.meta({ description: 'Sent on this Malaysian date or earlier.' }))),
    ...pageQuery,
  }),
);

const requestSummaryShape = () => ({
  id: z.string(),
  reference: z.string(),
  procedure: z.enum(procedureIds),
  title: z.string(),
  agency: z.string(),
  status: z.enum(statuses),
  statusName: textSchema,
  since: instantSchema.check(z.meta({ description: 'When the present status began.' })),
  rounds: z.number(),
  subject: z.optional(z.object({ kind: z.string(), id: z.string() })),
  parent: z.optional(z.string()),
  faulted: z.boolean().check(z.meta({ description: 'A fault holds it up; an operator resumes it.' })),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  endedAt: z.optional(instantSchema),
  version: z.number(),
});
export const requestSummarySchema = z.lazy(() => z.object(requestSummaryShape()));
export const requestPageSchema = pageOf(requestSummarySchema);

export const timelineStepSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    no: z.string(),
    title: textSchema,
    actor: textSchema,
    state: z
      .enum(['done', 'now', 'next', 'later', 'not-taken', 'optional'])
      .check(z.meta({ description: '`optional`: a check that its actor may tick, if he likes.' })),
    times: z.number(),
    doneAt: z.optional(instantSchema),
    doneBy: z.optional(z.string()),
    outcome: z.optional(textSchema),
    since: z.optional(instantSchema),
  }),
);

export const requestDetailSchema = z.lazy(() =>
  z.object({
    ...requestSummaryShape(),
    agencyName: z.string(),
    createdBy: z.string(),
    rounds: z.array(
      z.object({
        ...roundShape(),
        returned: z.optional(decisionSchema.check(z.meta({ description: 'Its return, with the reasons.' }))),
      }),
    ),
    openTasks: z.array(taskSummarySchema),
    decisions: z.array(z.object({ task: z.string(), step: z.string(), ...decisionShape() })),
    steps: z.array(timelineStepSchema),
  }),
);

export const checkInputSchema = z.lazy(() =>
  z.strictObject({
    step: z
      .string()
      .check(
        z.minLength(1),
        z.maxLength(100),
        z.meta({ description: 'Id of a step whose state is `optional`, for example `IPMS-4.15.S4`.' }),
      ),
  }),
);

export const checkAnswerSchema = z.lazy(() =>
  z.object({
    request: z.string(),
    step: z.string(),
    by: z.string().check(z.meta({ description: 'Who ticked it first.' })),
    at: instantSchema,
  }),
);

export const recordEntrySchema = z.lazy(() =>
  z.object({
    seq: z.number(),
    at: instantSchema,
    step: z.string(),
    kind: z.string(),
    actor: z.union([z.literal('SYSTEM'), z.object({ officerId: z.string(), role: z.string() })]),
    data: z.record(z.string(), z.unknown()),
    personal: z.optional(z.record(z.string(), z.unknown())),
    prevHash: z.string(),
    hash: z.string(),
  }),
);

export const recordListSchema = z.lazy(() =>
  z.object({
    items: z.array(recordEntrySchema),
    verified: z.boolean().check(z.meta({ description: 'Whether the chain of hashes holds.' })),
  }),
);
