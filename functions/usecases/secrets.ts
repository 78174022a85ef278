import type { ParsedFields } from '../domain/form.ts';
import { plusSeconds } from '../platform/clock.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { getRequest } from '../store/case-store.ts';
import {
  deleteSecretNote,
  pendingSecretSchema,
  putSecretNote,
  retiredSecretOperation,
  secretNoteOperation,
} from '../store/secret-store.ts';
import { parseItem, type Item, type Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import type { Basics, WithVault } from './deps.ts';
import { forEachDue } from './due-work.ts';
import { subjectOfRequest } from './subjects/registry.ts';

/**
 * Secrets of forms. A note stands in the table before a secret is made and goes in the transaction that names it: a
 * secret whose case was never written is found by its note and deleted, without listing all secrets.
 */

const orphanAfterSeconds = 3600;

/**
 * Puts new secrets away before the case names them, each under a name of its own: until the case is written, those of
 * the round before stay what they are. @returns their names, by field
 */
export async function storeSecrets(
  { tables, clock, random, vault }: Basics & WithVault,
  requestId: string,
  { secrets }: ParsedFields,
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [field, value] of Object.entries(secrets)) {
    const name = vault.nameOf(requestId, random.id(field));
    await putSecretNote(tables, { name, requestId }, plusSeconds(clock.now(), orphanAfterSeconds));
    await vault.put(name, value);
    names[field] = name;
  }
  return names;
}

/** Takes the notes away, in the transaction that names the secrets. */
export function keepSecrets(tables: Tables, names: Readonly<Record<string, string>>): Operation[] {
  return Object.values(names).map((name) => secretNoteOperation(tables, name));
}

/** Leaves secrets that a case no longer names to the sweep, in the transaction that drops their names. */
export function retireSecrets(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  requestId: string,
  names: readonly string[],
): Operation[] {
  return names.map((name) => retiredSecretOperation(tables, { name, requestId }, clock.now()));
}

export interface OrphanEntry {
  readonly requestId: string;
  readonly did: 'deleted' | 'kept';
  readonly why: string;
}

/** Deletes the secrets that neither a case nor its subject names. */
export async function sweepSecrets(
  deps: Basics & WithVault & { readonly preview: boolean },
): Promise<OrphanEntry[]> {
  const { tables, clock, vault, preview } = deps;
  const entries: OrphanEntry[] = [];
  const lookAfter = async (item: Item): Promise<void> => {
    const { name, requestId } = parseItem(pendingSecretSchema, item);
    const request = await getRequest(tables, requestId);
    const named = (await namesOf(tables, request)).includes(name);
    entries.push({
      requestId,
      did: named ? 'kept' : 'deleted',
      why: named ? 'it is named' : 'nothing names it',
    });
    if (preview) return;
    if (!named) await vault.remove(name);
    await deleteSecretNote(tables, name);
  };
  await forEachDue(tables, clock.now(), { SECRET: lookAfter });
  return entries;
}

/** Secrets that a case or its subject still needs. */
async function namesOf(tables: Tables, request: Request | undefined): Promise<string[]> {
  const subject = request === undefined ? undefined : await subjectOfRequest(tables, request);
  return [...Object.values(request?.secrets ?? {}), ...Object.values(subject?.secrets ?? {})];
}
