import * as z from 'zod/mini';
import { serviceCodes, serviceStates } from '../directory-words.ts';

/** A value-added service of an account (spec C.2, C.3, C.5). One that was never asked for has no item. */
export const accountServiceSchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    agencyId: z.string(),
    service: z.enum(serviceCodes),
    state: z.enum(serviceStates),
    /** When the state began, and the request that brought it. */
    since: z.string(),
    changedBy: z.string(),
    /** What was entered when it was configured, e.g. the age from which mail is archived (AMB-25). */
    settings: z.record(z.string(), z.union([z.string(), z.boolean()])),
    /** The archive is kept, to be read only, when archiving ends (AMB-26). */
    contentKept: z.optional(z.boolean()),
    version: z.number(),
  }),
);
export type AccountService = z.infer<typeof accountServiceSchema>;
