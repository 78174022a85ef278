import * as z from 'zod/mini';
import { listStates } from '../vocabulary.ts';

/** A mailing list (spec C.4, 4.13). Its members stand with their accounts. */
export const mailingListSchema = z.object({
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
});
export type MailingList = z.infer<typeof mailingListSchema>;
