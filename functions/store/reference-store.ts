import * as z from 'zod/mini';
import { VersionConflict } from '../domain/errors.ts';
import type { ReferenceName } from '../domain/reference.ts';
import { versionBefore } from './conditions.ts';
import { referenceKey } from './keys/directory.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

const text = z.lazy(() => z.object({ ms: z.string(), en: z.string() }));
const referenceSchema = z.lazy(() =>
  z.object({
    choices: z.array(z.object({ value: z.string(), label: text })),
    version: z.number(),
  }),
);
export type Reference = z.infer<typeof referenceSchema>;

/** A list that MAMPU keeps; undefined until somebody has changed it. */
export async function getReference(tables: Tables, name: ReferenceName): Promise<Reference | undefined> {
  const item = await getItem(tables.client, tables.directory, referenceKey(name));
  return item === undefined ? undefined : parseItem(referenceSchema, item);
}

/** Writes a list whose stored version is the one before. @throws VersionConflict in the transaction */
export function referenceOperation(tables: Tables, name: ReferenceName, reference: Reference): Operation {
  return {
    write: {
      Put: {
        TableName: tables.directory,
        Item: { ...referenceKey(name), ...reference },
        ...versionBefore(reference),
      },
    },
    otherwise: () => new VersionConflict('The list changed meanwhile'),
  };
}
