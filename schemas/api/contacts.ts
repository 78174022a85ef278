import * as z from 'zod/mini';
import { contactStates } from '../directory-words.ts';
import { instantSchema, pageOf, pageQuery, textSchema } from './common.ts';

/** The contacts of the address book. */

export const contactQuerySchema = z.lazy(() =>
  z.strictObject({
    state: z.optional(z.enum(contactStates)),
    agency: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    query: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
    ...pageQuery,
  }),
);

const shown = {
  id: z.string(),
  agency: z
    .string()
    .check(z.meta({ description: 'The agency that asked for it; it alone can ask for a change.' })),
  state: z.enum(contactStates),
  stateName: textSchema,
  fullName: z.string(),
  address: z.string(),
  company: z.optional(z.string()),
};

export const contactRowSchema = z.lazy(() => z.object(shown));
export const contactPageSchema = pageOf(contactRowSchema);

export const contactSchema = z.lazy(() =>
  z.object({
    ...shown,
    position: z.optional(z.string()),
    phone: z.optional(z.string()),
    postalAddress: z.optional(z.string()),
    lists: z.optional(
      z
        .array(z.object({ id: z.string(), displayName: z.string(), address: z.string() }))
        .check(z.meta({ description: 'Absent for who may not see them.' })),
    ),
    lockedBy: z.optional(z.string().check(z.meta({ description: 'The open request that changes it.' }))),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: z.number(),
  }),
);
