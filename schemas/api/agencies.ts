import * as z from 'zod/mini';
import { channels, serviceCodes } from '../directory-words.ts';
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

const settingsShape = () => ({
  channels: z
    .array(z.enum(channels))
    .check(
      z.meta({ description: 'How applications arrive; without `FORM` users cannot apply by themselves.' }),
    ),
  statusChannel: z
    .enum(channels)
    .check(z.meta({ description: 'How statuses are told, besides the mail that the system sends.' })),
  managerNotAsked: z
    .array(z.enum(serviceCodes))
    .check(z.meta({ description: 'Services about which the ICT Manager is not asked.' })),
  membersNotTold: z.boolean().check(z.meta({ description: 'Members of a list that ends are not told.' })),
});
/** All of them are set together. */
export const agencySettingsSchema = z.lazy(() => z.strictObject(settingsShape()));

export const agencyQuerySchema = z.lazy(() =>
  z.strictObject({
    state: z.optional(z.enum(['APPLYING', 'ACTIVE', 'ENDED'])),
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
    settings: z.object(settingsShape()),
    state: z.enum(['APPLYING', 'ACTIVE', 'ENDED']),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: z.number(),
  }),
);
export const agencyPageSchema = pageOf(agencyAnswerSchema);
