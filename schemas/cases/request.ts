import * as z from 'zod/mini';
import { procedureIds, subjectKindNames } from '../catalogue.ts';
import { roles, languages, statuses } from '../vocabulary.ts';

/**
 * Items of the Cases table. Each is parsed when it is read: an item that does not parse is a fault.
 * Times are ISO 8601 instants in UTC.
 */

const instant = z.string();

/** Who did something, as a case remembers it. `officerId` is opaque; names stand in `personal` parts only. */
export const actorSchema = z.lazy(() =>
  z.object({
    /** An officer, an account, or for a person without account his part in the case, e.g. `USER`. */
    officerId: z.string(),
    role: z.enum(roles),
  }),
);
export type Actor = z.infer<typeof actorSchema>;

/**
 * An identity number as it is stored: encrypted, with a keyed digest to look it up by, and what pages show. Only
 * `masked` may leave the tables.
 */
export const sealedValueSchema = z.lazy(() =>
  z.object({ masked: z.string(), sealed: z.string(), digest: z.string() }),
);
export type SealedValue = z.infer<typeof sealedValueSchema>;

/** A form as it is stored. A secret or a password is only marked as supplied. */
export const formValueSchema = z.lazy(() =>
  z.union([z.string(), z.boolean(), z.object({ supplied: z.literal(true) }), sealedValueSchema]),
);
export type FormValue = z.infer<typeof formValueSchema>;
export const formValuesSchema = z.lazy(() => z.record(z.string(), formValueSchema));
export type FormValues = z.infer<typeof formValuesSchema>;

/** One field of a returned form and what it lacks. */
export const fieldReasonSchema = z.lazy(() => z.object({ field: z.string(), reason: z.string() }));
export type FieldReason = z.infer<typeof fieldReasonSchema>;

/** How a task was reached: the decision before it. */
export const reachedSchema = z.lazy(() =>
  z.object({
    taskId: z.string(),
    step: z.string(),
    outcome: z.string(),
    flags: z.array(z.string()),
  }),
);
export type ReachedBy = z.infer<typeof reachedSchema>;

export const subjectRefSchema = z.lazy(() =>
  z.object({
    kind: z.enum(subjectKindNames),
    id: z.string(),
    /** Version of the subject when the round was sent; checked when it is provisioned. */
    version: z.number(),
  }),
);

/** A person of a case who holds no office: how he is reached. */
export const contactSchema = z.lazy(() =>
  z.object({
    email: z.optional(z.string()),
    name: z.optional(z.string()),
    language: z.enum(languages),
  }),
);
export type Contact = z.infer<typeof contactSchema>;

/** A step that its actor ticked once the work was done (`Step.by: 'check'`). */
export const checkSchema = z.lazy(() =>
  z.object({
    /** Id of the step, e.g. `IPMS-4.15.S4`. */
    step: z.string(),
    by: actorSchema,
    byName: z.string(),
    at: instant,
  }),
);
export type Check = z.infer<typeof checkSchema>;

export const requestSchema = z.lazy(() =>
  z.object({
    /** The reference number, e.g. `RLY-2026-000123`; also the key. */
    id: z.string(),
    procedure: z.enum(procedureIds),
    agencyId: z.string(),
    status: z.enum(statuses),
    /** Number of rounds; the newest round is the form that counts. */
    rounds: z.number(),
    /** What the list shows, e.g. the application's name. */
    title: z.string(),
    subject: z.optional(subjectRefSchema),
    parentId: z.optional(z.string()),
    /** Its parent was reviewed: it is not reviewed again (D-15). */
    reviewed: z.optional(z.boolean()),
    /** Persons of the case by their part in it, e.g. the user and his superior. */
    contacts: z.optional(z.partialRecord(z.enum(roles), contactSchema)),
    /** Values that this request reserves until it ends: `address#…`, `login#…`. */
    reserved: z.optional(z.array(z.string())),
    createdBy: actorSchema,
    createdAt: instant,
    updatedAt: instant,
    /** When the present status began. */
    since: instant,
    /** Raised by a resume; an execution of an older generation can write nothing. */
    generation: z.number(),
    /** Equals the number of records: each change of a case writes at least one. */
    version: z.number(),
    lastHash: z.string(),
    /** Number of tasks opened so far. */
    visits: z.number(),
    /** The task opened last; it is open or decided. */
    currentTask: z.optional(z.object({ id: z.string(), step: z.string() })),
    /** The decision made last: how the next task was reached. */
    lastDecision: z.optional(reachedSchema),
    /** Set by a fault until an operator or the reconcile sweep resumes. */
    faulted: z.optional(z.object({ at: instant, step: z.string() })),
    /** Its newest notice found no reader: nobody holds the role. Gone as soon as one finds somebody. */
    untold: z.optional(z.object({ at: instant, step: z.string(), notice: z.string() })),
    /** Secrets of this request in Secrets Manager, by field. */
    secrets: z.optional(z.record(z.string(), z.string())),
    endedAt: z.optional(instant),
    /** The optional checks that were ticked. */
    checks: z.optional(z.array(checkSchema)),
  }),
);
export type Request = z.infer<typeof requestSchema>;

/** One submission of the form. */
export const roundSchema = z.lazy(() =>
  z.object({
    requestId: z.string(),
    no: z.number(),
    form: formValuesSchema,
    /** The subject as it was when the form was sent: what a change is compared with. */
    before: z.optional(formValuesSchema),
    submittedBy: actorSchema,
    /** Name and post of the officer who sent the round, as they were then. */
    submittedByName: z.string(),
    submittedByPost: z.string(),
    submittedAt: instant,
  }),
);
export type Round = z.infer<typeof roundSchema>;

export const decisionSchema = z.lazy(() =>
  z.object({
    outcome: z.string(),
    data: z.record(z.string(), formValueSchema),
    fieldReasons: z.array(fieldReasonSchema),
    by: actorSchema,
    byName: z.string(),
    byPost: z.string(),
    at: instant,
    /** `link`: decided by a mail link, without sign-in. */
    channel: z.enum(['portal', 'api', 'link', 'system']),
  }),
);
export type Decision = z.infer<typeof decisionSchema>;

/** One visit to a human step. `id` is `<request id>.<visit>`. */
export const taskSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    requestId: z.string(),
    visit: z.number(),
    procedure: z.enum(procedureIds),
    step: z.string(),
    agencyId: z.string(),
    holder: z.object({ role: z.enum(roles), scope: z.enum(['agency', 'all', 'person']) }),
    title: z.string(),
    state: z.enum(['open', 'decided', 'cancelled']),
    reachedBy: z.optional(reachedSchema),
    openedAt: instant,
    /** Generation of the execution that waits. */
    generation: z.number(),
    /** Token of the waiting execution; removed when the outcome has been delivered. */
    token: z.optional(z.string()),
    decision: z.optional(decisionSchema),
    /** Set when the waiting execution has taken the outcome. */
    deliveredAt: z.optional(instant),
    revealedAt: z.optional(instant),
    revealedBy: z.optional(actorSchema),
    remindedAt: z.optional(instant),
    /** When a sweep chooses the outcome. */
    decidesAt: z.optional(instant),
    version: z.number(),
  }),
);
export type Task = z.infer<typeof taskSchema>;

/** Append-only entry of what happened. `personal` and `salt` can be erased; the chain still verifies. */
export const recordSchema = z.lazy(() =>
  z.object({
    requestId: z.string(),
    seq: z.number(),
    at: instant,
    step: z.string(),
    /** What happened, e.g. `submitted`, `task-opened`, `decided`, `notice-sent`, `provisioned`, `faulted`. */
    kind: z.string(),
    actor: z.union([actorSchema, z.literal('SYSTEM')]),
    /** Nothing about persons: outcome, task, round, notice, before/after of technical values. */
    data: z.record(z.string(), z.unknown()),
    personal: z.optional(z.record(z.string(), z.unknown())),
    salt: z.optional(z.string()),
    /** HMAC of `personal` under `salt`; part of the hash. */
    personalDigest: z.optional(z.string()),
    prevHash: z.string(),
    hash: z.string(),
  }),
);
export type CaseRecord = z.infer<typeof recordSchema>;

/** A link in a mail; stored under the hash of its token. */
export const linkSchema = z.lazy(() =>
  z.object({
    taskId: z.string(),
    /** The officer whose link it is, or the part in the case of the person, e.g. `SUPERVISOR`. */
    officerId: z.string(),
    /** Of a person of the case: the address that got the link. It is void when he is reached elsewhere. */
    email: z.optional(z.string()),
    language: z.enum(languages),
    createdAt: instant,
    expiresAt: instant,
  }),
);
export type Link = z.infer<typeof linkSchema>;

export const draftSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    agencyId: z.string(),
    procedure: z.enum(procedureIds),
    subjectId: z.optional(z.string()),
    form: formValuesSchema,
    title: z.string(),
    savedBy: actorSchema,
    savedByName: z.string(),
    savedAt: instant,
    version: z.number(),
  }),
);
export type Draft = z.infer<typeof draftSchema>;
