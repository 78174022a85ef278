import * as z from 'zod/mini';
import { relayStates } from '../directory-words.ts';
import { instantSchema, pageOf, pageQuery, shownFormSchema, textSchema } from './common.ts';

/** The directory of relays. */

export const relayQuerySchema = z.lazy(() =>
  z.strictObject({
    state: z.optional(z.enum(relayStates)),
    agency: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    query: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    ...pageQuery,
  }),
);

export const relaySchema = z.lazy(() =>
  z.object({
    id: z.string(),
    agency: z.string(),
    state: z.enum(relayStates),
    stateName: textSchema,
    settings: shownFormSchema,
    configurations: z.array(z.object({ request: z.string(), at: instantSchema, note: z.string() })),
    lockedBy: z.optional(
      z.string().check(z.meta({ description: 'The open request that changes it; shown with one relay.' })),
    ),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    activatedAt: z.optional(instantSchema),
    terminatedAt: z.optional(instantSchema),
    version: z.number(),
  }),
);
export const relayPageSchema = pageOf(relaySchema);
