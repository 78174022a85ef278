import type { Account } from '../../schemas/directory/account.ts';
import { Overtaken } from '../domain/errors.ts';
import { accountOperations, accountUnchanged } from '../store/account-store.ts';
import type { Operation } from '../store/transaction.ts';
import type { Basics, WithAccountSwitches } from './deps.ts';

/**
 * Makes the pool of users say what the account says. @returns what notes that it does: it holds only while the account
 * is as it was read, so that whoever is overtaken reads anew and switches again. The version stays: nothing of the
 * account changes by it.
 * @throws in the transaction Overtaken
 */
export async function signInInLine(
  { tables, signIns }: Pick<Basics, 'tables'> & WithAccountSwitches,
  account: Account,
): Promise<readonly Operation[]> {
  await signIns.apply(account);
  const otherwise = () => new Overtaken('The account changed meanwhile');
  if (account.signInPending === undefined) return [{ ...accountUnchanged(tables, account), otherwise }];
  const { signInPending: _done, ...after } = account;
  return accountOperations(tables, { before: account, after, otherwise });
}
