import {
  InitiateAuthCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PasswordCheck } from './identity.ts';

/** Answers of the user pool that mean: not this password, or nobody of that name. */
const wrong: ReadonlySet<string> = new Set([
  'NotAuthorizedException',
  'UserNotFoundException',
  'UserNotConfirmedException',
  'PasswordResetRequiredException',
  'InvalidParameterException',
]);

/** Checks passwords by the user pool's USER_PASSWORD_AUTH. Its tokens are thrown away: the portal has its own session. */
export function cognitoPasswordCheck(client: CognitoIdentityProviderClient, clientId: string): PasswordCheck {
  return {
    async checkPassword(username, password) {
      try {
        const { AuthenticationResult, ChallengeName } = await client.send(
          new InitiateAuthCommand({
            AuthFlow: 'USER_PASSWORD_AUTH',
            ClientId: clientId,
            AuthParameters: { USERNAME: username, PASSWORD: password },
          }),
        );
        if (AuthenticationResult !== undefined) return 'right';
        // A password that the officer has not set himself opens nothing.
        if (ChallengeName === 'NEW_PASSWORD_REQUIRED') return 'wrong';
        throw new Error(`The user pool asks for ${String(ChallengeName)}, which the sign-in does not know`);
      } catch (error) {
        if (error instanceof Error && wrong.has(error.name)) return 'wrong';
        throw error;
      }
    },
  };
}
