import * as z from 'zod/mini';

/** The migration plan of an agency (AGENCY-MIGRATION): one item beside it in Directory. */

/** The phases that are carried out, in their order. */
export const plannedPhases = ['PRE_MIGRATION', 'MIGRATION', 'POST_MIGRATION'] as const;
export type PlannedPhase = (typeof plannedPhases)[number];

const text = z.lazy(() => z.object({ ms: z.string(), en: z.string() }));

export const phasePlanSchema = z.lazy(() =>
  z.object({
    /** Malaysian dates. */
    startOn: z.string(),
    endOn: z.string(),
    responsible: z.string(),
  }),
);
export type PhasePlan = z.infer<typeof phasePlanSchema>;

export const planItemSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    phase: z.enum(plannedPhases),
    label: text,
    done: z.optional(
      z.object({
        /** What shows that it is so. */
        evidence: z.string(),
        at: z.string(),
        byId: z.string(),
        byName: z.string(),
      }),
    ),
  }),
);
export type PlanItem = z.infer<typeof planItemSchema>;

export const migrationPlanSchema = z.lazy(() =>
  z.object({
    agencyId: z.string(),
    /** The request that carries it out. */
    requestId: z.string(),
    phases: z.partialRecord(z.enum(plannedPhases), phasePlanSchema),
    /** As the checklist was when the migration began. */
    items: z.array(planItemSchema),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type MigrationPlan = z.infer<typeof migrationPlanSchema>;
