import * as z from 'zod/mini';
import { contactActions, contactStates } from '../directory-words.ts';

/** A contact of the address book: somebody outside 1GovUC (spec C.4, 4.21 to 4.23; Jadual 22). */
export const contactEntrySchema = z.lazy(() =>
  z.object({
    id: z.string(),
    /** The agency that asked for it; it alone may change it and put it on its lists. */
    agencyId: z.string(),
    state: z.enum(contactStates),
    fullName: z.string(),
    /** In lower case; one over accounts, lists and contacts (AMB-40). */
    address: z.string(),
    position: z.optional(z.string()),
    company: z.optional(z.string()),
    phone: z.optional(z.string()),
    postalAddress: z.optional(z.string()),
    /** The request by which the Service Desk wrote it last. */
    changedBy: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type ContactEntry = z.infer<typeof contactEntrySchema>;

/** What a list or a search shows of a contact: an entry by which it is found carries it. */
export const contactRowSchema = z.lazy(() =>
  z.object({
    contactId: z.string(),
    agencyId: z.string(),
    state: z.enum(contactStates),
    fullName: z.string(),
    address: z.string(),
    company: z.optional(z.string()),
  }),
);
export type ContactRow = z.infer<typeof contactRowSchema>;

/** What was done to a contact, by which case. */
export const contactHistorySchema = z.lazy(() =>
  z.object({
    contactId: z.string(),
    at: z.string(),
    requestId: z.string(),
    action: z.enum(contactActions),
  }),
);
export type ContactHistory = z.infer<typeof contactHistorySchema>;
