import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientSettings } from './aws-clients.ts';
import { demoAccounts } from './demo-accounts.ts';
import { demoAddress, demoAgencies, demoOfficers, demoPassword, type DemoOfficer } from './demo.ts';
import type { DemoAccountUser, DemoUser, Endpoints } from './endpoints.ts';
import { seedDirectory } from './seed-directory.ts';

export type SeedTarget = Pick<
  Endpoints,
  'awsEndpoint' | 'region' | 'userPoolId' | 'accountPoolId' | 'tables' | 'identityKeys'
>;

/** The demo sign-ins, as they are written to endpoints.json. */
export const demoUsers: readonly DemoUser[] = demoOfficers.map((each) => ({
  username: each.username,
  password: demoPassword,
  name: each.name,
  email: demoAddress(each),
  roles: [...each.roles],
  agency: each.agency ?? '',
  language: each.language,
}));

const domains = new Map(demoAgencies.map(({ id, domain }) => [id, domain]));

/** The demo's account holders, as they are written to endpoints.json. */
export const demoAccountUsers: readonly DemoAccountUser[] = demoAccounts.map(
  ({ id, login, name, agency, state, language }) => ({
    ...{ id, loginId: login, address: `${login}@${domains.get(agency) ?? ''}`, password: demoPassword },
    ...{ name, agency, state, language },
  }),
);

/** Puts the demo ministry in: agencies and officers into the Directory, sign-ins into the user pool. Runs once or often. */
export async function seedDemo(target: SeedTarget): Promise<void> {
  const cognito = new CognitoIdentityProviderClient(clientSettings(target));
  await seedDirectory(target);
  await Promise.all(
    demoOfficers.map(async (each) => {
      await addUser(cognito, target.userPoolId, each);
    }),
  );
}

async function addUser(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  each: DemoOfficer,
): Promise<void> {
  try {
    await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username: each.username,
        MessageAction: 'SUPPRESS',
        UserAttributes: [
          { Name: 'email', Value: demoAddress(each) },
          { Name: 'email_verified', Value: 'true' },
        ],
      }),
    );
  } catch (error) {
    if (error instanceof Error && error.name === 'UsernameExistsException') return;
    throw error;
  }
  await cognito.send(
    new AdminSetUserPasswordCommand({
      UserPoolId,
      Username: each.username,
      Password: demoPassword,
      Permanent: true,
    }),
  );
}
