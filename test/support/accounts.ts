import { transact } from '../../functions/store/transaction.ts';
import { accountOperations } from '../../functions/store/account-store.ts';
import { VersionConflict } from '../../functions/domain/errors.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { accountSchema, type Account } from '../../schemas/directory/account.ts';
import { at } from './builders.ts';

/** Accounts as the store itself would have them. */

let made = 0;

export function anAccount(overrides: Partial<Account> = {}): Account {
  made += 1;
  return accountSchema.parse({
    id: `acc-${made}`,
    agencyId: 'kpc',
    category: 'PUBLIC_SERVANT',
    state: 'ACTIVE',
    displayName: `Aminah binti Salleh ${made}`,
    address: `aminah.${made}@kpc.example`,
    loginId: `aminah.${made}`,
    settings: { fullName: 'Aminah binti Salleh', grade: '41', package: 'B', serviceType: 'ORDINARY' },
    storageMb: 1024,
    pendingServices: [],
    language: 'ms',
    signIn: 'ON',
    createdAt: at,
    updatedAt: at,
    version: 1,
    ...overrides,
  });
}

/** Stands for an identity number: the same number has the same digest. */
export function aSealed(number: string): NonNullable<Account['identity']> {
  return {
    masked: `••••••••${number.slice(-4)}`,
    sealed: `sealed(${number.length})`,
    digest: `digest-of-${number}`,
  };
}

/** Writes a new account, or a change of one. @returns the account as it is now */
export async function writeAccount(
  tables: Tables,
  before: Account | undefined,
  change: Partial<Account> = {},
  reservedBy?: string,
): Promise<Account> {
  const after: Account =
    before === undefined ? anAccount(change) : { ...before, ...change, version: before.version + 1 };
  const otherwise = () => new VersionConflict('The account changed meanwhile');
  await transact(tables, accountOperations(tables, { before, after, reservedBy, otherwise }));
  return after;
}
