import type { Key } from './key.ts';

/**
 * Directory: accounts, and what is one over all of them.
 *
 * | item           | pk                         | sk                         | indexes |
 * |----------------|----------------------------|----------------------------|---|
 * | account        | ACCOUNT#id                 | ACCOUNT                    | by-agency (state), by-kind (all states); by-due while something is dated |
 * | name entry     | ACCOUNT#id                 | NAME#word…                 | by-agency (state), by-kind: one for each word of the name, and for an address that no word begins |
 * | mailbox        | ACCOUNT#id                 | MAILBOX                    | |
 * | membership     | ACCOUNT#id                 | MEMBER-OF#list             | as in lists.ts |
 * | upkeep         | ACCOUNT#id                 | UPKEEP                     | |
 * | forwarding     | ACCOUNT#id                 | FORWARDING                 | |
 * | forwarded      | ACCOUNT#id                 | FORWARDED#account          | who forwards to it |
 * | list duty      | ACCOUNT#id                 | DUTY#owner#list, DUTY#handler#list | |
 * | service        | ACCOUNT#id                 | SERVICE#code               | by-agency: who has a service |
 * | history        | ACCOUNT#id                 | HISTORY#at#request#step    | |
 * | address taken  | ADDRESS#address            | TAKEN                      | by-agency (state), by-kind: search by address; none while reserved or former |
 * | login taken    | LOGIN#login                | TAKEN                      | the same for login ids; none for one that begins the address |
 * | identity taken | IDENTITY#agency#digest     | TAKEN                      | (gone while the account is deleted) |
 * | identities     | IDENTITY#digest            | ACCOUNT#id                 | accounts of one person in all agencies (AMB-104) |
 */

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
export function forwardingKey(id: string): Key {
  return { pk: accountPk(id), sk: 'FORWARDING' };
}
export function upkeepKey(id: string): Key {
  return { pk: accountPk(id), sk: 'UPKEEP' };
}
export const forwardedPrefix = 'FORWARDED#';
/** That another account forwards to this one. */
export function forwardedKey(id: string, from: string): Key {
  return { pk: accountPk(id), sk: `${forwardedPrefix}${from}` };
}
export const dutyPrefix = 'DUTY#';
export function dutyKey(accountId: string, duty: 'owner' | 'handler', listId: string): Key {
  return { pk: accountPk(accountId), sk: `${dutyPrefix}${duty}#${listId}` };
}
export const servicePrefix = 'SERVICE#';
export function serviceKey(accountId: string, code: string): Key {
  return { pk: accountPk(accountId), sk: `${servicePrefix}${code}` };
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
