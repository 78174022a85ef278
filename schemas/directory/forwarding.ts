import * as z from 'zod/mini';

/** That the mail of an account is forwarded to another one of its agency (BR-46). */
export const forwardingSchema = z.lazy(() =>
  z.object({
    accountId: z.string(),
    /** The account that gets the mail: by id, since its address may change (AMB-91). */
    targetId: z.string(),
    requestId: z.string(),
    since: z.string(),
  }),
);
export type Forwarding = z.infer<typeof forwardingSchema>;
