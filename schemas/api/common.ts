import * as z from 'zod/mini';
import { languages, officerRoles, roles } from '../vocabulary.ts';

/** Parts that several bodies of the JSON API share. */

export const textSchema = z.lazy(() => z.object({ ms: z.string(), en: z.string() }));

/** ISO 8601 instant in UTC. */
export const instantSchema = z.string().check(z.meta({ format: 'date-time' }));

/** A JSON Schema 2020-12 object, made from the procedure's data. */
export const jsonSchemaSchema = z.lazy(() =>
  z.record(z.string(), z.unknown()).check(z.meta({ description: 'A JSON Schema (2020-12).' })),
);

export const languageSchema = z.enum(languages);
export const roleSchema = z.enum(roles);
/** Roles that an officer can be given. */
export const officerRoleSchema = z.enum(officerRoles);

/** A form as it is shown: of a secret or a password that it was supplied, of an identity number its mask. */
export const shownFormSchema = z.lazy(() =>
  z
    .record(
      z.string(),
      z.union([
        z.string(),
        z.boolean(),
        z.strictObject({ supplied: z.literal(true) }),
        z.strictObject({ masked: z.string() }),
      ]),
    )
    .check(
      z.meta({
        description:
          'Values by field. A secret or a password is never shown, only `{ "supplied": true }`; of an identity number only the last characters: `{ "masked": "••••••••1234" }`.',
      }),
    ),
);

/** A form as it comes in. Each procedure has its own JSON Schema; its fields are checked against that. */
export const sentFormSchema = z.lazy(() =>
  z.record(z.string(), z.unknown()).check(
    z.meta({
      description:
        'Values by field, as the JSON Schema of the form says. For a secret or an identity number that was supplied before, `{ "supplied": true }` keeps it.',
    }),
  ),
);

export const fieldReasonSchema = z.lazy(() =>
  z.strictObject({
    field: z.string().check(z.minLength(1), z.maxLength(100)),
    reason: z.string().check(z.minLength(1), z.maxLength(1000)),
  }),
);

/** Somebody as a case remembers him. */
export const personSchema = z.lazy(() => z.object({ name: z.string(), post: z.string() }));

/** Smallest and largest page; without `limit` a page has 25 entries. */
export const defaultPageSize = 25;
export const largestPageSize = 100;

export const pageQuery = {
  limit: z.optional(
    z.lazy(() =>
      z.string().check(
        // What is no number is not measured, too.
        z.regex(/^[1-9][0-9]*$/u, { error: 'number', abort: true }),
        z.refine((value) => Number(value) <= largestPageSize, 'too-large'),
        z.meta({ description: 'Entries on a page: 1 to 100, 25 if absent.' }),
      ),
    ),
  ),
  cursor: z.optional(
    z.lazy(() =>
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(2000),
          z.meta({ description: '`cursor` of the page before. Opaque.' }),
        ),
    ),
  ),
};

/**
 * A page of a list; `cursor` is absent on the last one.
 * @__NO_SIDE_EFFECTS__ A page that a function does not use is left out of its bundle.
 */
export function pageOf<T extends z.ZodMiniType>(item: T) {
  return z.lazy(() => z.object({ items: z.array(item), cursor: z.optional(z.string()) }));
}

export const problemSchema = z.lazy(() =>
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.number(),
      code: z.string().check(z.meta({ description: 'Stable; the type without its address.' })),
      detail: z.optional(z.string()),
      errors: z.optional(
        z.array(
          z.object({
            field: z.string().check(z.meta({ description: 'Name of the field; empty for the whole body.' })),
            code: z.string(),
            message: textSchema,
            source: z.optional(z.string().check(z.meta({ description: 'Paragraph the rule comes from.' }))),
            refused: z.optional(
              z
                .array(
                  z.object({ address: z.string(), why: z.string(), path: z.optional(z.array(z.string())) }),
                )
                .check(
                  z.meta({
                    description:
                      'Of members of a list: every address that is refused, and why: `email`, `unknown` (nobody has it, or another agency), `other-agency` (a contact), `disabled`, `ended`, `member-already`, `not-a-member`, `itself`, `cycle` (with the names on its path).',
                  }),
                ),
            ),
          }),
        ),
      ),
      outcome: z.optional(z.string().check(z.meta({ description: '`already-decided`: what was decided.' }))),
      by: z.optional(z.string().check(z.meta({ description: '`already-decided`: by whom.' }))),
      at: z.optional(z.string().check(z.meta({ description: '`already-decided`: when.' }))),
      lockedBy: z.optional(
        z.string().check(z.meta({ description: '`subject-locked`: the request that reserves it.' })),
      ),
      rule: z.optional(z.string().check(z.meta({ description: '`forbidden`: stable code of the rule.' }))),
      why: z.optional(
        z.string().check(z.meta({ description: '`link-unusable`: unknown, expired, role-ended.' })),
      ),
      roles: z.optional(
        z
          .array(roleSchema)
          .check(z.meta({ description: '`last-holder`: roles that nobody would hold any more.' })),
      ),
      inUseBy: z.optional(
        z
          .enum(['officers', 'requests', 'relays', 'accounts'])
          .check(z.meta({ description: '`agency-in-use`: what must be ended first.' })),
      ),
    })
    .check(z.meta({ description: 'RFC 9457 problem.' })),
);
export type Problem = z.infer<typeof problemSchema>;
