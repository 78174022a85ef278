import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { clientSettings } from './aws-clients.ts';
import { demoAddress, demoOfficers, demoPassword, type DemoOfficer } from './demo.ts';
import type { DemoUser, Endpoints } from './endpoints.ts';
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
