import * as z from 'zod/mini';
import type { Text } from '../vocabulary.ts';

/** The mail-flow log (MAILFLOW-LOG; S4 G¶18(vi)): time, sender, recipient, size, result; nothing of the content. */

export const mailResults = ['DELIVERED', 'DEFERRED', 'BOUNCED', 'REJECTED', 'QUARANTINED'] as const;
export type MailResult = (typeof mailResults)[number];
export const mailResultNames: Readonly<Record<MailResult, Text>> = {
  DELIVERED: { ms: 'Dihantar', en: 'Delivered' },
  DEFERRED: { ms: 'Ditangguhkan', en: 'Deferred' },
  BOUNCED: { ms: 'Dipulangkan', en: 'Bounced' },
  REJECTED: { ms: 'Ditolak', en: 'Rejected' },
  QUARANTINED: { ms: 'Dikuarantin', en: 'Quarantined' },
};

/** Days that a row is kept, and rows of one call or file: our figures. */
export const mailFlowDays = 90;
export const mailFlowRows = 10_000;

export const mailFlowRowSchema = z.lazy(() =>
  z.object({
    /** Of this row among all: the same row again is the same item. */
    digest: z.string(),
    agencyId: z.string(),
    at: z.string(),
    sender: z.string(),
    recipient: z.string(),
    /** Bytes. */
    size: z.number(),
    result: z.enum(mailResults),
    /** Who looked at it and found it normal (MAILFLOW-LOG.2). */
    normal: z.optional(z.object({ by: z.string(), at: z.string() })),
  }),
);
export type MailFlowRow = z.infer<typeof mailFlowRowSchema>;

/** That somebody looked into the log (BR-74): who, when, what for. */
export const mailFlowLookSchema = z.lazy(() =>
  z.object({
    at: z.string(),
    agencyId: z.string(),
    officerId: z.string(),
    officerName: z.string(),
    from: z.string(),
    to: z.string(),
    address: z.optional(z.string()),
    found: z.number(),
  }),
);
export type MailFlowLook = z.infer<typeof mailFlowLookSchema>;
