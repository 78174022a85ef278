import { createHash, createHmac } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Actor, CaseRecord } from '../../schemas/cases/request.ts';

/**
 * The chain of a request's records. A record's hash covers everything but its personal values; those enter by a
 * digest under a salt of their own, so that both can be erased and the chain still verifies.
 */

export const chainStart = 'START';

export interface RecordEntry {
  readonly step: string;
  readonly kind: string;
  readonly actor: Actor | 'SYSTEM';
  readonly data: Readonly<Record<string, unknown>>;
  /** Values about persons: names, addresses, free text. */
  readonly personal?: Readonly<Record<string, unknown>>;
}

export interface ChainEnd {
  readonly requestId: string;
  readonly seq: number;
  readonly hash: string;
}

/** The next record of the chain. `salt` is random and used once. */
export function nextRecord(end: ChainEnd, entry: RecordEntry, at: string, salt: string): CaseRecord {
  const { personal } = entry;
  const body = {
    requestId: end.requestId,
    seq: end.seq + 1,
    at,
    step: entry.step,
    kind: entry.kind,
    actor: entry.actor,
    data: { ...entry.data },
    prevHash: end.hash,
    ...(personal === undefined ? {} : { personalDigest: digestOf(personal, salt) }),
  };
  return {
    ...body,
    hash: hashOf(body),
    ...(personal === undefined ? {} : { personal: { ...personal }, salt }),
  };
}

/** Whether nothing was changed, left out or put in. Erased personal values do not break a chain. */
export function verifyChain(records: readonly CaseRecord[]): boolean {
  let prevHash = chainStart;
  return records.every((record, index) => {
    const { hash, personal, salt, ...body } = record;
    // Erased means both: values whose salt is gone can no longer be told from forged ones.
    const erased = personal === undefined && salt === undefined;
    const whole =
      erased ||
      (personal !== undefined && salt !== undefined && digestOf(personal, salt) === record.personalDigest);
    const sound = record.seq === index + 1 && record.prevHash === prevHash && hashOf(body) === hash;
    prevHash = hash;
    return whole && sound;
  });
}

function hashOf(body: Omit<CaseRecord, 'hash' | 'personal' | 'salt'>): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

function digestOf(personal: Readonly<Record<string, unknown>>, salt: string): string {
  return createHmac('sha256', salt).update(canonical(personal)).digest('hex');
}

/** RFC 8785, so that the order of keys does not matter. */
function canonical(value: unknown): string {
  return canonicalize(value) ?? '';
}
