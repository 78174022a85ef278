import * as z from 'zod/mini';
import { accountCategories, accountStates, type AccountState } from '../directory-words.ts';
import {
  instantSchema,
  languageSchema,
  largestPageSize,
  pageOf,
  pageQuery,
  shownFormSchema,
  textSchema,
} from './common.ts';

/** The directory of accounts. */

const agency = z.lazy(() =>
  z
    .string()
    .check(
      z.minLength(1),
      z.maxLength(100),
      z.meta({ description: 'Agency to look in; an officer of an agency always looks in his own.' }),
    ),
);
const state = z.enum(accountStates);

export const accountQuerySchema = z.lazy(() =>
  z.strictObject({
    state: z.optional(state),
    agency: z.optional(agency),
    query: z.optional(
      z.string().check(
        z.minLength(1),
        z.maxLength(200),
        z.meta({
          description:
            'Beginning of a word of the display name, of the address or of the login id. Not for identity numbers: addresses stand in logs. Those go to `POST /api/accounts/search`.',
        }),
      ),
    ),
    ...pageQuery,
  }),
);

export const accountCountQuerySchema = z.lazy(() => z.strictObject({ agency: z.optional(agency) }));

const name = z.lazy(() => z.string().check(z.minLength(1), z.maxLength(254)));
export const availabilityQuerySchema = z.lazy(() =>
  z.strictObject({
    address: z.optional(name),
    loginId: z.optional(name),
  }),
);

export const accountSearchSchema = z.lazy(() =>
  z.strictObject({
    query: z
      .string()
      .check(
        z.minLength(1),
        z.maxLength(200),
        z.meta({ description: 'As in the list, or a whole identity card or passport number.' }),
      ),
    state: z.optional(state),
    agency: z.optional(agency),
    limit: z.optional(z.int().check(z.minimum(1), z.maximum(largestPageSize))),
    cursor: pageQuery.cursor,
  }),
);

const accountEntryShape = () => ({
  id: z.string(),
  agency: z.string(),
  state,
  stateName: textSchema,
  displayName: z.string(),
  address: z.string(),
  loginId: z.string(),
});
export const accountEntrySchema = z.lazy(() => z.object(accountEntryShape()));
export const accountPageSchema = pageOf(accountEntrySchema);

const listShape = () => ({
  id: z.string(),
  displayName: z.optional(z.string().check(z.meta({ description: 'Absent when the list is gone.' }))),
  address: z.optional(z.string()),
});

export const accountSchema = z.lazy(() =>
  z.object({
    ...accountEntryShape(),
    category: z.enum(accountCategories),
    categoryName: textSchema,
    identity: z.optional(
      z.string().check(z.meta({ description: 'The identity number, masked but for its last characters.' })),
    ),
    settings: shownFormSchema,
    storageMb: z.number().check(z.meta({ description: 'Megabytes; 1 GB is 1024.' })),
    usedMb: z.optional(z.number()),
    pendingServices: z.array(z.string()),
    language: languageSchema,
    privateEmail: z.optional(z.string()),
    superiorEmail: z.optional(z.string()),
    disabled: z.optional(
      z.object({
        request: z.string(),
        reason: z.string(),
        until: z.string().check(z.meta({ format: 'date' })),
        description: z.string(),
        acceptsOnlyFrom: z.optional(z.string()),
      }),
    ),
    termination: z.optional(
      z.object({
        request: z.string(),
        cause: z.string(),
        effectiveOn: z.string().check(z.meta({ format: 'date' })),
      }),
    ),
    memberOf: z.array(z.object({ ...listShape(), state: z.enum(['ACTIVE', 'SUSPENDED']) })),
    duties: z.array(z.object({ ...listShape(), duty: z.enum(['owner', 'handler']) })),
    history: z.array(
      z.object({
        at: instantSchema,
        request: z.string(),
        step: z.string(),
        action: z.string(),
        before: z.record(z.string(), z.unknown()),
        after: z.record(z.string(), z.unknown()),
      }),
    ),
    otherAccounts: z
      .array(accountEntrySchema)
      .check(z.meta({ description: 'Of the same person, as far as the caller may read them.' })),
    lockedBy: z.optional(z.string().check(z.meta({ description: 'The open request that changes it.' }))),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    deletedAt: z.optional(instantSchema),
    removedAt: z.optional(instantSchema),
    version: z.number(),
  }),
);

const count = z.number();
export const accountCountsSchema = z.lazy(() =>
  z.object({
    ACTIVE: count,
    DISABLED: count,
    TERMINATION_SCHEDULED: count,
    DELETED: count,
  } satisfies Record<AccountState, typeof count>),
);

const availability = z.lazy(() =>
  z.object({
    free: z.boolean(),
    why: z.optional(
      z.string().check(
        z.meta({
          description: '`taken`, or the code of the rule: `email`, `agency-domain`, `login-id`, …',
        }),
      ),
    ),
    proposals: z.array(z.string()).check(z.meta({ description: 'Free ones like it, when it is taken.' })),
  }),
);
export const accountAvailabilitySchema = z.lazy(() =>
  z.object({
    address: z.optional(availability),
    loginId: z.optional(availability),
  }),
);
