import type { Account } from '../../schemas/directory/account.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import {
  Forbidden,
  IdempotentReplay,
  InvalidInput,
  SubjectLocked,
  TooManyAttempts,
  type FieldError,
} from '../domain/errors.ts';
import { brokenAccountPasswordRules } from '../domain/password-policy.ts';
import { getRequest } from '../store/case-store.ts';
import { accountHistory, historyOperation } from '../store/membership-store.ts';
import { transact } from '../store/transaction.ts';
import { onceFor } from './idempotency.ts';
import type { SignInInput } from './sign-in.ts';
import { submitRequest, type SubmitDeps } from './submit-request.ts';
import { attempt } from './throttle.ts';
import type { Caller, IdempotencyKey } from './types.ts';
import { ownAccount } from './user-module.ts';
import { findAccountByName, isOwnPassword, mayEnter, personOf, type UserSignInDeps } from './user-session.ts';

/** IPMS-4.20: the user changes his password, or asks his administrator to reset it. */

export type UserPasswordDeps = SubmitDeps &
  UserSignInDeps & {
    /** Resolves after so many milliseconds: answers that tell nothing take the same time. */
    readonly pause: (milliseconds: number) => Promise<void>;
  };

const procedure = 'IPMS-4.20';

export interface OwnPasswordInput extends Pick<SignInInput, 'address'> {
  /** The password of now: who finds an open session cannot take the account over. */
  readonly present: string;
  readonly password: string;
  readonly passwordAgain: string;
  readonly idempotency?: IdempotencyKey;
}

/**
 * IPMS-4.20.S2 and S3. @returns the request; the same click sent twice gives the same one
 * @throws InvalidInput with one entry for each rule that is broken, `present` for the password of now; TooManyAttempts;
 * SubjectLocked; IdempotencyMismatch
 */
export async function changeOwnPassword(
  deps: UserPasswordDeps,
  caller: Caller,
  input: OwnPasswordInput,
): Promise<{ id: string }> {
  const { password, passwordAgain, idempotency } = input;
  const once = onceFor(deps, caller, idempotency);
  try {
    await once.check();
    const account = await ownAccount(deps, caller);
    if (!(await isOwnPassword(deps, account.id, { password: input.present, address: input.address }))) {
      // The first of two clicks may have changed it in this very moment: then the second is told the same.
      await once.check();
      const code = input.present === '' ? 'required' : 'password-wrong';
      throw new InvalidInput([{ field: 'present', code }, ...ruleErrors(account, input)]);
    }
    const errors = ruleErrors(account, input);
    if (errors.length > 0) throw new InvalidInput(errors);
    return await submitRequest(deps, caller, {
      procedure,
      subjectId: account.id,
      form: { kind: 'CHANGE', password, passwordAgain },
      ...(idempotency === undefined ? {} : { idempotency }),
    });
  } catch (error) {
    if (error instanceof IdempotentReplay) return { id: error.result };
    throw error;
  }
}

/** The policy (BR-28, BR-29); and a password that must be changed is not changed to itself (BR-43). */
function ruleErrors(
  { mustChangePassword }: Account,
  { present, password, passwordAgain }: OwnPasswordInput,
): FieldError[] {
  const same = mustChangePassword === true && password !== '' && password === present;
  return [
    ...(password === ''
      ? [{ field: 'password', code: 'required' }]
      : brokenAccountPasswordRules(password).map((code) => ({ field: 'password', code }))),
    ...(same ? [{ field: 'password', code: 'password-same' }] : []),
    ...(password === passwordAgain ? [] : [{ field: 'passwordAgain', code: 'password-different' }]),
  ];
}

const quarterHour = 15 * 60;
const asksOfName = { limit: 5, windowSeconds: quarterHour };
const asksOfAddress = { limit: 20, windowSeconds: quarterHour };
/** The administrator is asked once an hour at most, and not again while he has not answered. */
const resetsOfAccount = { limit: 1, windowSeconds: 3600 };
const resetAsked = 'reset-asked';
const historyRead = 20;
/** Longer than a request takes as a rule. */
const sameTimeMilliseconds = 1200;

/**
 * Somebody who cannot sign in asks for a reset (IPMS-4.20.S6, N-23). Known or not, disabled, or asked within the hour:
 * the same answer after the same time.
 * @throws TooManyAttempts, for known and unknown names alike
 */
export async function askForReset(
  deps: UserPasswordDeps,
  { name, address }: { readonly name: string; readonly address: string },
): Promise<void> {
  await attempt(deps, 'USER-RESET-ADDRESS', address, asksOfAddress);
  await attempt(deps, 'USER-RESET-NAME', name.trim().toLowerCase(), asksOfName);
  await Promise.all([answerAsked(deps, name), deps.pause(sameTimeMilliseconds)]);
}

async function answerAsked(deps: UserPasswordDeps, name: string): Promise<void> {
  const account = await findAccountByName(deps.tables, name);
  if (account === undefined || !mayEnter(account)) return;
  try {
    await askForOwnReset(deps, { person: personOf(account), channel: 'link' });
  } catch (error) {
    // Another change is under way: said to who is signed in, and to nobody else.
    if (!(error instanceof SubjectLocked || error instanceof Forbidden)) throw error;
  }
}

/**
 * The same by somebody who is signed in, after a test through OWA that failed (AMB-70).
 * @returns the request, or undefined when one was sent within the hour, or waits
 * @throws SubjectLocked while another change of the account is open
 */
export async function askForOwnReset(
  deps: UserPasswordDeps,
  caller: Caller,
): Promise<{ id: string } | undefined> {
  const { id } = caller.person;
  const asked = await attempt(deps, 'USER-RESET', id, resetsOfAccount).catch((error: unknown) => {
    if (error instanceof TooManyAttempts) return undefined;
    throw error;
  });
  if (asked === undefined || (await isResetWaiting(deps, id))) return undefined;
  const sent = await submitRequest(deps, caller, {
    procedure,
    subjectId: id,
    form: { kind: 'RESET' },
  }).catch(async (error: unknown) => {
    await asked.forget();
    throw error;
  });
  await noteReset(deps, id, sent.id);
  return sent;
}

/** Who asks and asks, for himself or for somebody else, gives the administrator one task and no more. */
async function isResetWaiting({ tables }: UserPasswordDeps, accountId: string): Promise<boolean> {
  const entries = await accountHistory(tables, accountId, historyRead);
  const last = entries.find(({ action }) => action === resetAsked);
  const request = last === undefined ? undefined : await getRequest(tables, last.requestId);
  return request !== undefined && !isEndStatus(request.status);
}

/** Nothing else of an account names a request that changes nothing until somebody acts. */
async function noteReset(
  { tables, clock }: UserPasswordDeps,
  accountId: string,
  requestId: string,
): Promise<void> {
  const [at, step] = [clock.now(), `${procedure}.S6`];
  const entry = { accountId, at, requestId, step, action: resetAsked, before: {}, after: {} };
  await transact(tables, [historyOperation(tables, entry)]);
}
