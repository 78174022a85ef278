import type { Key } from './key.ts';

/**
 * Directory: codes, sessions and links by which people come in; all of them end by themselves.
 *
 * | item          | pk                   | sk           | indexes |
 * |---------------|----------------------|--------------|---|
 * | access code   | ACCESS-CODE#digest   | AGENCY#id    | (time to live) |
 * | registration  | REGISTRATION#hash    | REGISTRATION | (time to live) |
 * | session       | SESSION#hash         | SESSION      | (time to live) |
 * | user session  | USER-SESSION#hash    | SESSION      | (time to live) |
 * | online        | ONLINE               | agency#officer | (time to live) |
 * | half sign-in  | PENDING-SIGN-IN#hash | SIGN-IN      | (time to live) |
 * | password link | PASSWORD-LINK#hash   | LINK         | (time to live) |
 * | first sign-in | FIRST-SIGN-IN#hash   | LINK         | (time to live) |
 * | application   | APPLICATION#hash     | APPLICATION  | (time to live) |
 * | throttle      | THROTTLE#what        | window       | (time to live) |
 */

export function accessCodePk(digest: string): string {
  return `ACCESS-CODE#${digest}`;
}
export function accessCodeKey(digest: string, agencyId: string): Key {
  return { pk: accessCodePk(digest), sk: `AGENCY#${agencyId}` };
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
/** The link by which an agency applies. */
export function applicationKey(hash: string): Key {
  return { pk: `APPLICATION#${hash}`, sk: 'APPLICATION' };
}
export function throttleKey(what: string, window: string): Key {
  return { pk: `THROTTLE#${what}`, sk: window };
}
/** Administrators seen in the portal. */
export const onlinePk = 'ONLINE';
export function onlineKey(agencyId: string | undefined, officerId: string): Key {
  return { pk: onlinePk, sk: `${agencyId ?? 'CENTRAL'}#${officerId}` };
}
