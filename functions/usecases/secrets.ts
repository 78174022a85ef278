import type { ParsedFields } from '../domain/form.ts';
import { plusSeconds } from '../platform/clock.ts';
import { dueItems, getRequest } from '../store/case-store.ts';
import {
  deleteSecretNote,
  pendingSecretSchema,
  putSecretNote,
  secretNoteOperation,
} from '../store/secret-store.ts';
import { parseItem, type Tables } from '../store/tables.ts';
import type { Operation } from '../store/transaction.ts';
import type { Basics, WithVault } from './deps.ts';

/**
 * Secrets of forms. A note stands in the table before a secret is made and goes in the transaction that names it: a
 * secret whose case was never written is found by its note and deleted, without listing all secrets.
 */

const orphanAfterSeconds = 3600;

/** Puts new secrets away before the case names them. @returns their names, by field */
export async function storeSecrets(
  { tables, clock, vault }: Basics & WithVault,
  requestId: string,
  { secrets }: ParsedFields,
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [field, value] of Object.entries(secrets)) {
    const name = vault.nameOf(requestId, field);
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

export interface OrphanEntry {
  readonly requestId: string;
  readonly did: 'deleted' | 'kept';
  readonly why: string;
}

/** Deletes the secrets that no case names. */
export async function sweepSecrets(
  deps: Basics & WithVault & { readonly preview: boolean },
): Promise<OrphanEntry[]> {
  const { tables, clock, vault, preview } = deps;
  const entries: OrphanEntry[] = [];
  for await (const item of dueItems(tables, 'SECRET', clock.now())) {
    const { name, requestId } = parseItem(pendingSecretSchema, item);
    const request = await getRequest(tables, requestId);
    const named = Object.values(request?.secrets ?? {}).includes(name);
    entries.push({
      requestId,
      did: named ? 'kept' : 'deleted',
      why: named ? 'the case names it' : 'no case names it',
    });
    if (preview) continue;
    if (!named) await vault.remove(name);
    await deleteSecretNote(tables, name);
  }
  return entries;
}
