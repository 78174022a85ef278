import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { PasswordRefused, type SignInAdministration } from './identity.ts';

/** Keeps sign-ins in the user pool. Its own mails are off: invitations and resets are links of ours. */
export function cognitoAdministration(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
): SignInAdministration {
  const create = async (Username: string, email: string) => {
    await client.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: verified(email),
      }),
    );
  };
  const setPassword = async (Username: string, Password: string) => {
    await client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  };

  return {
    async setPassword({ username, email, password }) {
      try {
        const known = await ifKnown(async () => setPassword(username, password));
        if (known) {
          await client.send(new AdminEnableUserCommand({ UserPoolId, Username: username }));
          return;
        }
        await create(username, email);
        await setPassword(username, password);
      } catch (error) {
        if (!isNamed(error, 'InvalidPasswordException')) throw error;
        throw new PasswordRefused('The user pool refused the password', { cause: error });
      }
    },
    async setEmail(username, email) {
      await ifKnown(async () =>
        client.send(
          new AdminUpdateUserAttributesCommand({
            UserPoolId,
            Username: username,
            UserAttributes: verified(email),
          }),
        ),
      );
    },
    async disable(username) {
      await ifKnown(async () => {
        await client.send(new AdminDisableUserCommand({ UserPoolId, Username: username }));
        await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: username }));
      });
    },
  };
}

function verified(email: string) {
  return [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
  ];
}

/** False when the user pool does not know the name: an officer who has never set a password. */
async function ifKnown(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (isNamed(error, 'UserNotFoundException')) return false;
    throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
