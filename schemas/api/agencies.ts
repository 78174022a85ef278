import * as z from 'zod/mini';
import { instantSchema, pageOf, pageQuery } from './common.ts';

/** Agencies. `PUT` and `end` need `If-Match` with the version that was read. */

const emailSchema = z.lazy(() => z.email({ error: 'email' }).check(z.maxLength(254)));

export const agencyInputSchema = z.lazy(() =>
  z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    shortName: z.string().check(z.trim(), z.minLength(1), z.maxLength(30)),
    domain: z.optional(z.string().check(z.maxLength(253))),
    postmasterAddress: z.optional(emailSchema),
    fourEyes: z.optional(z.boolean()),
  }),
);

export const agencyQuerySchema = z.lazy(() =>
  z.strictObject({
    state: z.optional(z.enum(['ACTIVE', 'ENDED'])),
    ...pageQuery,
  }),
);

export const agencyAnswerSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    domain: z.optional(z.string()),
    postmasterAddress: z.optional(z.string()),
    fourEyes: z.optional(z.boolean()),
    state: z.enum(['ACTIVE', 'ENDED']),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: z.number(),
  }),
);
export const agencyPageSchema = pageOf(agencyAnswerSchema);
