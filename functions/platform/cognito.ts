import {
  AssociateSoftwareTokenCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  VerifySoftwareTokenCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PasswordCheck, SecondFactor, SecondFactorCheck } from './identity.ts';

/** Answers of the user pool that mean: not this password, or nobody of that name. */
const wrongPassword: ReadonlySet<string> = new Set([
  'NotAuthorizedException',
  'UserNotFoundException',
  'UserNotConfirmedException',
  'PasswordResetRequiredException',
  'InvalidParameterException',
]);

/** A code that was right is taken once: a second time it is `ExpiredCodeException`. */
const wrongCode: ReadonlySet<string> = new Set([
  'CodeMismatchException',
  'EnableSoftwareTokenMFAException',
  'ExpiredCodeException',
]);

/** The session has run out or was used, or the user may not sign in any more. */
const signInOver: ReadonlySet<string> = new Set([
  'NotAuthorizedException',
  'UserNotFoundException',
  'UserNotConfirmedException',
  'PasswordResetRequiredException',
  'SoftwareTokenMFANotFoundException',
]);

/** Checks passwords by the user pool's USER_PASSWORD_AUTH. Its tokens are thrown away: the portal has its own session. */
export function cognitoPasswordCheck(client: CognitoIdentityProviderClient, clientId: string): PasswordCheck {
  return {
    async checkPassword(username, password) {
      try {
        const { AuthenticationResult, ChallengeName, Session } = await client.send(
          new InitiateAuthCommand({
            AuthFlow: 'USER_PASSWORD_AUTH',
            ClientId: clientId,
            AuthParameters: { USERNAME: username, PASSWORD: password },
          }),
        );
        if (AuthenticationResult !== undefined) return 'right';
        // A password that the officer has not set himself opens nothing.
        if (ChallengeName === 'NEW_PASSWORD_REQUIRED') return 'wrong';
        if (ChallengeName === 'SOFTWARE_TOKEN_MFA') return { step: 'code', session: present(Session) };
        if (ChallengeName === 'MFA_SETUP') return await newSecretKey(client, present(Session));
        throw new Error(`The user pool asks for ${String(ChallengeName)}, which the sign-in does not know`);
      } catch (error) {
        if (isOneOf(wrongPassword, error)) return 'wrong';
        throw error;
      }
    },
  };
}

/** Checks the codes of authenticator apps. None of these calls takes a right: their proof is the session. */
export function cognitoSecondFactorCheck(
  client: CognitoIdentityProviderClient,
  clientId: string,
): SecondFactorCheck {
  return {
    async checkCode(username, factor, code) {
      try {
        const answer =
          factor.step === 'code'
            ? {
                name: 'SOFTWARE_TOKEN_MFA' as const,
                session: factor.session,
                more: { SOFTWARE_TOKEN_MFA_CODE: code },
              }
            : {
                name: 'MFA_SETUP' as const,
                session: await verifyFirst(client, factor.session, code),
                more: {},
              };
        const { AuthenticationResult, ChallengeName } = await client.send(
          new RespondToAuthChallengeCommand({
            ClientId: clientId,
            ChallengeName: answer.name,
            Session: answer.session,
            ChallengeResponses: { USERNAME: username, ...answer.more },
          }),
        );
        if (AuthenticationResult !== undefined) return 'right';
        throw new Error(`The user pool asks for ${String(ChallengeName)} after the code`);
      } catch (error) {
        if (isOneOf(wrongCode, error)) return 'wrong';
        if (isOneOf(signInOver, error)) return 'over';
        throw error;
      }
    },
  };
}

async function newSecretKey(client: CognitoIdentityProviderClient, session: string): Promise<SecondFactor> {
  const { SecretCode, Session } = await client.send(new AssociateSoftwareTokenCommand({ Session: session }));
  return { step: 'setup', session: present(Session), secretKey: present(SecretCode) };
}

/** Tells the pool that the app knows the key. @returns the session that ends the setup */
async function verifyFirst(
  client: CognitoIdentityProviderClient,
  session: string,
  code: string,
): Promise<string> {
  const { Session } = await client.send(new VerifySoftwareTokenCommand({ Session: session, UserCode: code }));
  return present(Session);
}

function present(value: string | undefined): string {
  if (value === undefined) throw new Error('The user pool left out what the next step of the sign-in needs');
  return value;
}

function isOneOf(names: ReadonlySet<string>, error: unknown): boolean {
  return error instanceof Error && names.has(error.name);
}
