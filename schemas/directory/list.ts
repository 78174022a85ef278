import * as z from 'zod/mini';

/** A mailing list (spec C.4, 4.13). Its members stand with their accounts. */
export const mailingListSchema = z.object({
  id: z.string(),
  agencyId: z.string(),
  displayName: z.string(),
  /** Primary e-mail address, in lower case. */
  address: z.string(),
  state: z.enum(['ACTIVE', 'ENDED']),
  /** Account that owns the list (BR-37). */
  ownerId: z.string(),
  /** Account that applied for the list and gets its notices. */
  handlerId: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.number(),
});
export type MailingList = z.infer<typeof mailingListSchema>;
