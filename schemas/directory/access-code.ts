import * as z from 'zod/mini';
import { formValuesSchema } from '../cases/request.ts';
import { accountCategories } from '../directory-words.ts';
import { languages } from '../vocabulary.ts';

/**
 * An access code (spec 4.1, 4.2; AMB-35): random, single use, stored as a keyed digest. It stands under the digest of
 * what its holder signs in with beside it: his identity number, or for the category OTHER his address.
 */
export const accessCodeSchema = z.lazy(() =>
  z.object({
    /** Request of 4.1 that issued it, and the visit whose mail carries it: a later visit's code voids it. */
    requestId: z.string(),
    taskId: z.string(),
    agencyId: z.string(),
    category: z.enum(accountCategories),
    /** Compared without case and spacing (AMB-34). */
    name: z.string(),
    codeDigest: z.string(),
    issuedAt: z.string(),
    expiresAt: z.string(),
    /** Counted down before a try is compared. */
    attemptsLeft: z.number(),
    /** A code that was withdrawn, reissued, tried too often or is expired stays `ISSUED`: its request and figures tell. */
    state: z.enum(['ISSUED', 'USED']),
    /** The account request that was registered with it. */
    registeredId: z.optional(z.string()),
    language: z.enum(languages),
    /** A registration form that was begun and can be continued until the code expires. */
    draft: z.optional(formValuesSchema),
    version: z.number(),
  }),
);
export type AccessCode = z.infer<typeof accessCodeSchema>;

/** Who registers: proved by a code, until the code expires or an hour is over. Stored under the hash of its token. */
export const registrationSchema = z.lazy(() =>
  z.object({
    /** Key of the access code: the digest that it stands under, and its agency. */
    holderDigest: z.string(),
    agencyId: z.string(),
    /** The visit whose code it was: one that was reissued ends the registration. */
    taskId: z.string(),
    csrf: z.string(),
    expiresAt: z.string(),
  }),
);
export type Registration = z.infer<typeof registrationSchema>;
