import { createHash } from 'node:crypto';
import { epochSeconds } from '../platform/clock.ts';
import { idempotencyOperation, throwIfAnswered, type StoredKey } from '../store/idempotency.ts';
import type { Operation } from '../store/transaction.ts';
import type { Basics } from './deps.ts';
import type { Caller, IdempotencyKey } from './types.ts';

/** The same call under the same key has one effect and one answer (24 hours). */
export interface Once {
  /** @throws IdempotentReplay or IdempotencyMismatch when the key was used before. */
  check(): Promise<void>;
  /** Keeps `result` in the transaction that makes it. */
  keep(result: string): Operation[];
}

export function onceFor(
  { tables, clock }: Basics,
  { person }: Caller,
  key: IdempotencyKey | undefined,
): Once {
  if (key === undefined) return { check: () => Promise.resolve(), keep: () => [] };
  const stored: StoredKey = {
    officerId: person.id,
    route: key.route,
    keyHash: createHash('sha256').update(key.key).digest('base64url'),
    bodyHash: key.bodyHash,
  };
  const now = () => epochSeconds(clock.now());
  return {
    check: () => throwIfAnswered(tables, stored, now()),
    keep: (result) => [idempotencyOperation(tables, stored, result, now())],
  };
}
