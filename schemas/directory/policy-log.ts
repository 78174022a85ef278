import * as z from 'zod/mini';

/** One message that the mailbox policy refused: who wanted to send it and why not; nothing of its content. */
export const policyLogSchema = z.lazy(() =>
  z.object({
    at: z.string(),
    agencyId: z.string(),
    sender: z.string(),
    codes: z.array(z.string()),
    hosts: z.array(z.string()),
    /** Of all attachments together, in bytes. */
    size: z.number(),
    /** Who asked: the officer in whose name the mail gateway calls. */
    askedBy: z.string(),
  }),
);
export type PolicyLogEntry = z.infer<typeof policyLogSchema>;
