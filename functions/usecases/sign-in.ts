import type { Officer } from '../../schemas/directory/officer.ts';
import { NotSignedIn } from '../domain/errors.ts';
import { epochSeconds } from '../platform/clock.ts';
import type { PasswordCheck } from '../platform/identity.ts';
import { hashToken } from '../platform/random.ts';
import { getOfficer, officerIdOfAddress } from '../store/officer-store.ts';
import { administrators, leaveOnline, seeOnline, type Online } from '../store/online-store.ts';
import { deleteSession, getSession, putSession, touchSession } from '../store/session-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Basics } from './deps.ts';
import { isAlive, isSince, isToBeTouched, type SessionLimits } from './session-life.ts';
import { startPending } from './sign-in-pending.ts';
import { attempt } from './throttle.ts';

export interface SignInDeps extends Basics {
  readonly passwords: PasswordCheck;
  readonly session: SessionLimits;
}

export type SessionDeps = Pick<SignInDeps, 'tables' | 'clock' | 'session'>;

export interface SignInInput {
  /** User name or e-mail address. */
  readonly username: string;
  readonly password: string;
  /** Network address of the caller. */
  readonly address: string;
}

const quarterHour = 15 * 60;
export const failuresOfAccount = { limit: 5, windowSeconds: quarterHour };
export const failuresOfAddress = { limit: 20, windowSeconds: quarterHour };

/** The user pool takes no longer ones. */
export const longestPassword = 256;
export const longestName = 254;
/** Asked about when nobody is meant, so that the answer takes as long as for somebody. */
export const nobody = 'nobody.of.this.name';

/** `token` goes into the cookie and nowhere else; `csrf` into the forms of the session. */
export interface SignedIn {
  readonly token: string;
  readonly csrf: string;
}

/** `pending`: the password was right and a code is to follow; this token goes into a cookie of its own. */
export type SignInAnswer = SignedIn | { readonly pending: string };

/**
 * Opens a session, or the way to it where the user pool asks for a second factor.
 * @throws NotSignedIn for an unknown name, a wrong password and an officer without access alike; TooManyAttempts
 */
export async function signIn(
  deps: SignInDeps,
  { username, password, address }: SignInInput,
): Promise<SignInAnswer> {
  const name = username.trim().toLowerCase();
  const fromAddress = await attempt(deps, 'SIGN-IN-ADDRESS', address, failuresOfAddress);
  const officer = await findOfficer(deps, name);
  const ofAccount = await attempt(deps, 'SIGN-IN-ACCOUNT', officer?.id ?? name, failuresOfAccount);

  const tooLong = password === '' || password.length > longestPassword;
  const answer = tooLong ? 'wrong' : await deps.passwords.checkPassword(officer?.id ?? nobody, password);
  if (answer === 'wrong' || officer === undefined || !mayEnter(officer)) {
    throw new NotSignedIn('The user name or the password is wrong');
  }
  if (answer !== 'right') {
    // Earlier failures stay: otherwise each right password would pay for five more codes.
    await Promise.all([fromAddress.forgive(), ofAccount.forgive()]);
    return { pending: await startPending(deps, officer, answer) };
  }
  await Promise.all([fromAddress.forgive(), ofAccount.forget()]);
  return openSession(deps, officer);
}

export async function openSession(
  { tables, clock, random, session }: SignInDeps,
  officer: Officer,
): Promise<SignedIn> {
  const now = clock.now();
  const [token, csrf] = [random.token(), random.token()];
  await putSession(
    tables,
    hashToken(token),
    { officerId: officer.id, csrf, createdAt: now, seenAt: now },
    epochSeconds(now) + session.maxHours * 3600,
  );
  await noteOnline(tables, officer, now);
  return { token, csrf };
}

/** The session of a cookie with its officer as Directory knows him now; undefined when it is over. */
export async function readSession(
  deps: SessionDeps,
  token: string,
): Promise<{ readonly officer: Officer; readonly csrf: string } | undefined> {
  const { tables, clock } = deps;
  const hash = hashToken(token);
  const session = await getSession(tables, hash);
  if (session === undefined) return undefined;
  const now = clock.now();
  const officer = isAlive(session, now, deps.session)
    ? await getOfficer(tables, session.officerId)
    : undefined;
  if (officer === undefined || !mayEnter(officer) || !isSince(session, officer.accessSince)) {
    await deleteSession(tables, hash);
    return undefined;
  }
  if (isToBeTouched(session, now)) {
    await Promise.all([touchSession(tables, hash, now), noteOnline(tables, officer, now)]);
  }
  return { officer, csrf: session.csrf };
}

export async function signOut({ tables }: Pick<SignInDeps, 'tables'>, token: string): Promise<void> {
  const hash = hashToken(token);
  const session = await getSession(tables, hash);
  await deleteSession(tables, hash);
  const officer = session === undefined ? undefined : await getOfficer(tables, session.officerId);
  if (officer !== undefined && isAdministrator(officer)) await leaveOnline(tables, onlineOf(officer));
}

/** Administrators who are in the portal are counted (dashboard); after an hour nobody asks any more. */
async function noteOnline(tables: Tables, officer: Officer, now: string): Promise<void> {
  if (isAdministrator(officer)) await seeOnline(tables, onlineOf(officer), now, epochSeconds(now) + 3600);
}

function isAdministrator({ roles }: Officer): boolean {
  return roles.some((role) => administrators.includes(role));
}

function onlineOf({ id, agencyId }: Officer): Online {
  return { officerId: id, agencyId };
}

async function findOfficer({ tables }: SignInDeps, name: string): Promise<Officer | undefined> {
  if (name === '' || name.length > longestName) return undefined;
  const id = name.includes('@') ? await officerIdOfAddress(tables, name) : name;
  return id === undefined ? undefined : getOfficer(tables, id);
}

export function mayEnter({ state, roles }: Officer): boolean {
  return state === 'ACTIVE' && roles.length > 0;
}
