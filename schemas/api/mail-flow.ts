import * as z from 'zod/mini';
import { mailFlowRows, mailResults } from '../directory/mail-flow.ts';
import { instantSchema, pageOf, pageQuery } from './common.ts';

/** The mail-flow log: rows of the mail platform come in, administrators look at those of their agency. */

const cell = z.lazy(() => z.union([z.string().check(z.maxLength(300)), z.number()]));

export const mailFlowInputSchema = z.lazy(() =>
  z.strictObject({
    rows: z
      .array(
        z.strictObject({
          time: z.string().check(z.maxLength(40)),
          sender: z.string().check(z.maxLength(300)),
          recipient: z.string().check(z.maxLength(300)),
          size: cell.check(z.meta({ description: 'Bytes.' })),
          result: z
            .string()
            .check(z.maxLength(40), z.meta({ description: `One of ${mailResults.join(', ')}.` })),
        }),
      )
      .check(z.maxLength(mailFlowRows)),
  }),
);

export const mailFlowIngestedSchema = z.lazy(() =>
  z.object({
    stored: z.number().check(z.meta({ description: 'Rows that stand in the log now, also from before.' })),
    refused: z.array(
      z.object({
        row: z.number().check(z.meta({ description: 'From 1 on.' })),
        code: z.enum(['time', 'future', 'too-old', 'sender', 'recipient', 'size', 'result', 'no-agency']),
      }),
    ),
  }),
);

export const mailFlowQuerySchema = z.lazy(() =>
  z.strictObject({
    agency: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
    from: z.string().check(z.maxLength(10)),
    to: z.optional(z.string().check(z.maxLength(10))),
    address: z.optional(z.string().check(z.minLength(1), z.maxLength(254))),
    ...pageQuery,
  }),
);

export const mailFlowEntrySchema = z.lazy(() =>
  z.object({
    time: instantSchema,
    sender: z.string(),
    recipient: z.string(),
    size: z.number(),
    result: z.enum(mailResults),
    normal: z.boolean(),
  }),
);
export const mailFlowPageSchema = pageOf(mailFlowEntrySchema);
