import type { Account } from '../../schemas/directory/account.ts';
import { NotFound } from '../domain/errors.ts';
import { plusSeconds } from '../platform/clock.ts';
import { listAccounts } from '../store/account-search.ts';
import { getAccount } from '../store/account-store.ts';
import { getAgency } from '../store/officer-store.ts';
import { onConflictRetry, transact } from '../store/transaction.ts';
import { signInInLine } from './account-sign-in.ts';
import type { Basics, WithAccountChecks, WithAccountSwitches } from './deps.ts';
import { forEachDueAccount } from './due-accounts.ts';

export interface SignInEntry {
  readonly accountId: string;
  readonly did: 'switched';
  readonly why: string;
}

/** Longer than a machine takes that tries again after a fault. */
const patienceSeconds = 15 * 60;

/**
 * Brings the pool of users in line for accounts whose provisioning stopped between the two, e.g. because nobody
 * resumed the request. Done twice, or beside the machine, it is harmless.
 * @throws AggregateError of all that failed; the others are brought in line all the same
 */
export async function reconcileSignIns(
  deps: Basics & WithAccountSwitches & { readonly preview: boolean },
): Promise<SignInEntry[]> {
  const { tables, clock, preview } = deps;
  const until = plusSeconds(clock.now(), -patienceSeconds);
  const entries: SignInEntry[] = [];
  await forEachDueAccount(tables, 'SIGN-IN-PENDING', until, async ({ id, signInPending = '' }) => {
    const signIn = preview ? await signInOf(deps, id) : await switchNow(deps, id);
    if (signIn === undefined) return;
    entries.push({ accountId: id, did: 'switched', why: `${signIn}: pending since ${signInPending}` });
  });
  return entries;
}

/** The index lags: undefined for an account that is in line by now. */
async function signInOf({ tables }: Basics, id: string): Promise<Account['signIn'] | undefined> {
  const account = await getAccount(tables, id);
  return account?.signInPending === undefined ? undefined : account.signIn;
}

async function switchNow(
  deps: Basics & WithAccountSwitches,
  id: string,
): Promise<Account['signIn'] | undefined> {
  let switched: Account['signIn'] | undefined;
  await onConflictRetry(async () => {
    const account = await getAccount(deps.tables, id);
    // Overtaken, what was given to the pool may be what the account said before: it is given again.
    if (account === undefined || (account.signInPending === undefined && switched === undefined)) return;
    switched = account.signIn;
    await transact(deps.tables, await signInInLine(deps, account));
  });
  return switched;
}

export interface SignInDifference {
  readonly accountId: string;
  readonly account: Account['signIn'];
  readonly pool: Account['signIn'];
}

/** Calls of the pool at the same time: it allows some dozens a second. */
const checksAtOnce = 5;
const pageSize = 100;

/**
 * Compares each account of an agency with the pool. A difference is reported, never mended unasked: somebody may have
 * switched a sign-in off in the pool for a reason. @throws NotFound when there is no such agency
 */
export async function compareSignIns(
  { tables, signIns }: Pick<Basics, 'tables'> & WithAccountChecks,
  agencyId: string,
): Promise<{ readonly compared: number; readonly differences: readonly SignInDifference[] }> {
  if ((await getAgency(tables, agencyId)) === undefined) throw new NotFound(`There is no agency ${agencyId}`);
  const differences: SignInDifference[] = [];
  let compared = 0;
  let after: string | undefined;
  do {
    const page = await listAccounts(tables, { agencyId, limit: pageSize, after });
    const accounts = page.map(({ account }) => account).values();
    const worker = async (): Promise<void> => {
      for (const account of accounts) {
        const pool = await signIns.check(account.id);
        // The index lags: what differs is read again.
        const now = pool === account.signIn ? account : await getAccount(tables, account.id);
        if (now !== undefined && now.signIn !== pool)
          differences.push({ accountId: account.id, account: now.signIn, pool });
      }
    };
    await Promise.all(Array.from({ length: checksAtOnce }, worker));
    compared += page.length;
    after = page.length < pageSize ? undefined : page.at(-1)?.listKey;
  } while (after !== undefined);
  return {
    compared,
    differences: differences.sort((one, other) => (one.accountId < other.accountId ? -1 : 1)),
  };
}
