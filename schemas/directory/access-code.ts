import * as z from 'zod/mini';
import { formValuesSchema } from '../cases/request.ts';
import { accountCategories, languages } from '../vocabulary.ts';

/**
 * An access code (spec 4.1, 4.2; AMB-35): random, single use, stored as a keyed digest. It stands under the digest of
 * what its holder signs in with beside it: his identity number, or for the category OTHER his address.
 */
export const accessCodeSchema = z.object({
  /** Request of 4.1 that issued it. */
  requestId: z.string(),
  agencyId: z.string(),
  category: z.enum(accountCategories),
  /** Compared without case and spacing (AMB-34). */
  name: z.string(),
  codeDigest: z.string(),
  issuedAt: z.string(),
  expiresAt: z.string(),
  attemptsLeft: z.number(),
  /** `VOID`: withdrawn, reissued, tried too often or expired. */
  state: z.enum(['ISSUED', 'USED', 'VOID']),
  language: z.enum(languages),
  /** A registration form that was begun and can be continued until the code expires. */
  draft: z.optional(formValuesSchema),
  version: z.number(),
});
export type AccessCode = z.infer<typeof accessCodeSchema>;

/** Who registers: proved by a code, until the code expires or an hour is over. Stored under the hash of its token. */
export const registrationSchema = z.object({
  /** Key of the access code: the digest that it stands under, and its agency. */
  holderDigest: z.string(),
  requestId: z.string(),
  csrf: z.string(),
  createdAt: z.string(),
});
export type Registration = z.infer<typeof registrationSchema>;
