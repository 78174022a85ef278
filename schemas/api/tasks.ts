import * as z from 'zod/mini';
import {
  fieldReasonSchema,
  instantSchema,
  jsonSchemaSchema,
  pageOf,
  pageQuery,
  personSchema,
  sentFormSchema,
  shownFormSchema,
  textSchema,
} from './common.ts';
import { holderSchema } from './procedures.ts';

/** What waits for a person, and how he decides it. */

export const decisionInputSchema = z.lazy(() =>
  z.strictObject({
    outcome: z.string().check(z.minLength(1), z.maxLength(100)),
    reason: z.optional(z.string().check(z.maxLength(2000))),
    fields: z.optional(z.array(fieldReasonSchema).check(z.maxLength(200))),
    data: z.optional(sentFormSchema),
  }),
);

export const decisionShape = () => ({
  outcome: z.string(),
  label: z.optional(textSchema),
  data: shownFormSchema,
  fields: z.array(z.object({ field: z.string(), reason: z.string() })),
  by: personSchema,
  at: instantSchema,
  channel: z.enum(['portal', 'api', 'link', 'system']),
});
export const decisionSchema = z.lazy(() => z.object(decisionShape()));

export const decidedSchema = z.lazy(() =>
  z.object({ task: z.string(), request: z.string(), decision: decisionSchema }),
);

const taskSummaryShape = () => ({
  id: z.string(),
  request: z.string(),
  procedure: z.string(),
  step: z.string().check(z.meta({ description: 'Id of the step, for example `RELAY-APPLY.4`.' })),
  title: textSchema,
  subjectTitle: z.string().check(z.meta({ description: 'For example the name of the application.' })),
  agency: z.string(),
  holder: holderSchema,
  state: z.enum(['open', 'decided', 'cancelled']),
  openedAt: instantSchema,
  version: z.number(),
});
const taskRowShape = () => ({ ...taskSummaryShape(), agencyName: z.string() });

export const taskSummarySchema = z.lazy(() => z.object(taskSummaryShape()));
export const taskRowSchema = z.lazy(() => z.object(taskRowShape()));
export const taskPageSchema = pageOf(taskRowSchema);
export const taskQuerySchema = z.lazy(() => z.strictObject({ ...pageQuery }));

export const offeredSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    label: textSchema,
    consequence: textSchema,
    data: jsonSchemaSchema,
    reason: z.enum(['required', 'optional', 'none']),
    fieldReasons: z.boolean(),
  }),
);

export const roundShape = () => ({
  no: z.number(),
  form: shownFormSchema,
  submittedAt: instantSchema,
  submittedBy: personSchema,
});
export const roundSchema = z.lazy(() => z.object(roundShape()));

const taskShape = () => ({
  ...taskRowShape(),
  ask: textSchema,
  status: z.string(),
  rounds: z.array(roundSchema),
  outcomes: z.array(offeredSchema).check(z.meta({ description: 'Empty when the caller may not decide.' })),
  mayNotDecide: z.optional(z.string().check(z.meta({ description: 'Why the caller may not decide.' }))),
  decision: z.optional(decisionSchema),
  previous: z.optional(decisionSchema.check(z.meta({ description: 'The decision that led here.' }))),
  returned: z.optional(
    decisionSchema.check(z.meta({ description: 'The newest return of the form, with its reasons.' })),
  ),
  refusal: z.optional(decisionSchema.check(z.meta({ description: 'The newest refusal.' }))),
  answer: z.optional(decisionSchema.check(z.meta({ description: 'The newest answer to a refusal.' }))),
});

export const taskSchema = z.lazy(() => z.object(taskShape()));
export const linkTaskSchema = z.lazy(() =>
  z.object({
    ...taskShape(),
    officer: z.object({ name: z.string(), language: z.string() }),
    /** All that a person of the case, who holds no office, is shown of it. */
    shown: z.optional(shownFormSchema),
  }),
);
