import * as z from 'zod/mini';
import { formValuesSchema, sealedValueSchema } from '../cases/request.ts';
import { accountCategories, accountStates, memberKinds, serviceCodes } from '../directory-words.ts';
import { languages } from '../vocabulary.ts';

/** Items of the Directory table that are one account: the account itself, its mailbox, its places in lists. */

/** A 1GovUC user account (spec C.4). What nobody searches for or branches on stands in `settings`. */
export const accountSchema = z.lazy(() =>
  z.object({
    /** Opaque; also the user name in the pool of users. */
    id: z.string(),
    agencyId: z.string(),
    category: z.enum(accountCategories),
    state: z.enum(accountStates),
    /** What the account was before its termination was requested: what a cancellation or a restoration returns to. */
    stateBefore: z.optional(z.enum(['ACTIVE', 'DISABLED'])),
    displayName: z.string(),
    /** Primary e-mail address, in lower case. */
    address: z.string(),
    loginId: z.string(),
    identity: z.optional(sealedValueSchema),
    /** Values of the fields of 4.3/4.4 and 4.5 as their forms name them: Jadual 3A/3B, package, grade, service type, … */
    settings: formValuesSchema,
    /** Megabytes; 1 GB is 1024 (AMB-92). */
    storageMb: z.number(),
    /** Value-added services ticked at 4.5 that wait for their own procedure (D-15). */
    pendingServices: z.array(z.string()),
    /** Value-added services that are on; absent for none. */
    services: z.optional(z.array(z.enum(serviceCodes))),
    language: z.enum(languages),
    /** Where the user is reached outside his mailbox: his private address. */
    privateEmail: z.optional(z.string()),
    superiorEmail: z.optional(z.string()),
    /** What the pool of users should say of him. */
    signIn: z.enum(['ON', 'OFF', 'REMOVED']),
    /** The pool may differ from `signIn` until this is gone: set before the pool is called, removed after. */
    signInPending: z.optional(z.string()),
    /** The next sign-in must set a new password (BR-43, AMB-51). */
    mustChangePassword: z.optional(z.boolean()),
    /** Sessions and links from before are void. */
    accessSince: z.optional(z.string()),
    /** Sole sender that the mailbox accepts while it is disabled (BR-31); absent: all senders. */
    acceptOnlyFrom: z.optional(z.string()),
    disabled: z.optional(
      z.object({
        requestId: z.string(),
        reason: z.string(),
        /** `yyyy-mm-dd`; a reminder goes out on it, nothing enables by itself (AMB-56). */
        until: z.string(),
        description: z.string(),
        at: z.string(),
        remindedOn: z.optional(z.string()),
      }),
    ),
    termination: z.optional(
      z.object({
        requestId: z.string(),
        cause: z.string(),
        /** `yyyy-mm-dd` */
        effectiveOn: z.string(),
        /** Account that takes over the lists this one owns or handles (AMB-62). */
        successorId: z.optional(z.string()),
      }),
    ),
    deletedAt: z.optional(z.string()),
    /** Content removed for good (D-03); the record stays (BR-36). */
    removedAt: z.optional(z.string()),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type Account = z.infer<typeof accountSchema>;

/** What a search result shows; stands in every entry that finds an account. */
export const accountEntrySchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    agencyId: z.string(),
    state: z.enum(accountStates),
    displayName: z.string(),
    address: z.string(),
    loginId: z.string(),
    /** Value-added services that are on; absent for none. */
    services: z.optional(z.array(z.enum(serviceCodes))),
  }),
);
export type AccountEntry = z.infer<typeof accountEntrySchema>;

/** The mailbox: created empty (BR-48). Usage arrives from the mail system. */
export const mailboxSchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    usedMb: z.number(),
    measuredAt: z.optional(z.string()),
    /** Malaysian day of that measurement. */
    day: z.optional(z.string()),
    /** Malaysian day of the last sign-in or mail access that is known (AMB-81). */
    lastActivity: z.optional(z.string()),
    /** The storage at which it reached 90 %, while it is there (see `usage.ts`). */
    nearlyFullOf: z.optional(z.number()),
    /** The account's silence is watched; and its agency sees it among the silent ones. */
    watched: z.optional(z.boolean()),
    listed: z.optional(z.boolean()),
  }),
);
export type Mailbox = z.infer<typeof mailboxSchema>;

/** One place of an account, a contact or a list in a list. A suspended one is remembered (BR-32, BR-33). */
export const membershipSchema = z.lazy(() =>
  z.object({
    memberKind: z.enum(memberKinds),
    memberId: z.string(),
    listId: z.string(),
    state: z.enum(['ACTIVE', 'SUSPENDED']),
    /** The request that changed the state last. */
    changedBy: z.optional(z.string()),
    since: z.string(),
  }),
);
export type Membership = z.infer<typeof membershipSchema>;

/** That an account owns or handles a list (spec B: `DL_HANDLER`, `dl_owner`). */
export const listDutySchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    listId: z.string(),
    duty: z.enum(['owner', 'handler']),
  }),
);
export type ListDuty = z.infer<typeof listDutySchema>;

/** What was done to an account, one entry a change: the history that its page shows. */
export const accountHistorySchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    at: z.string(),
    requestId: z.string(),
    /** Row of the file, of a change in bulk. */
    row: z.optional(z.number()),
    step: z.string(),
    /** What was done, as a stable code: the action of the provisioning. */
    action: z.string(),
    /** Changed values that are about no person, and the names of those that are. */
    before: z.record(z.string(), z.unknown()),
    after: z.record(z.string(), z.unknown()),
  }),
);
export type AccountHistory = z.infer<typeof accountHistorySchema>;
