import type { Actor, FormValues, Request } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { createdAccount, updatedAccount } from './account-data.ts';
import {
  cancelledTermination,
  disabledAccount,
  enabledAccount,
  passwordChanged,
  removedAccount,
  restoredAccount,
  scheduledTermination,
  terminatedAccount,
} from './account-life.ts';

/** What the IPMS procedures do to an account (spec C.4, 4.5 to 4.12, 4.20). Pure: nothing is written here. */

export const accountActions = [
  'create',
  'update',
  'disable',
  'enable',
  'schedule-termination',
  'cancel-termination',
  'terminate',
  'restore',
  'remove',
  'password-changed',
] as const;
export type AccountAction = (typeof accountActions)[number];

export interface AccountContext {
  readonly request: Request;
  /** Values of the newest round. */
  readonly form: FormValues;
  /** Names of the fields that the form asks for; those of the procedure's form when absent. */
  readonly fields?: readonly string[];
  /** Data of the decision of 4.5; needed to create. */
  readonly allocation?: FormValues;
  readonly account: Account | undefined;
  readonly at: string;
  /** Malaysian date of `at`. */
  readonly today: string;
  readonly agency: Agency;
  readonly limits: { readonly restoreDays: number };
  /** Who decided the task that led here; absent where nobody decides. */
  readonly decidedBy?: Actor;
  /** Id of an account that is created. */
  readonly newId: string;
  /** The account whose address the form names as the successor (AMB-62). */
  readonly successorId?: string;
}

/** A business result: a state or version that the action does not fit is `subject-changed`, never an exception. */
export interface AccountResult {
  readonly outcome: 'applied' | 'subject-changed';
  /** The account as it is to be written; absent when nothing is written. */
  readonly account?: Account;
}

/** What an action makes of an account; undefined when it does not fit. */
export type Change = (account: Account, context: AccountContext) => Account | undefined;

const changes: Readonly<Record<Exclude<AccountAction, 'create'>, Change>> = {
  update: updatedAccount,
  disable: disabledAccount,
  enable: enabledAccount,
  'schedule-termination': scheduledTermination,
  'cancel-termination': cancelledTermination,
  terminate: terminatedAccount,
  restore: restoredAccount,
  remove: removedAccount,
  'password-changed': passwordChanged,
};

/** These follow days after their request was sent: other changes went on meanwhile, and the request itself is named. */
const follows: ReadonlySet<AccountAction> = new Set(['cancel-termination', 'terminate', 'restore', 'remove']);

export function accountAction(action: AccountAction, context: AccountContext): AccountResult {
  const { account, request } = context;
  if (action === 'create') {
    if (account !== undefined) return { outcome: 'subject-changed' };
    return { outcome: 'applied', account: createdAccount(context) };
  }
  if (account === undefined) return { outcome: 'subject-changed' };
  const isMeant = follows.has(action)
    ? account.termination?.requestId === request.id
    : account.version === request.subject?.version;
  const changed = isMeant ? changes[action](account, context) : undefined;
  if (changed === undefined) return { outcome: 'subject-changed' };
  return {
    outcome: 'applied',
    account: { ...changed, updatedAt: context.at, version: account.version + 1 },
  };
}
