/**
 * The only place that builds keys. Both tables have `pk` and `sk`; all key attributes are strings.
 *
 * Cases
 * | item        | pk                 | sk               | indexes                                              |
 * |-------------|--------------------|------------------|------------------------------------------------------|
 * | request     | REQUEST#id         | REQUEST          | by-agency, by-procedure, by-status; by-due while open |
 * | round       | REQUEST#id         | ROUND#0001       |                                                      |
 * | task        | REQUEST#id         | TASK#0001        | by-agency while open (of one procedure); by-due: reminder while open, then delivery until taken|
 * | record      | REQUEST#id         | RECORD#000001    |                                                      |
 * | marker      | REQUEST#id         | MARK#what        |                                                      |
 * | inbox entry | INBOX#role[#agency]| openedAt#taskId  |                                                      |
 * | link        | LINK#hash          | LINK             | (time to live)                                       |
 * | draft       | DRAFTS#agency      | DRAFT#id         | (time to live)                                       |
 * | counter     | COUNTER#RLY#2026   | COUNTER          |                                                      |
 * | lock        | LOCK#relay#id      | LOCK             |                                                      |
 * | secret note | SECRET#name        | SECRET           | by-due: looked after when no case names it            |
 * | idempotency | IDEMPOTENCY#...    | IDEMPOTENCY      | (time to live)                                       |
 * | bulk row    | BULK#id            | ROW#00002        |                                                      |
 * | bulk totals | BULK#id            | COUNT#ALL, COUNT#shard | |
 *
 * Directory
 * | item          | pk                    | sk          | indexes              |
 * |---------------|-----------------------|-------------|----------------------|
 * | agency        | AGENCY#id             | AGENCY      | by-kind              |
 * | officer       | OFFICER#id            | OFFICER     | by-agency, by-kind   |
 * | holder        | HOLDERS#role[#agency] | OFFICER#id  |                      |
 * | e-mail taken  | OFFICER-EMAIL#address | EMAIL       |                      |
 * | name taken    | AGENCY-NAME#name      | NAME        |                      |
 * | audit entry   | AUDIT#OFFICER#id, AUDIT#AGENCY#id, AUDIT#REFERENCE#name | at#000001#action |     |
 * | relay         | RELAY#id              | RELAY       | by-agency, by-kind   |
 * | account       | ACCOUNT#id            | ACCOUNT     | by-agency (state), by-kind (all states); by-due while something is dated |
 * | name entry    | ACCOUNT#id            | NAME#word…  | by-agency (state), by-kind: one for each word of the name, and for an address that no word begins |
 * | mailbox       | ACCOUNT#id            | MAILBOX     |                      |
 * | membership    | ACCOUNT#id            | MEMBER-OF#list | by-kind: members of a list |
 * | list duty     | ACCOUNT#id            | DUTY#owner#list, DUTY#handler#list | |
 * | history       | ACCOUNT#id            | HISTORY#at#request#step |               |
 * | address taken | ADDRESS#address       | TAKEN       | by-agency (state), by-kind: search by address; none while reserved or former |
 * | login taken   | LOGIN#login           | TAKEN       | the same for login ids; none for one that begins the address |
 * | identity taken| IDENTITY#agency#digest| TAKEN       | (gone while the account is deleted) |
 * | identities    | IDENTITY#digest       | ACCOUNT#id  | accounts of one person in all agencies (AMB-104) |
 * | account count | ACCOUNT-COUNT#agency#shard | COUNT  |                      |
 * | mailing list  | LIST#id               | LIST        | by-agency            |
 * | reference     | REFERENCE#name        | REFERENCE   |                      |
 * | access code   | ACCESS-CODE#digest    | AGENCY#id   | (time to live)       |
 * | registration  | REGISTRATION#hash     | REGISTRATION| (time to live)       |
 * | session       | SESSION#hash          | SESSION     | (time to live)       |
 * | user session  | USER-SESSION#hash     | SESSION     | (time to live)       |
 * | half sign-in  | PENDING-SIGN-IN#hash  | SIGN-IN     | (time to live)       |
 * | password link | PASSWORD-LINK#hash    | LINK        | (time to live)       |
 * | first sign-in | FIRST-SIGN-IN#hash    | LINK        | (time to live)       |
 * | throttle      | THROTTLE#what         | window      | (time to live)       |
 *
 * Access patterns: one case without its records = one query from `REQUEST` on; its records = one query;
 * an inbox = one query on the base table (indexes lag); lists = one query on the index of the narrowest filter;
 * a page of a search for accounts = one query for entries that begin so, which carry all that it shows;
 * due work = one query a shard of by-due.
 */

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Due work is spread over this many partitions a kind. */
export const dueShards = 4;
export type DueKind = 'OPEN' | 'WAITING' | 'DELIVER' | 'SECRET' | 'DATED';
/** What is dated in the Directory. */
export type DirectoryDueKind = 'DISABLED-UNTIL' | 'SIGN-IN-PENDING';

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

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
/** Rows of a bulk request stand apart from its case, which is read in one query. */
export function bulkPk(requestId: string): string {
  return `BULK#${requestId}`;
}
export const bulkRowPrefix = 'ROW#';
export function bulkRowKey(requestId: string, no: number): Key {
  return { pk: bulkPk(requestId), sk: `${bulkRowPrefix}${padded(no, 5)}` };
}
export const bulkCountPrefix = 'COUNT#';
export function bulkTotalsKey(requestId: string): Key {
  return { pk: bulkPk(requestId), sk: `${bulkCountPrefix}ALL` };
}
/** Rows that are done are counted in so many places: those that are done at once seldom meet. */
export const bulkCountShards = 16;
export function bulkCountKey(requestId: string, row: number): Key {
  return { pk: bulkPk(requestId), sk: `${bulkCountPrefix}${padded(row % bulkCountShards, 2)}` };
}
/** What waits for a role: `role` for all agencies, `role` and agency for an agency role. */
export function inboxPk(role: string, agencyId?: string): string {
  return agencyId === undefined ? `INBOX#${role}` : `INBOX#${role}#${agencyId}`;
}
export function inboxKey(role: string, agencyId: string | undefined, openedAt: string, taskId: string): Key {
  return { pk: inboxPk(role, agencyId), sk: `${openedAt}#${taskId}` };
}
export function dueKey(kind: DueKind | DirectoryDueKind, shard: number): string {
  return `${kind}#${String(shard)}`;
}
/** Always the same shard for the same id. */
export function shardOf(id: string, shards = dueShards): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 65_521;
  return sum % shards;
}
export function listKey(at: string, id: string): string {
  return `${at}#${id}`;
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

export function agencyKey(id: string): Key {
  return { pk: `AGENCY#${id}`, sk: 'AGENCY' };
}
export function officerKey(id: string): Key {
  return { pk: `OFFICER#${id}`, sk: 'OFFICER' };
}
/** Who has a role, in the same way. */
export function holdersPk(role: string, agencyId?: string): string {
  return agencyId === undefined ? `HOLDERS#${role}` : `HOLDERS#${role}#${agencyId}`;
}
export function holderKey(role: string, agencyId: string | undefined, officerId: string): Key {
  return { pk: holdersPk(role, agencyId), sk: `OFFICER#${officerId}` };
}
export function officerEmailKey(address: string): Key {
  return { pk: `OFFICER-EMAIL#${address.toLowerCase()}`, sk: 'EMAIL' };
}
/** Short names of agencies are unique whatever their case. */
export function agencyNameKey(shortName: string): Key {
  return { pk: `AGENCY-NAME#${shortName.toLowerCase()}`, sk: 'NAME' };
}
export type AuditedKind = 'AGENCY' | 'OFFICER' | 'REFERENCE';
export function auditPk(kind: AuditedKind, id: string): string {
  return `AUDIT#${kind}#${id}`;
}
/** `seq` is the version that the entry led to. */
export function auditKey(
  kind: AuditedKind,
  id: string,
  entry: { readonly at: string; readonly seq: number; readonly action: string },
): Key {
  return { pk: auditPk(kind, id), sk: `${entry.at}#${padded(entry.seq, 6)}#${entry.action}` };
}
export function relayKey(id: string): Key {
  return { pk: `RELAY#${id}`, sk: 'RELAY' };
}
export function accountPk(id: string): string {
  return `ACCOUNT#${id}`;
}
export function accountKey(id: string): Key {
  return { pk: accountPk(id), sk: 'ACCOUNT' };
}
/** `word` is the display name from one of its words on, in lower case. */
export function accountNameKey(id: string, word: string): Key {
  return { pk: accountPk(id), sk: `NAME#${word}` };
}
export function mailboxKey(id: string): Key {
  return { pk: accountPk(id), sk: 'MAILBOX' };
}
export const membershipPrefix = 'MEMBER-OF#';
export function membershipKey(accountId: string, listId: string): Key {
  return { pk: accountPk(accountId), sk: `${membershipPrefix}${listId}` };
}
export const dutyPrefix = 'DUTY#';
export function dutyKey(accountId: string, duty: 'owner' | 'handler', listId: string): Key {
  return { pk: accountPk(accountId), sk: `${dutyPrefix}${duty}#${listId}` };
}
export const historyPrefix = 'HISTORY#';
export function historyKey(accountId: string, at: string, requestId: string, step: string): Key {
  return { pk: accountPk(accountId), sk: `${historyPrefix}${at}#${requestId}#${step}` };
}
/** Who has an address: one over accounts, lists and contacts (AMB-40). */
export function addressKey(address: string): Key {
  return { pk: `ADDRESS#${address.toLowerCase()}`, sk: 'TAKEN' };
}
export function loginKey(loginId: string): Key {
  return { pk: `LOGIN#${loginId.toLowerCase()}`, sk: 'TAKEN' };
}
/** One account of a person in an agency. */
export function identityKey(agencyId: string, digest: string): Key {
  return { pk: `IDENTITY#${agencyId}#${digest}`, sk: 'TAKEN' };
}
export function identitiesPk(digest: string): string {
  return `IDENTITY#${digest}`;
}
/** Accounts of one person in all agencies. */
export function identitiesKey(digest: string, accountId: string): Key {
  return { pk: identitiesPk(digest), sk: `ACCOUNT#${accountId}` };
}
export const countShards = 16;
export function accountCountKey(agencyId: string, shard: number): Key {
  return { pk: `ACCOUNT-COUNT#${agencyId}#${String(shard)}`, sk: 'COUNT' };
}
export function mailingListKey(id: string): Key {
  return { pk: `LIST#${id}`, sk: 'LIST' };
}
export function accessCodePk(digest: string): string {
  return `ACCESS-CODE#${digest}`;
}
export function accessCodeKey(digest: string, agencyId: string): Key {
  return { pk: accessCodePk(digest), sk: `AGENCY#${agencyId}` };
}
/** A list of values that MAMPU edits. */
export function referenceKey(name: string): Key {
  return { pk: `REFERENCE#${name}`, sk: 'REFERENCE' };
}
export function registrationKey(hash: string): Key {
  return { pk: `REGISTRATION#${hash}`, sk: 'REGISTRATION' };
}
export function sessionKey(hash: string): Key {
  return { pk: `SESSION#${hash}`, sk: 'SESSION' };
}
export function userSessionKey(hash: string): Key {
  return { pk: `USER-SESSION#${hash}`, sk: 'SESSION' };
}
export function pendingSignInKey(hash: string): Key {
  return { pk: `PENDING-SIGN-IN#${hash}`, sk: 'SIGN-IN' };
}
export function passwordLinkKey(hash: string): Key {
  return { pk: `PASSWORD-LINK#${hash}`, sk: 'LINK' };
}
export function firstSignInKey(hash: string): Key {
  return { pk: `FIRST-SIGN-IN#${hash}`, sk: 'LINK' };
}
export function throttleKey(what: string, window: string): Key {
  return { pk: `THROTTLE#${what}`, sk: window };
}
/** By what an entry finds its account. */
export type EntryKind = 'NAMES' | 'ADDRESSES' | 'LOGINS';
export const directoryIndexKeys = {
  officersOf: (agencyId: string | undefined) => `OFFICERS#${agencyId ?? 'CENTRAL'}`,
  relaysOf: (agencyId: string) => `RELAYS#${agencyId}`,
  /** Accounts by name: of one state in by-agency, of all states in by-kind. */
  accountsOf: (agencyId: string, state?: string) =>
    state === undefined ? `ACCOUNTS#${agencyId}` : `ACCOUNTS#${agencyId}#${state}`,
  /** Entries by name, address or login id: of one state in by-agency, of all states in by-kind. */
  accountEntries: (what: EntryKind, agencyId: string, state?: string) =>
    state === undefined ? `${what}#${agencyId}` : `${what}#${agencyId}#${state}`,
  membersOf: (listId: string) => `MEMBERS#${listId}`,
  listsOf: (agencyId: string) => `LISTS#${agencyId}`,
  kind: (kind: 'AGENCY' | 'OFFICER' | 'RELAY') => kind,
};
