import type { Asked, Broken } from './directory-rules.ts';

/** Rules over the members of mailing lists (4.15, 4.16, 4.18, 4.19). */

/** TODO(lists): accounts, contacts and lists of the agency that can become members, and are none yet; no cycle. */
export function canJoin(_asked: Asked): Promise<Broken> {
  return Promise.resolve(undefined);
}

/** TODO(lists) */
export function isMember(_asked: Asked): Promise<Broken> {
  return Promise.resolve(undefined);
}

/** TODO(lists) */
export function canJoinLists(_asked: Asked): Promise<Broken> {
  return Promise.resolve(undefined);
}

/** TODO(lists) */
export function inLists(_asked: Asked): Promise<Broken> {
  return Promise.resolve(undefined);
}
