import * as z from 'zod/mini';
import { Overtaken } from '../domain/errors.ts';
import { versionIs } from './conditions.ts';
import { nestingKey } from './keys/lists.ts';
import { getItem, parseItem, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/**
 * Every list that becomes a member passes through one item of its agency: of two that would close a circle together, the
 * second is checked again.
 */
const nestingSchema = z.lazy(() => z.object({ version: z.number() }));

/** Undefined before the first. To be read before the lists are. */
export async function nestingVersion(tables: Tables, agencyId: string): Promise<number | undefined> {
  const item = await getItem(tables.client, tables.directory, nestingKey(agencyId));
  return item === undefined ? undefined : parseItem(nestingSchema, item).version;
}

/** Holds only while no list of the agency became a member since. @throws Overtaken in the transaction */
export function nestingOperation(
  { directory }: Tables,
  agencyId: string,
  before: number | undefined,
): Operation {
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...nestingKey(agencyId), version: (before ?? 0) + 1 },
        ...versionIs(before),
      },
    },
    otherwise: () => new Overtaken('Another list became a member meanwhile'),
  };
}
