import type { Account } from '../../schemas/directory/account.ts';
import type { Person } from '../../schemas/directory/officer.ts';
import { NotSignedIn } from '../domain/errors.ts';
import { epochSeconds } from '../platform/clock.ts';
import type { PasswordCheck } from '../platform/identity.ts';
import { hashToken } from '../platform/random.ts';
import { accountOf, getAccount } from '../store/account-store.ts';
import {
  deleteUserSession,
  getUserSession,
  putUserSession,
  touchUserSession,
} from '../store/session-store.ts';
import type { Tables } from '../store/tables.ts';
import type { Basics } from './deps.ts';
import { isAlive, isSince, isToBeTouched, type SessionLimits } from './session-life.ts';
import {
  failuresOfAccount,
  failuresOfAddress,
  longestName,
  longestPassword,
  nobody,
  type SignedIn,
  type SignInInput,
} from './sign-in.ts';
import { attempt } from './throttle.ts';
import { noteSignIn } from './usage/silence.ts';

/** Sign-in of account holders (IPMS-4.20.S1). Directory says who; the pool of users checks the password, no more. */

export interface UserSignInDeps extends Basics {
  /** Of the pool of users, whose user names are the ids of accounts. */
  readonly passwords: PasswordCheck;
  readonly session: SessionLimits;
}

/**
 * Opens a session for a login id or an address.
 * @throws NotSignedIn for an unknown name, a wrong password and an account without sign-in alike; TooManyAttempts
 */
export async function signInUser(
  deps: UserSignInDeps,
  { username, password, address }: SignInInput,
): Promise<SignedIn> {
  const name = username.trim().toLowerCase();
  const fromAddress = await attempt(deps, 'USER-SIGN-IN-ADDRESS', address, failuresOfAddress);
  const account = await findAccountByName(deps.tables, name);
  const ofAccount = await attempt(deps, 'USER-SIGN-IN-ACCOUNT', account?.id ?? name, failuresOfAccount);
  const isRight = await isPasswordOf(deps, account?.id, password);
  if (account === undefined || !isRight || !mayEnter(account)) {
    throw new NotSignedIn('The login id or the password is wrong');
  }
  await Promise.all([fromAddress.forgive(), ofAccount.forget(), noteSignIn(deps, account.id)]);
  return openUserSession(deps, account.id);
}

/**
 * Whether somebody who is signed in knows his password; wrong ones count as failed sign-ins.
 * @throws TooManyAttempts
 */
export async function isOwnPassword(
  deps: UserSignInDeps,
  accountId: string,
  { password, address }: Pick<SignInInput, 'password' | 'address'>,
): Promise<boolean> {
  const fromAddress = await attempt(deps, 'USER-SIGN-IN-ADDRESS', address, failuresOfAddress);
  const ofAccount = await attempt(deps, 'USER-SIGN-IN-ACCOUNT', accountId, failuresOfAccount);
  const isRight = await isPasswordOf(deps, accountId, password);
  if (isRight) await Promise.all([fromAddress.forgive(), ofAccount.forget()]);
  return isRight;
}

async function isPasswordOf(
  { passwords }: UserSignInDeps,
  accountId: string | undefined,
  password: string,
): Promise<boolean> {
  if (password === '' || password.length > longestPassword) return false;
  return (await passwords.checkPassword(accountId ?? nobody, password)) === 'right';
}

export async function openUserSession(
  { tables, clock, random, session }: Omit<UserSignInDeps, 'passwords'>,
  accountId: string,
): Promise<SignedIn> {
  const now = clock.now();
  // Where the clocks of two machines differ, a new session is not older than the password that it follows.
  const since = (await getAccount(tables, accountId))?.accessSince ?? now;
  const createdAt = since > now ? since : now;
  const [token, csrf] = [random.token(), random.token()];
  await putUserSession(
    tables,
    hashToken(token),
    { accountId, csrf, createdAt, seenAt: now },
    epochSeconds(now) + session.maxHours * 3600,
  );
  return { token, csrf };
}

/** The session of a cookie with its account as Directory knows it now; undefined when it is over. */
export async function readUserSession(
  deps: Pick<UserSignInDeps, 'tables' | 'clock' | 'session'>,
  token: string,
): Promise<{ readonly officer: Person; readonly csrf: string } | undefined> {
  const { tables, clock } = deps;
  const hash = hashToken(token);
  const session = await getUserSession(tables, hash);
  if (session === undefined) return undefined;
  const now = clock.now();
  const account = isAlive(session, now, deps.session)
    ? await getAccount(tables, session.accountId)
    : undefined;
  if (account === undefined || !mayEnter(account) || !isSince(session, account.accessSince)) {
    await deleteUserSession(tables, hash);
    return undefined;
  }
  if (isToBeTouched(session, now)) await touchUserSession(tables, hash, now);
  return { officer: personOf(account), csrf: session.csrf };
}

export async function signOutUser({ tables }: Pick<Basics, 'tables'>, token: string): Promise<void> {
  await deleteUserSession(tables, hashToken(token));
}

/** The account that somebody means by its login id or its address. */
export async function findAccountByName(tables: Tables, name: string): Promise<Account | undefined> {
  const typed = name.trim().toLowerCase();
  if (typed === '' || typed.length > longestName) return undefined;
  return accountOf(tables, typed.includes('@') ? 'address' : 'login', typed);
}

/** Until the day of a termination, its account goes on as before (AMB-60). */
export function mayEnter({ state, signIn }: Account): boolean {
  return signIn === 'ON' && (state === 'ACTIVE' || state === 'TERMINATION_SCHEDULED');
}

/** The holder of an account as the one who acts. */
export function personOf({ id, displayName, address, language, agencyId, settings }: Account): Person {
  const post = settings['jobTitle'] ?? settings['position'];
  return {
    id,
    name: displayName,
    post: typeof post === 'string' ? post : '',
    email: address,
    language,
    agencyId,
    roles: ['USER'],
    state: 'ACTIVE',
  };
}
