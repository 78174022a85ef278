import type { FormValues } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { AccountContext } from './account.ts';
import { malaysianDate, plusDays } from './calendar.ts';
import { Fenced } from './errors.ts';

/** The life of an account (spec C.4): each gives the account anew, or undefined when it is in no state for it. */

type Result = Account | undefined;

/** 4.9: sign-in off, only the agency's postmaster may send (BR-30, BR-31). */
export function disabledAccount(account: Account, context: AccountContext): Result {
  const { request, form, agency, at } = context;
  if (account.state !== 'ACTIVE') return undefined;
  return {
    ...account,
    state: 'DISABLED',
    disabled: {
      requestId: request.id,
      reason: text(form, 'reason'),
      until: text(form, 'until'),
      description: text(form, 'description'),
      at,
    },
    acceptOnlyFrom: postmasterOf(agency, account),
    accessSince: at,
    ...signInBecomes(account, 'OFF', at),
  };
}

/** 4.10: all senders again (BR-33). */
export function enabledAccount(account: Account, { at }: AccountContext): Result {
  if (account.state !== 'DISABLED') return undefined;
  const { disabled: _disabled, acceptOnlyFrom: _postmaster, ...rest } = account;
  return { ...rest, state: 'ACTIVE', ...signInBecomes(account, 'ON', at) };
}

/** 4.11 (BR-34): nothing ends before the date. */
export function scheduledTermination(account: Account, context: AccountContext): Result {
  const { request, form, successorId } = context;
  if (account.state !== 'ACTIVE' && account.state !== 'DISABLED') return undefined;
  return {
    ...account,
    state: 'TERMINATION_SCHEDULED',
    stateBefore: account.state,
    termination: {
      requestId: request.id,
      cause: text(form, 'cause'),
      effectiveOn: text(form, 'effectiveOn'),
      ...(successorId === undefined ? {} : { successorId }),
    },
  };
}

/** AMB-60: until the date, the account returns to what it was. */
export function cancelledTermination(account: Account): Result {
  return account.state === 'TERMINATION_SCHEDULED' ? returned(account) : undefined;
}

/**
 * D-03, BR-35: on the date, sign-in and with it e-mail, Lync and AD end; the account appears under Deleted.
 * @throws Fenced before the date: no sweep leads there.
 */
export function terminatedAccount(account: Account, { at, today }: AccountContext): Result {
  if (account.state !== 'TERMINATION_SCHEDULED') return undefined;
  if (today < (account.termination?.effectiveOn ?? '')) throw new Fenced(`${account.id} ends later`);
  return {
    ...account,
    state: 'DELETED',
    deletedAt: at,
    accessSince: at,
    ...signInBecomes(account, 'OFF', at),
  };
}

/** D-03: as long as its content was not removed. Who may do it, and until when, is the procedure’s matter. */
export function restoredAccount(account: Account, context: AccountContext): Result {
  if (account.state !== 'DELETED' || account.removedAt !== undefined) return undefined;
  const { deletedAt: _deleted, ...rest } = account;
  const signIn = account.stateBefore === 'DISABLED' ? 'OFF' : 'ON';
  return { ...returned(rest), ...signInBecomes(account, signIn, context.at) };
}

/** D-03: content goes for good, when the window is over; the record stays (BR-36). */
export function removedAccount(account: Account, { at, today, limits }: AccountContext): Result {
  const last = lastDayToRestore(account, limits.restoreDays);
  if (last === undefined || today < last) return undefined;
  return { ...account, removedAt: at, ...signInBecomes(account, 'REMOVED', at) };
}

/** 4.8, 4.20: sessions from before end. A password that an administrator set must be changed (AMB-51). */
export function passwordChanged(account: Account, { request, at, decidedBy }: AccountContext): Result {
  if (account.state === 'DELETED') return undefined;
  const { mustChangePassword: _before, ...rest } = account;
  const own = (decidedBy ?? request.createdBy).role === 'USER';
  return { ...rest, accessSince: at, ...(own ? {} : { mustChangePassword: true }) };
}

/** Malaysian date until which a deleted account can be restored; undefined for one that is not deleted or is gone. */
export function lastDayToRestore(
  { state, deletedAt, removedAt }: Account,
  restoreDays: number,
): string | undefined {
  if (state !== 'DELETED' || deletedAt === undefined || removedAt !== undefined) return undefined;
  return plusDays(malaysianDate(deletedAt), restoreDays);
}

/** The only sender to a disabled mailbox: the agency's setting, or `postadmin` in its domain (AMB-57). */
export function postmasterOf(
  { postmasterAddress, domain }: Pick<Agency, 'postmasterAddress' | 'domain'>,
  { address }: Pick<Account, 'address'>,
): string {
  return postmasterAddress ?? `postadmin@${domain ?? address.slice(address.indexOf('@') + 1)}`;
}

function returned(account: Account): Account {
  const { stateBefore, termination: _termination, ...rest } = account;
  return { ...rest, state: stateBefore ?? 'ACTIVE' };
}

/** The pool of users is brought in line after the account is written; until then the difference is marked. */
function signInBecomes(
  account: Account,
  signIn: Account['signIn'],
  at: string,
): Pick<Account, 'signIn' | 'signInPending'> {
  return account.signIn === signIn && account.signInPending === undefined
    ? { signIn }
    : { signIn, signInPending: at };
}

function text(form: FormValues, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : '';
}
