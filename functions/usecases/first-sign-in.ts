import type { Account } from '../../schemas/directory/account.ts';
import type { Language } from '../../schemas/vocabulary.ts';
import { InvalidInput, LinkUnusable, Overtaken, type FieldError } from '../domain/errors.ts';
import { brokenAccountPasswordRules } from '../domain/password-policy.ts';
import { plusSeconds } from '../platform/clock.ts';
import { PasswordRefused } from '../platform/identity.ts';
import { hashToken } from '../platform/random.ts';
import { accountOperations, getAccount } from '../store/account-store.ts';
import {
  claimFirstSignIn,
  getFirstSignIn,
  putFirstSignIn,
  releaseFirstSignIn,
  useFirstSignInOperation,
  type FirstSignIn,
} from '../store/first-sign-in-store.ts';
import { historyOperation } from '../store/membership-store.ts';
import type { Tables } from '../store/tables.ts';
import { onConflictRetry, transact, type Operation } from '../store/transaction.ts';
import type { Basics, MailSettings, WithAccountPasswords } from './deps.ts';
import { mayEnter } from './user-session.ts';

/**
 * The first sign-in of a new account (N-41, AMB-48): a link that works once, and never a password in a mail. Who uses
 * it sets a password under the policy, so the change that BR-43 demands is done.
 */

/** Life of a link: our figure. After it, the agency's administrator sets a password (IPMS-4.8). */
const lifeHours = 72;
/** Longer than the pool takes to set a password. */
const claimSeconds = 30;

export interface FirstSignInDeps extends Basics {
  readonly mail: Pick<MailSettings, 'publicUrl'>;
}

export interface FirstSignInLink {
  readonly url: string;
  readonly linkExpiresAt: string;
}

/** Makes a link for the mail N-41. Several may live; the first that is used voids the others. */
export async function firstSignInLink(
  { tables, clock, random, mail }: FirstSignInDeps,
  of: Pick<FirstSignIn, 'accountId' | 'requestId'>,
  language: Language,
): Promise<FirstSignInLink> {
  const now = clock.now();
  const token = random.token();
  const expiresAt = plusSeconds(now, lifeHours * 3600);
  await putFirstSignIn(tables, hashToken(token), { ...of, createdAt: now, expiresAt });
  return { url: `${mail.publicUrl}/my/welcome/${token}?lang=${language}`, linkExpiresAt: expiresAt };
}

export interface FirstSignInView {
  readonly account: Account;
  readonly link: FirstSignIn;
}

/** What the page behind a link needs. @throws LinkUnusable */
export async function readFirstSignIn(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  token: string,
): Promise<FirstSignInView> {
  const link = await getFirstSignIn(tables, hashToken(token));
  if (link === undefined) throw new LinkUnusable('unknown');
  if (link.expiresAt <= clock.now()) throw new LinkUnusable('expired');
  return { link, account: await accountOf({ tables }, link) };
}

/**
 * Sets the first password; the user can sign in from now on, and all other links are void. The password goes to the
 * pool of users and is stored nowhere.
 * @throws LinkUnusable; InvalidInput with one entry for each rule that is broken
 */
export async function setFirstPassword(
  deps: Basics & WithAccountPasswords,
  token: string,
  { password, repeated }: { readonly password: string; readonly repeated: string },
): Promise<void> {
  const { tables, clock, random, signIns } = deps;
  const { account, link } = await readFirstSignIn(deps, token);
  refuseWeak(password, repeated);
  const now = clock.now();
  const hash = hashToken(token);
  const claim = { id: random.token(), until: plusSeconds(now, claimSeconds) };
  await claimFirstSignIn(tables, hash, claim, now);
  try {
    await signIns.setPassword(account.id, password);
    await onConflictRetry(() => noteFirstPassword(deps, link, { hash, claimId: claim.id }));
  } catch (error) {
    await releaseFirstSignIn(tables, hash, claim.id);
    if (!(error instanceof PasswordRefused)) throw error;
    throw new InvalidInput([{ field: 'password', code: 'password-refused' }], { cause: error });
  }
}

async function noteFirstPassword(
  { tables, clock }: Basics,
  link: FirstSignIn,
  { hash, claimId }: { readonly hash: string; readonly claimId: string },
): Promise<void> {
  const before = await accountOf({ tables }, link);
  const { mustChangePassword: _set, ...rest } = before;
  const at = clock.now();
  const after: Account = { ...rest, accessSince: at, updatedAt: at, version: before.version + 1 };
  await transact(tables, [
    ...accountOperations(tables, {
      before,
      after,
      // Somebody changed the account in this very moment: both changes hold.
      otherwise: () => new Overtaken('The account changed meanwhile'),
    }),
    noteOf(tables, link, at),
    useFirstSignInOperation(tables, hash, claimId),
  ]);
}

/** For the history of the account. */
function noteOf(tables: Tables, { accountId, requestId }: FirstSignIn, at: string): Operation {
  const step = 'MAILBOX-POLICY.5';
  const entry = { accountId, at, requestId, step, action: 'password-changed', before: {}, after: {} };
  return historyOperation(tables, entry);
}

/** @throws LinkUnusable when the account may not be entered, or has a password from after the link. */
async function accountOf({ tables }: Pick<Basics, 'tables'>, link: FirstSignIn): Promise<Account> {
  const account = await getAccount(tables, link.accountId);
  if (account === undefined || !mayEnter(account)) throw new LinkUnusable('role-ended');
  if (account.accessSince !== undefined && link.createdAt < account.accessSince) {
    throw new LinkUnusable('expired');
  }
  return account;
}

function refuseWeak(password: string, repeated: string): void {
  const errors: FieldError[] = brokenAccountPasswordRules(password).map((code) => ({
    field: 'password',
    code,
  }));
  if (password !== repeated) errors.push({ field: 'passwordAgain', code: 'password-different' });
  if (errors.length > 0) throw new InvalidInput(errors);
}
