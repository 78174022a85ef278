import * as z from 'zod/mini';
import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';
import { VersionConflict } from '../domain/errors.ts';
import { presentEntries, type ReferenceName } from '../domain/reference.ts';
import { versionBefore } from './conditions.ts';
import { referenceKey } from './keys/directory.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

const text = z.lazy(() => z.object({ ms: z.string(), en: z.string() }));
const referenceSchema = z.lazy(() =>
  z.object({
    choices: z.array(
      z.object({
        value: z.string(),
        label: text,
        amount: z.optional(z.number()),
        details: z.optional(z.record(z.string(), z.string())),
      }),
    ),
    version: z.number(),
  }),
);

/** A list as it is now; its version is zero until somebody has changed it. */
export interface Reference {
  readonly choices: readonly ReferenceEntry[];
  readonly version: number;
}

/** A list that MAMPU keeps, or with what it begins. */
export async function getReference(tables: Tables, name: ReferenceName): Promise<Reference> {
  const item = await getItem(tables.client, tables.directory, referenceKey(name));
  const kept = item === undefined ? undefined : parseItem(referenceSchema, item);
  return { choices: presentEntries(name, kept?.choices), version: kept?.version ?? 0 };
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
