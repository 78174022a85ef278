import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { malaysianDate, plusDays } from '../../functions/domain/calendar.ts';
import { VersionConflict } from '../../functions/domain/errors.ts';
import { kmsIdentities } from '../../functions/platform/identity-seal.ts';
import { cognitoPasswords, cognitoSwitches } from '../../functions/platform/user-pool.ts';
import { accountOperations, getAccount } from '../../functions/store/account-store.ts';
import { usageCountOperations } from '../../functions/store/count-store.ts';
import { mailboxOperation } from '../../functions/store/membership-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { clientSettings } from './aws-clients.ts';
import { demoAccounts, type DemoAccount } from './demo-accounts.ts';
import { demoAgencies, demoPassword } from './demo.ts';
import type { Endpoints } from './endpoints.ts';
import { seedDisableCase } from './seed-cases.ts';

export type AccountTarget = Pick<Endpoints, 'awsEndpoint' | 'region' | 'identityKeys' | 'accountPoolId'>;

/** Stands for the other requests that made the demo's accounts and lists what they are: there are none. */
export const madeBy = 'DEMO';

/** Writes the demo's accounts with their sign-ins. What is there already stays as it is: runs once or often. */
export async function seedAccounts(tables: Tables, target: AccountTarget, now: string): Promise<void> {
  const identities = kmsIdentities(new KMSClient(clientSettings(target)), target.identityKeys);
  const cognito = new CognitoIdentityProviderClient(clientSettings(target));
  const switches = cognitoSwitches(cognito, target.accountPoolId);
  const passwords = cognitoPasswords(cognito, target.accountPoolId);
  for (const each of demoAccounts) {
    if ((await getAccount(tables, each.id)) !== undefined) continue;
    const { identityNumber } = each;
    const identity = identityNumber === undefined ? undefined : await identities.seal(identityNumber);
    const after = await withCase(tables, accountOf(each, identity, now), now);
    // First the pool: what stands in the Directory is complete.
    await switches.apply(after);
    await passwords.setPassword(after.id, demoPassword);
    await transact(tables, [
      ...accountOperations(tables, { after, otherwise: () => new VersionConflict('Seeded twice at once') }),
      mailboxOperation(tables, { accountId: each.id, usedMb: each.usedMb, measuredAt: now }),
      ...usageCountOperations(
        tables,
        { agencyId: each.agency, accountId: each.id },
        { usedMb: each.usedMb, measured: 1 },
      ),
    ]);
  }
}

function accountOf(each: DemoAccount, identity: Account['identity'], now: string): Account {
  const { id, agency, name, login, post, grade, storageMb, state, language } = each;
  const kind = grade === undefined ? 'OTHER' : 'PUBLIC_SERVANT';
  const settings = {
    ...(kind === 'OTHER' ? { accountName: name } : { fullName: name, position: post }),
    ...(grade === undefined ? {} : { grade }),
    ...{ ministry: 'Kementerian Perkhidmatan Contoh', city: 'Putrajaya', country: 'Malaysia' },
    ...{ package: grade === 'JUSA_C' ? 'C' : 'B', serviceType: grade === 'JUSA_C' ? 'VIP' : 'ORDINARY' },
  };
  const isOff = state === 'DISABLED' || state === 'DELETED';
  return {
    ...{ id, agencyId: agency, category: kind, state, displayName: name, loginId: login },
    ...{ address: `${login}@${domainOf(agency)}`, settings, storageMb, pendingServices: [], language },
    ...(identity === undefined ? {} : { identity }),
    superiorEmail: `ketua@${domainOf(agency)}`,
    signIn: isOff ? 'OFF' : 'ON',
    ...stateDataOf(each, now),
    ...{ createdAt: now, updatedAt: now, version: 1 },
  };
}

/** A disabled account names the case that disabled it. */
async function withCase(tables: Tables, account: Account, now: string): Promise<Account> {
  const { disabled } = account;
  if (disabled === undefined) return account;
  const { reason, until, description } = disabled;
  const requestId = await seedDisableCase(tables, account, { reason, until, description }, now);
  return { ...account, disabled: { ...disabled, requestId } };
}

/** What belongs to each of the four lists. */
function stateDataOf({ state, agency }: DemoAccount, now: string): Partial<Account> {
  const today = malaysianDate(now);
  const ends = { requestId: madeBy, cause: 'RETIRE' };
  switch (state) {
    case 'ACTIVE':
      return {};
    case 'DISABLED':
      return {
        acceptOnlyFrom: `postadmin@${domainOf(agency)}`,
        disabled: {
          ...{ requestId: madeBy, reason: 'OTHER', until: plusDays(today, 60), at: now },
          description: 'Cuti belajar bergaji penuh',
        },
      };
    case 'DELETED':
      return {
        ...{ stateBefore: 'ACTIVE', deletedAt: now },
        termination: { ...ends, effectiveOn: today },
      };
  }
}

/** The domain of a demo agency. */
export function domainOf(agency: DemoAccount['agency']): string {
  return demoAgencies.find(({ id }) => id === agency)?.domain ?? `${agency}.example`;
}
