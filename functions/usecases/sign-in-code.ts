import { InvalidInput, NotSignedIn } from '../domain/errors.ts';
import type { SecondFactorCheck } from '../platform/identity.ts';
import { hashToken } from '../platform/random.ts';
import { getOfficer } from '../store/officer-store.ts';
import { takePendingSignIn } from '../store/session-store.ts';
import { readPending } from './sign-in-pending.ts';
import {
  failuresOfAccount,
  failuresOfAddress,
  mayEnter,
  openSession,
  type SignedIn,
  type SignInDeps,
} from './sign-in.ts';
import { attempt } from './throttle.ts';

/** The second half of a sign-in where the user pool asks for the code of an authenticator app (architecture 8). */

export interface SecondFactorDeps extends SignInDeps {
  readonly secondFactors: SecondFactorCheck;
}

/** What the page has to show. `secretKey`: base 32, for the app; only on the first sign-in. */
export type SecondFactorView =
  | { readonly step: 'code' }
  | { readonly step: 'setup'; readonly secretKey: string; readonly officerId: string };

/** Undefined when the sign-in is used or over: it begins again with the password. */
export async function readSecondFactor(
  deps: Pick<SecondFactorDeps, 'tables' | 'clock'>,
  token: string,
): Promise<SecondFactorView | undefined> {
  const pending = await readPending(deps, token);
  if (pending === undefined) return undefined;
  const { factor, officerId } = pending;
  return factor.step === 'code'
    ? { step: 'code' }
    : { step: 'setup', secretKey: factor.secretKey, officerId };
}

export interface CodeInput {
  /** What `signIn` gave for the cookie. */
  readonly token: string;
  readonly code: string;
  /** Network address of the caller. */
  readonly address: string;
}

/**
 * Opens the session. Wrong codes count like wrong passwords.
 * @throws InvalidInput for a code that is none or is wrong; NotSignedIn when the sign-in is over or the officer has
 * lost his access meanwhile; TooManyAttempts
 */
export async function confirmSecondFactor(
  deps: SecondFactorDeps,
  { token, code, address }: CodeInput,
): Promise<SignedIn> {
  const pending = await readPending(deps, token);
  if (pending === undefined) throw over();
  const digits = digitsOf(code);
  const fromAddress = await attempt(deps, 'SIGN-IN-ADDRESS', address, failuresOfAddress);
  const ofAccount = await attempt(deps, 'SIGN-IN-ACCOUNT', pending.officerId, failuresOfAccount);

  const answer = await deps.secondFactors.checkCode(pending.officerId, pending.factor, digits);
  if (answer === 'wrong') throw new InvalidInput([{ field: 'code', code: 'code-wrong' }]);
  const taken = await takePendingSignIn(deps.tables, hashToken(token));
  const officer = await getOfficer(deps.tables, pending.officerId);
  if (answer === 'over' || !taken || officer === undefined || !mayEnter(officer)) throw over();
  // A new password was set after this sign-in had passed with the old one.
  if (officer.accessSince !== undefined && pending.createdAt < officer.accessSince) throw over();
  await Promise.all([fromAddress.forgive(), ofAccount.forget()]);
  return openSession(deps, officer);
}

/** Apps show codes in two groups. @throws InvalidInput */
function digitsOf(code: string): string {
  const digits = code.replaceAll(/\s/gu, '');
  if (digits === '') throw new InvalidInput([{ field: 'code', code: 'required' }]);
  if (!/^\d{6}$/u.test(digits)) throw new InvalidInput([{ field: 'code', code: 'code-digits' }]);
  return digits;
}

function over(): NotSignedIn {
  return new NotSignedIn('The sign-in is over');
}
