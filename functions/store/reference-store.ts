import * as z from 'zod/mini';
import type { Choice } from '../../schemas/field.ts';
import { versionBefore } from './conditions.ts';
import { referenceKey } from './keys.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import { transact } from './transaction.ts';
import { VersionConflict } from '../domain/errors.ts';

/** Lists that the documents name and leave open: the system keeps them, MAMPU edits them (AMB-41, AMB-55). */

const text = z.object({ ms: z.string(), en: z.string() });
const referenceSchema = z.object({
  choices: z.array(z.object({ value: z.string(), label: text })),
  version: z.number(),
});
export type Reference = z.infer<typeof referenceSchema>;
export const referenceNames = ['disable-reasons', 'packages'] as const;
export type ReferenceName = (typeof referenceNames)[number];

/** Undefined until somebody has edited it. */
export async function getReference(tables: Tables, name: ReferenceName): Promise<Reference | undefined> {
  const item = await getItem(tables.client, tables.directory, referenceKey(name));
  return item === undefined ? undefined : parseItem(referenceSchema, item);
}

/** Writes a list whose stored version is the one before. @throws VersionConflict */
export async function putReference(tables: Tables, name: ReferenceName, reference: Reference): Promise<void> {
  await transact(tables, [
    {
      write: {
        Put: {
          TableName: tables.directory,
          Item: { ...referenceKey(name), ...reference },
          ...versionBefore(reference),
        },
      },
      otherwise: () => new VersionConflict('The list changed meanwhile'),
    },
  ]);
}

/** Reasons of disabling that the system offers beside "other", which always stands last. */
export async function disableReasons(tables: Tables): Promise<readonly Choice[]> {
  const kept = await getReference(tables, 'disable-reasons');
  return [...(kept?.choices ?? []), { value: 'OTHER', label: { ms: 'Lain-lain', en: 'Other' } }];
}
