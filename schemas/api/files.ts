import * as z from 'zod/mini';
import { instantSchema } from './common.ts';

/** Attachments go straight to the store by a signed form; the store checks type and size. */

export const fileTypes = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain', 'text/csv'] as const;
export const largestFile = 10 * 1024 * 1024;

export const fileInputSchema = z.lazy(() =>
  z.strictObject({
    name: z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^/\\\r\n"]+$/u, 'file-name')),
    contentType: z.enum(fileTypes),
    size: z
      .int()
      .check(z.minimum(1), z.maximum(largestFile), z.meta({ description: 'Bytes; at most 10 MB.' })),
  }),
);

export const fileUploadSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    upload: z.object({ url: z.string(), fields: z.record(z.string(), z.string()) }).check(
      z.meta({
        description: 'POST as multipart/form-data to `url`: all `fields`, then the bytes as `file`.',
      }),
    ),
    expiresAt: instantSchema,
  }),
);

export const fileSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    name: z.string(),
    contentType: z.string(),
    size: z.number(),
    url: z.string().check(z.meta({ description: 'Where it can be read until `expiresAt`.' })),
    expiresAt: instantSchema,
  }),
);
