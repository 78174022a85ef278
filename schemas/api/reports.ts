import * as z from 'zod/mini';
import { agencyFiguresSchema, presentFiguresSchema, spanFiguresSchema } from '../directory/figures.ts';
import { instantSchema, textSchema } from './common.ts';

/** Dashboard, usage, turnaround, availability: what they say, by agency and month. */

const agency = z.lazy(() =>
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(100),
      z.meta({ description: 'One agency; all together when absent. An officer of an agency reads his own.' }),
    ),
);
const month = (description: string) =>
  z.lazy(() =>
    z.string().check(z.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/u, { error: 'month' }), z.meta({ description })),
  );

export const dashboardQuerySchema = z.lazy(() => z.strictObject({ agency: z.optional(agency) }));

export const usageReportQuerySchema = z.lazy(() =>
  z.strictObject({
    agency: z.optional(agency),
    ministry: z.optional(
      z.string().check(z.maxLength(200), z.meta({ description: 'Only agencies of this ministry.' })),
    ),
    from: z.optional(month('First month, `2026-01`; this month when absent.')),
    to: z.optional(month('Last month; the first one when absent.')),
  }),
);

export const turnaroundQuerySchema = z.lazy(() =>
  z.strictObject({
    agency: z.optional(agency),
    from: z.optional(month('First month, `2026-01`; this month when absent.')),
    to: z.optional(month('Last month; the first one when absent.')),
  }),
);

export const dashboardSchema = z.lazy(() =>
  z.object({
    agency: z.optional(z.string()),
    at: instantSchema,
    present: presentFiguresSchema,
    newRequests: z.number(),
    inBulk: z.number(),
    online: z.number().check(z.meta({ description: 'Administrators seen in the last 30 minutes.' })),
    days: z.array(
      z.object({
        date: z.string(),
        created: z.number(),
        ended: z.number(),
        provisioned: z.number(),
        deleted: z.number(),
      }),
    ),
  }),
);

export const usageReportSchema = z.lazy(() =>
  z.object({
    from: z.string(),
    to: z.string(),
    total: z.object({ present: presentFiguresSchema, span: spanFiguresSchema }),
    items: z.array(
      z.object({
        agency: z.string(),
        agencyName: z.string(),
        ministry: z.optional(z.string()),
        figures: agencyFiguresSchema,
      }),
    ),
  }),
);

const taken = () => ({
  count: z.number(),
  averageSeconds: z.number(),
  title: textSchema,
});

export const turnaroundSchema = z.lazy(() =>
  z.object({
    from: z.string(),
    to: z.string(),
    items: z.array(
      z.object({
        procedure: z.string(),
        ...taken(),
        steps: z.array(z.object({ step: z.string(), ...taken() })),
      }),
    ),
  }),
);

const uptime = () => ({
  minutes: z.number(),
  maintenance: z.number(),
  down: z.number(),
  percent: z.number(),
  met: z.boolean(),
});

export const uptimeSchema = z.lazy(() =>
  z.object({
    required: z.number(),
    year: z.object({ year: z.string(), ...uptime() }),
    months: z.array(z.object({ month: z.string(), ...uptime() })),
    items: z
      .array(
        z.object({
          id: z.string(),
          startsAt: instantSchema,
          endsAt: z.optional(instantSchema),
          scheduled: z.boolean(),
          note: z.string(),
        }),
      )
      .check(z.meta({ description: 'Maintenance that is ahead, then what was.' })),
  }),
);
