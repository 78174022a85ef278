import * as z from 'zod/mini';
import { agencyTypes, channels, migrationPhases, serviceCodes } from '../directory-words.ts';
import { languages, officerRoles, type Role } from '../vocabulary.ts';

/** Items of the Directory table that say who may do what. */

export const auditActions = [
  'created',
  'changed',
  'settings-changed',
  'roles-assigned',
  'ended',
  'reinstated',
  'link-sent',
  'password-set',
  'phase-changed',
  'plan-changed',
  'item-done',
  'item-undone',
] as const;

export const agencySchema = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    /** Sole allowed sender to a disabled mailbox (S3 §4.9 T8). */
    postmasterAddress: z.optional(z.string()),
    /** Mail domain of its addresses (S4 G¶3(i)(c)). */
    domain: z.optional(z.string()),
    /** Who allocated an account does not approve it (AMB-49); off unless set. */
    fourEyes: z.optional(z.boolean()),
    /** How requests reach it and statuses leave (AMB-20); all of them unless set. */
    channels: z.optional(z.array(z.enum(channels))),
    /** How it tells statuses besides the mail that the system sends; by e-mail alone unless set (BR-13). */
    statusChannel: z.optional(z.enum(channels)),
    /** Services about which its ICT Manager is not asked (D-06). */
    managerNotAsked: z.optional(z.array(z.enum(serviceCodes))),
    /** The members of a list that ends are not told (D-11). */
    membersNotTold: z.optional(z.boolean()),
    /** `APPLYING`: it has asked to use 1GovUC, and MAMPU has not decided yet (AGENCY-ONBOARDING). */
    state: z.enum(['APPLYING', 'ACTIVE', 'ENDED']),
    /** The request that is ending it: nothing is begun for it any more (AGENCY-TERMINATION.4). */
    endingBy: z.optional(z.string()),
    /** How far its migration is (AGENCY-MIGRATION); `LIVE` unless set. */
    phase: z.optional(z.enum(migrationPhases)),
    /** Who may apply (S4 P¶8, BR-64). */
    type: z.optional(z.enum(agencyTypes)),
    /** Ministry that reports count it under: its id is the name as it was entered. */
    ministry: z.optional(z.string()),
    /** Who speaks for its headquarters (D-18). */
    headquarters: z.optional(z.object({ name: z.string(), email: z.string(), language: z.enum(languages) })),
    /** The e-mail contract that still runs: Malaysian dates (BR-52, BR-53, AMB-88). */
    contract: z.optional(
      z.object({
        supplier: z.optional(z.string()),
        endsOn: z.string(),
        /** When the agency plans to move. */
        planOn: z.optional(z.string()),
        /** The supplier has let it go earlier. */
        releasedOn: z.optional(z.string()),
        /** The application that declared it: reminders are sent in its name. */
        requestId: z.optional(z.string()),
        /** Months before the end at which the agency was reminded to plan (D-08). */
        reminded: z.optional(z.array(z.number())),
      }),
    ),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type Agency = z.infer<typeof agencySchema>;

/** How long a role is held, and why (ACCESS-RIGHTS): Malaysian dates, the last day belongs to it. */
export const accessTermSchema = z.lazy(() =>
  z.object({
    role: z.enum(officerRoles),
    from: z.optional(z.string()),
    until: z.optional(z.string()),
    reason: z.optional(z.string()),
  }),
);
export type AccessTerm = z.infer<typeof accessTermSchema>;

/** One entry of the log of rights. */
export const accessGrantSchema = z.lazy(() =>
  z.object({
    at: z.string(),
    officerId: z.string(),
    officerName: z.string(),
    granted: z.array(z.enum(officerRoles)),
    ended: z.array(z.enum(officerRoles)),
    /** Terms that are new with this change. */
    terms: z.array(accessTermSchema),
    /** Absent when the system did it on its day. */
    byId: z.optional(z.string()),
    byName: z.optional(z.string()),
  }),
);
export type AccessGrant = z.infer<typeof accessGrantSchema>;

export const officerSchema = z.lazy(() =>
  z.object({
    /** Also the user name in the user pool. */
    id: z.string(),
    name: z.string(),
    post: z.string(),
    email: z.string(),
    language: z.enum(languages),
    /** Agency of an agency role; central officers have none. */
    agencyId: z.optional(z.string()),
    roles: z.array(z.enum(officerRoles)),
    /** Of roles that begin or end on a day, or were given for a reason; one that begins later is not among `roles` yet. */
    terms: z.optional(z.array(accessTermSchema)),
    /** `INVITED` until the first password is set. `ENDED` can do nothing. */
    state: z.enum(['INVITED', 'ACTIVE', 'ENDED']),
    /** Sessions and one-time links from before are void: set with a new password or address, and at the end. */
    accessSince: z.optional(z.string()),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type Officer = z.infer<typeof officerSchema>;

/** Who acts: an officer, an account holder, or a person of a case who holds no office. */
export type Person = Pick<Officer, 'id' | 'name' | 'post' | 'email' | 'language' | 'agencyId' | 'state'> & {
  readonly roles: readonly Role[];
};

export const sessionSchema = z.lazy(() =>
  z.object({
    officerId: z.string(),
    csrf: z.string(),
    createdAt: z.string(),
    /** Ends when idle for 30 minutes, after 8 hours at the latest, and with the role. */
    seenAt: z.string(),
  }),
);
export type Session = z.infer<typeof sessionSchema>;

/** A one-time link to set a password, stored under the hash of its token. */
export const passwordLinkSchema = z.lazy(() =>
  z.object({
    officerId: z.string(),
    purpose: z.enum(['invitation', 'reset']),
    createdAt: z.string(),
    expiresAt: z.string(),
    /** While a password is being set by it, nobody else can use it. */
    claim: z.optional(z.object({ id: z.string(), until: z.string() })),
  }),
);
export type PasswordLink = z.infer<typeof passwordLinkSchema>;

/** One entry of what was done to an agency or an officer: who, when, what it was before and is now (REQ-GEN-02). */
export const auditEntrySchema = z.lazy(() =>
  z.object({
    at: z.string(),
    /** What was done, as a stable code. */
    action: z.enum(auditActions),
    /** Absent when a person acted by a one-time link. */
    actorId: z.optional(z.string()),
    /** `system`: on the day that was set before. */
    channel: z.enum(['portal', 'api', 'link', 'system']),
    /** Values that changed, as they are stored. */
    before: z.record(z.string(), z.unknown()),
    after: z.record(z.string(), z.unknown()),
  }),
);
export type AuditEntry = z.infer<typeof auditEntrySchema>;
