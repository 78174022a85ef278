import * as z from 'zod/mini';
import { listStates, memberKinds } from '../directory-words.ts';

export const listHistoryActions = [
  'create-list',
  'update-list',
  'add-members',
  'remove-members',
  'end-list',
  'restore-list',
  'clear-list',
] as const;

/** A mailing list (spec C.4, 4.13). Its members stand with their accounts. */
export const mailingListSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    agencyId: z.string(),
    displayName: z.string(),
    /** Primary e-mail address, in lower case. */
    address: z.string(),
    state: z.enum(listStates),
    /** Account that owns the list (BR-37). */
    ownerId: z.string(),
    /** Account that applied for the list and gets its notices. */
    handlerId: z.string(),
    /** When and by which request it ended; it can be restored for a time. */
    ended: z.optional(z.object({ requestId: z.string(), at: z.string() })),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type MailingList = z.infer<typeof mailingListSchema>;

/** What a search result shows; stands in every entry that finds a list. */
export const listEntrySchema = z.lazy(() =>
  z.object({
    listId: z.string(),
    agencyId: z.string(),
    state: z.enum(listStates),
    displayName: z.string(),
    address: z.string(),
  }),
);
export type ListEntry = z.infer<typeof listEntrySchema>;

/** What can be a member: an account, a contact or a list, by its id. */
export const memberRefSchema = z.lazy(() => z.object({ kind: z.enum(memberKinds), id: z.string() }));
export type MemberRef = z.infer<typeof memberRefSchema>;

/** What was done to a list, one entry a transaction: change of its data, or of its members. */
export const listHistorySchema = z.lazy(() =>
  z.object({
    listId: z.string(),
    at: z.string(),
    requestId: z.string(),
    step: z.string(),
    /** Chunk of a change in parts, from 1. */
    part: z.number(),
    /** What was done, as a stable code. Members come and go by the same codes from both sides (REQ-IPM-047). */
    action: z.enum(listHistoryActions),
    /** Changed values by name. */
    before: z.record(z.string(), z.unknown()),
    after: z.record(z.string(), z.unknown()),
    /** Who came, or went. */
    members: z.optional(z.array(memberRefSchema)),
  }),
);
export type ListHistory = z.infer<typeof listHistorySchema>;
