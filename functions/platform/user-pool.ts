import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Account } from '../../schemas/directory/account.ts';
import { PasswordRefused } from './identity.ts';

/**
 * Switches sign-ins of account holders on and off in their pool. It knows ids and passwords only: no name, no
 * address, no attribute. Each change can be made again and again, also by two at once.
 */
export function cognitoSwitches(client: CognitoIdentityProviderClient, UserPoolId: string) {
  return {
    async apply({ id: Username, signIn, version }: SwitchedAccount): Promise<void> {
      const user = { UserPoolId, Username };
      switch (signIn) {
        case 'ON':
          // A new user may sign in as soon as he is made: one call instead of three.
          if (version === 1 && (await created(client, user))) return;
          await orCreate(client, user, () => client.send(new AdminEnableUserCommand(user)));
          return;
        case 'OFF':
          await orCreate(client, user, () => client.send(new AdminDisableUserCommand(user)));
          await client.send(new AdminUserGlobalSignOutCommand(user));
          return;
        case 'REMOVED':
          await ifKnown(() => client.send(new AdminDeleteUserCommand(user)));
          return;
      }
    },
  };
}

/** Of its first version nothing is in the pool, unless this ran before. */
type SwitchedAccount = Pick<Account, 'id' | 'signIn'> & { readonly version?: number };

/** Sees whether account holders may sign in, and nothing else. */
export function cognitoCheck(client: CognitoIdentityProviderClient, UserPoolId: string) {
  return {
    async check(Username: string): Promise<Account['signIn']> {
      const user = await ifKnown(() => client.send(new AdminGetUserCommand({ UserPoolId, Username })));
      if (user === undefined) return 'REMOVED';
      return user.Enabled === true ? 'ON' : 'OFF';
    },
  };
}

/** Sets passwords of account holders, and nothing else. */
export function cognitoPasswords(client: CognitoIdentityProviderClient, UserPoolId: string) {
  return {
    async setPassword(Username: string, Password: string): Promise<void> {
      try {
        await client.send(
          new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }),
        );
      } catch (error) {
        if (!isNamed(error, 'InvalidPasswordException')) throw error;
        throw new PasswordRefused('The pool of users refused the password', { cause: error });
      }
    },
  };
}

/** The first sign-in is made with a password that the pool draws and tells nobody. */
async function orCreate(
  client: CognitoIdentityProviderClient,
  user: { readonly UserPoolId: string; readonly Username: string },
  change: () => Promise<object>,
): Promise<void> {
  if ((await ifKnown(change)) !== undefined) return;
  // When another run was faster, what it made is brought in line all the same.
  await created(client, user);
  await change();
}

/** @returns false when he was there */
async function created(
  client: CognitoIdentityProviderClient,
  user: { readonly UserPoolId: string; readonly Username: string },
): Promise<boolean> {
  try {
    await client.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
    return true;
  } catch (error) {
    if (isNamed(error, 'UsernameExistsException')) return false;
    throw error;
  }
}

async function ifKnown<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isNamed(error, 'UserNotFoundException')) return undefined;
    throw error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
