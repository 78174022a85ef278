import * as z from 'zod/mini';
import { usageRefusals, usageRowsOfCall } from '../policies/usage.ts';

/** Use of mailboxes, as the mail platform tells it. */

const day = (description: string) => z.string().check(z.maxLength(20), z.meta({ description }));

const row = () =>
  z.strictObject({
    address: z.string().check(z.maxLength(320), z.meta({ description: 'Primary address of the account.' })),
    day: day('Malaysian day of the measurement, `yyyy-mm-dd`.'),
    usedMegabytes: z.number(),
    quota: z.optional(
      z
        .number()
        .check(z.meta({ description: 'Megabytes; refused when it is not the storage of the account.' })),
    ),
    lastActivity: z.optional(day('Day of the last sign-in or mail access; absent when there was none.')),
  });

export const usageInputSchema = z.lazy(() =>
  z.strictObject({
    agency: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(100),
          z.meta({ description: 'Only accounts of this agency are taken.' }),
        ),
    ),
    rows: z.array(row()).check(z.minLength(1), z.maxLength(usageRowsOfCall)),
  }),
);

export const usageAnswerSchema = z.lazy(() =>
  z.object({
    changed: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    rows: z
      .array(
        z.object({
          result: z.enum(['changed', 'unchanged', 'refused']),
          code: z.optional(z.enum(usageRefusals).check(z.meta({ description: 'Why the row was refused.' }))),
        }),
      )
      .check(z.meta({ description: 'One for each row, in their order.' })),
  }),
);
