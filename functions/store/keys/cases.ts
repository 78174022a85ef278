import { type Key, padded } from './key.ts';

/**
 * Cases: requests, what waits, and what goes with them.
 *
 * | item        | pk                  | sk              | indexes |
 * |-------------|---------------------|-----------------|---|
 * | request     | REQUEST#id          | REQUEST         | by-agency, by-procedure, by-status; by-due while open |
 * | round       | REQUEST#id          | ROUND#0001      | |
 * | task        | REQUEST#id          | TASK#0001       | by-agency while open (of one procedure); by-due: reminder while open, then delivery until taken |
 * | record      | REQUEST#id          | RECORD#000001   | |
 * | marker      | REQUEST#id          | MARK#what       | |
 * | inbox entry | INBOX#role[#agency] | openedAt#taskId | |
 * | own request | ASKED#account       | createdAt#id    | |
 * | link        | LINK#hash           | LINK            | (time to live) |
 * | draft       | DRAFTS#agency       | DRAFT#id        | (time to live) |
 * | counter     | COUNTER#RLY#2026    | COUNTER         | |
 * | lock        | LOCK#relay#id       | LOCK            | |
 * | secret note | SECRET#name         | SECRET          | by-due: looked after when no case names it |
 * | idempotency | IDEMPOTENCY#...     | IDEMPOTENCY     | (time to live) |
 */

export function requestPk(requestId: string): string {
  return `REQUEST#${requestId}`;
}
export function requestKey(requestId: string): Key {
  return { pk: requestPk(requestId), sk: 'REQUEST' };
}
export function roundKey(requestId: string, no: number): Key {
  return { pk: requestPk(requestId), sk: `ROUND#${padded(no, 4)}` };
}
export function taskKey(requestId: string, visit: number): Key {
  return { pk: requestPk(requestId), sk: `TASK#${padded(visit, 4)}` };
}
export const recordPrefix = 'RECORD#';
export function recordKey(requestId: string, seq: number): Key {
  return { pk: requestPk(requestId), sk: `${recordPrefix}${padded(seq, 6)}` };
}
export function markerKey(requestId: string, marker: string): Key {
  return { pk: requestPk(requestId), sk: `MARK#${marker}` };
}
/** What an account holder has asked for himself. */
export function askedPk(accountId: string): string {
  return `ASKED#${accountId}`;
}
export function askedKey(accountId: string, createdAt: string, requestId: string): Key {
  return { pk: askedPk(accountId), sk: `${createdAt}#${requestId}` };
}
export function counterKey(prefix: string, year: number): Key {
  return { pk: `COUNTER#${prefix}#${String(year)}`, sk: 'COUNTER' };
}
export function linkKey(hash: string): Key {
  return { pk: `LINK#${hash}`, sk: 'LINK' };
}
export function lockKey(kind: string, id: string): Key {
  return { pk: `LOCK#${kind}#${id}`, sk: 'LOCK' };
}
export function secretKey(name: string): Key {
  return { pk: `SECRET#${name}`, sk: 'SECRET' };
}
export function draftsPk(agencyId: string): string {
  return `DRAFTS#${agencyId}`;
}
export function draftKey(agencyId: string, id: string): Key {
  return { pk: draftsPk(agencyId), sk: `DRAFT#${id}` };
}
export function idempotencyKey(officerId: string, route: string, keyHash: string): Key {
  return { pk: `IDEMPOTENCY#${officerId}#${route}#${keyHash}`, sk: 'IDEMPOTENCY' };
}
/** What waits for a role: `role` for all agencies, `role` and agency for an agency role. */
export function inboxPk(role: string, agencyId?: string): string {
  return agencyId === undefined ? `INBOX#${role}` : `INBOX#${role}#${agencyId}`;
}
export function inboxKey(role: string, agencyId: string | undefined, openedAt: string, taskId: string): Key {
  return { pk: inboxPk(role, agencyId), sk: `${openedAt}#${taskId}` };
}
export const indexKeys = {
  agency: (agencyId: string) => `AGENCY#${agencyId}`,
  openTasks: (agencyId: string, procedure: string) => `OPEN-TASKS#${agencyId}#${procedure}`,
  procedure: (procedure: string) => `PROCEDURE#${procedure}`,
  status: (status: string) => `STATUS#${status}`,
};
/** `RLY-2026-000123.3` is the third task of that request. */
export function taskId(requestId: string, visit: number): string {
  return `${requestId}.${String(visit)}`;
}
/** Undefined for what cannot be a task id. */
export function parseTaskId(id: string): { readonly requestId: string; readonly visit: number } | undefined {
  const match = /^([A-Z]{2,4}-\d{4}-\d{6,})\.([1-9]\d{0,3})$/.exec(id);
  return match?.[1] === undefined ? undefined : { requestId: match[1], visit: Number(match[2]) };
}
