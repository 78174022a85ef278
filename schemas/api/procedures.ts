import * as z from 'zod/mini';
import { jsonSchemaSchema, pageOf, roleSchema, textSchema } from './common.ts';

/** The catalogue as another system sees it. */

export const outcomeSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    label: textSchema,
    consequence: textSchema,
    data: jsonSchemaSchema,
    reason: z.enum(['required', 'optional', 'none']).check(
      z.meta({
        description: 'Whether a reason belongs to it. It may be sent as `reason` or as `data.reason`.',
      }),
    ),
    fieldReasons: z
      .boolean()
      .check(z.meta({ description: 'Whether `fields` names fields of the form with what each lacks.' })),
    onlyAfter: z.optional(
      z
        .object({ outcome: z.string(), flag: z.optional(z.string()) })
        .check(z.meta({ description: 'Offered only when this decision came before.' })),
    ),
    notAfter: z.optional(
      z
        .object({ outcome: z.string(), flag: z.optional(z.string()) })
        .check(z.meta({ description: 'Not offered when this decision came before.' })),
    ),
    covers: z.array(z.string()).check(z.meta({ description: 'Ids of the steps that it completes.' })),
    leadsTo: z
      .array(z.string())
      .check(z.meta({ description: 'Ids of the steps, or the final statuses, that it can lead to.' })),
  }),
);

export const holderSchema = z.lazy(() =>
  z.object({
    role: roleSchema,
    scope: z.enum(['agency', 'all', 'person']).check(
      z.meta({
        description: 'Holders in the agency of the request, all holders, or the person of the case.',
      }),
    ),
  }),
);

export const stepSchema = z.lazy(() =>
  z.object({
    id: z.string().check(z.meta({ description: 'For example `RELAY-APPLY.4`.' })),
    no: z.string(),
    title: textSchema,
    actor: roleSchema,
    by: z.enum(['submit', 'task', 'system', 'check']).check(
      z.meta({
        description: 'Done by sending the form, by deciding a task, or by the system.',
      }),
    ),
    task: z.optional(
      z.object({
        title: textSchema,
        ask: textSchema,
        holder: holderSchema,
        status: z.string(),
        receives: z.optional(
          z
            .string()
            .check(z.meta({ description: 'Id of the step that is done as soon as the task is open.' })),
        ),
        byLink: z.boolean().check(z.meta({ description: 'May a mail link decide it, without sign-in?' })),
        outcomes: z.array(outcomeSchema),
      }),
    ),
  }),
);

const procedureSummaryShape = () => ({
  id: z.string(),
  source: z.string(),
  title: textSchema,
  aliases: z.array(z.string()),
  summary: textSchema,
  startedBy: z.array(roleSchema),
});
export const procedureSummarySchema = z.lazy(() => z.object(procedureSummaryShape()));

export const procedureSchema = z.lazy(() =>
  z.object({
    ...procedureSummaryShape(),
    subject: z.object({
      kind: z.string(),
      how: z.enum(['creates', 'changes']),
      states: z.optional(z.array(z.string())),
    }),
    steps: z.array(stepSchema),
    form: jsonSchemaSchema,
  }),
);

export const procedurePageSchema = pageOf(procedureSummarySchema);
