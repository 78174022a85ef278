import * as z from 'zod/mini';
import { instantSchema, languageSchema, pageOf, pageQuery, officerRoleSchema } from './common.ts';

/** Officers and their roles. A change needs `If-Match` with the version that was read. */

const name = z.lazy(() => z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));
const post = z.lazy(() => z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));
const email = z.lazy(() => z.email({ error: 'email' }).check(z.maxLength(254)));
const agency = z.string().check(z.minLength(1), z.maxLength(100));
const roles = z.lazy(() => z.array(officerRoleSchema).check(z.maxLength(20)));

/** Lower case letters, digits, dots and hyphens, 3 to 40, beginning and ending with a letter or digit. */
export const officerIdPattern = /^[a-z0-9][a-z0-9.-]{1,38}[a-z0-9]$/u;

/** Taking away the last holder of a deciding role, or one's own access, is refused until the caller says that he means it. */
const confirmLastHolder = z.optional(z.boolean());

export const officerInputSchema = z.lazy(() =>
  z.strictObject({
    id: z
      .string()
      .check(
        z.regex(officerIdPattern, 'user-name'),
        z.meta({ description: 'The user name; it stays, and is never given to anybody else.' }),
      ),
    name,
    post,
    email,
    language: languageSchema,
    agency: z.optional(
      agency.check(z.meta({ description: 'For roles of an agency; absent for central roles.' })),
    ),
    roles,
  }),
);

export const officerChangeSchema = z.lazy(() =>
  z.strictObject({ name, post, email, language: languageSchema }),
);
const reason = z.lazy(() => z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));
const term = z.lazy(() =>
  z
    .strictObject({
      from: z.optional(z.iso.date()),
      until: z.optional(z.iso.date().check(z.meta({ description: 'The last day of the role.' }))),
      reason: z.optional(reason),
    })
    .check(z.meta({ description: 'For the roles that are new; for all of them when none is.' })),
);
export const officerRolesSchema = z.lazy(() =>
  z.strictObject({ roles, term: z.optional(term), confirmLastHolder }),
);
export const officerEndSchema = z.lazy(() => z.strictObject({ confirmLastHolder }));

export const officerQuerySchema = z.lazy(() =>
  z.strictObject({
    agency: z.optional(agency),
    role: z.optional(officerRoleSchema),
    state: z.optional(z.enum(['INVITED', 'ACTIVE', 'ENDED'])),
    ...pageQuery,
  }),
);

export const officerAnswerSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    post: z.string(),
    email: z.string(),
    language: languageSchema,
    agency: z.optional(z.string()),
    roles: z.array(officerRoleSchema),
    terms: z.optional(
      z.array(
        z.object({
          role: officerRoleSchema,
          from: z.optional(z.string()),
          until: z.optional(z.string()),
          reason: z.optional(z.string()),
        }),
      ),
    ),
    state: z.enum(['INVITED', 'ACTIVE', 'ENDED']),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: z.number(),
  }),
);
export const officerPageSchema = pageOf(officerAnswerSchema);
