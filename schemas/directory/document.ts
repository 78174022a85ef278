import * as z from 'zod/mini';
import type { Text } from '../vocabulary.ts';

/** Documents of the library (PORTAL-REFERENCE; S4 P¶5, G¶9, G¶11, G¶20). */

export const documentKinds = ['SOP', 'GUIDE', 'MANUAL', 'FORM', 'CIRCULAR'] as const;
export type DocumentKind = (typeof documentKinds)[number];
export const documentKindNames: Readonly<Record<DocumentKind, Text>> = {
  SOP: { ms: 'SOP', en: 'SOP' },
  GUIDE: { ms: 'Panduan latihan', en: 'Training guide' },
  MANUAL: { ms: 'Manual', en: 'Manual' },
  FORM: { ms: 'Borang', en: 'Form' },
  CIRCULAR: { ms: 'Pekeliling', en: 'Circular' },
};

/** One version: a file that this system keeps, or an address where it stands. */
export const documentVersionSchema = z.lazy(() =>
  z.object({
    documentId: z.string(),
    /** 1, 2, … */
    no: z.number(),
    /** As the document itself says, e.g. `1.0`. */
    label: z.string(),
    at: z.string(),
    by: z.string(),
    file: z.optional(z.object({ key: z.string(), name: z.string(), size: z.number() })),
    address: z.optional(z.string()),
  }),
);
export type DocumentVersion = z.infer<typeof documentVersionSchema>;

export const documentSchema = z.lazy(() =>
  z.object({
    id: z.string(),
    title: z.object({ ms: z.string(), en: z.string() }),
    kind: z.enum(documentKinds),
    state: z.enum(['PUBLISHED', 'WITHDRAWN']),
    newest: documentVersionSchema,
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.number(),
  }),
);
export type LibraryDocument = z.infer<typeof documentSchema>;

/** What one call takes of a file: a function is given 6 MB, in which a file is a third larger. */
export const mostFileBytes = 4 * 1024 * 1024;
