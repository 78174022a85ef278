import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { cognitoPasswords, cognitoSwitches } from '../../functions/platform/user-pool.ts';
import { systemClock } from '../../functions/platform/clock.ts';
import { systemRandom } from '../../functions/platform/random.ts';
import { firstSignInLink } from '../../functions/usecases/first-sign-in.ts';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import type { Endpoints } from '../../infra/local/endpoints.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { writeAccount } from './accounts.ts';
import { unique } from './system.ts';
import { tablesOf } from './temporary-officers.ts';

/** Account holders of the running system who are there for one test only. */

export const accountPassword = 'Contoh-Ujian-2026';

/** An account that can sign in, unless `changes` say otherwise. */
export async function aTemporaryAccount(
  endpoints: Endpoints,
  changes: Partial<Account> = {},
): Promise<Account> {
  const name = `ujian.${unique()}`;
  const account = await writeAccount(tablesOf(endpoints), undefined, {
    ...{ id: `acc-${name}`, loginId: name, address: `${name}@kpc.example`, displayName: `Pengguna ${name}` },
    ...changes,
  });
  const cognito = new CognitoIdentityProviderClient(clientSettings(endpoints));
  await cognitoSwitches(cognito, endpoints.accountPoolId).apply(account);
  await cognitoPasswords(cognito, endpoints.accountPoolId).setPassword(account.id, accountPassword);
  return account;
}

/** Where the mail N-41 would lead the holder of an account. */
export async function welcomePath(endpoints: Endpoints, { id, language }: Account): Promise<string> {
  const deps = {
    tables: tablesOf(endpoints),
    clock: systemClock,
    random: systemRandom,
    mail: { publicUrl: '' },
  };
  return (await firstSignInLink(deps, { accountId: id, requestId: 'PA-2026-000001' }, language)).url;
}
