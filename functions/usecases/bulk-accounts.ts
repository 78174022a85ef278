import type { SealedValue } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { UniqueName } from '../../schemas/field.ts';
import { getAccounts } from '../store/account-store.ts';
import { getDirectoryItems } from '../store/batch-get.ts';
import { identityKey } from '../store/keys/accounts.ts';
import { lockedOnes } from '../store/lock-store.ts';
import { ownersOf, type Owner } from '../store/reservation-store.ts';
import type { Tables } from '../store/tables.ts';

/** What the directory says about many rows at once: reads by the hundred instead of one by one. */

/** Accounts of one agency by their present address, in small letters. Another agency's do not exist. */
export async function accountsByAddress(
  tables: Tables,
  agencyId: string,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  const owners = await ownersOf(tables, 'address', addresses);
  const ids = [...owners.values()].filter(({ kind }) => kind === 'account').map(({ id }) => id);
  const accounts = await getAccounts(tables, ids);
  return new Map(
    accounts.filter((account) => account.agencyId === agencyId).map((account) => [account.address, account]),
  );
}

/** Ids of the accounts that an open request holds. */
export async function lockedAccounts(
  tables: Tables,
  accounts: Iterable<Account>,
): Promise<ReadonlySet<string>> {
  return lockedOnes(
    tables,
    'account',
    [...accounts].map(({ id }) => id),
  );
}

export interface WantedValue {
  readonly unique: UniqueName;
  readonly value: string;
}

/** Who has these addresses and login ids. */
export async function takenValues(
  tables: Tables,
  wanted: readonly WantedValue[],
): Promise<(value: WantedValue) => Owner | undefined> {
  const of = (unique: UniqueName) =>
    ownersOf(
      tables,
      unique,
      wanted.filter((each) => each.unique === unique).map(({ value }) => value),
    );
  const [address, login] = await Promise.all([of('address'), of('login')]);
  return ({ unique, value }) => (unique === 'address' ? address : login).get(value.toLowerCase());
}

/** The account that each of these persons has in the agency, by the digest of his number. */
export async function accountsOfPersons(
  tables: Tables,
  agencyId: string,
  identities: readonly SealedValue[],
): Promise<ReadonlyMap<string, string>> {
  const digests = [...new Set(identities.map(({ digest }) => digest))];
  const byKey = new Map(digests.map((digest) => [identityKey(agencyId, digest).pk, digest]));
  const items = await getDirectoryItems(
    tables,
    digests.map((digest) => identityKey(agencyId, digest)),
  );
  return new Map(items.map((item) => [byKey.get(String(item['pk'])) ?? '', String(item['accountId'])]));
}
