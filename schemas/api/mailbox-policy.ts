import * as z from 'zod/mini';
import { textSchema } from './common.ts';

/** What the mail gateway asks before a message goes out. */

const mostBytes = 1024 ** 4;

export const messageCheckSchema = z.lazy(() =>
  z.strictObject({
    sender: z.email({ error: 'email' }).check(z.maxLength(254)),
    attachments: z
      .array(z.int().check(z.minimum(0), z.maximum(mostBytes)))
      .check(z.maxLength(500), z.meta({ description: 'Size of each attachment in bytes.' })),
    links: z
      .array(z.string().check(z.maxLength(2000)))
      .check(z.maxLength(500), z.meta({ description: 'Addresses or hosts that the message links to.' })),
  }),
);

export const messageVerdictSchema = z.lazy(() =>
  z.object({
    allowed: z.boolean(),
    refusals: z.array(
      z.object({
        code: z.enum(['attachments-too-large', 'too-large-for-bmt', 'external-storage']),
        text: textSchema,
        source: z.string().check(z.meta({ description: 'The paragraph that refuses it.' })),
        limitMegabytes: z.optional(z.number()),
        offer: z.optional(z.enum(['BMT']).check(z.meta({ description: 'The sender can send it by this.' }))),
        host: z.optional(z.string()),
      }),
    ),
  }),
);
