import * as z from 'zod/mini';
import { formValuesSchema } from '../cases/request.ts';
import { relayStates } from '../directory-words.ts';

/** A relay service as it is provisioned (spec C.1, D-21). */
export const relaySchema = z.lazy(() =>
  z.object({
    id: z.string(),
    agencyId: z.string(),
    state: z.enum(relayStates),
    /** Items 1 to 9 of the form, without sign-offs and notes. */
    settings: formValuesSchema,
    /** What the technician configured, newest last. */
    configurations: z.array(z.object({ requestId: z.string(), at: z.string(), note: z.string() })),
    /** Names of the supplied secrets in Secrets Manager, by field (the password of item 8). */
    secrets: z.optional(z.record(z.string(), z.string())),
    createdAt: z.string(),
    updatedAt: z.string(),
    activatedAt: z.optional(z.string()),
    terminatedAt: z.optional(z.string()),
    version: z.number(),
  }),
);
export type Relay = z.infer<typeof relaySchema>;
