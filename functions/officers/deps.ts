import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SESClient } from '@aws-sdk/client-ses';
import { setTimeout } from 'node:timers/promises';
import type { Environment } from '../../schemas/environment/officers.ts';
import { createSesMailer } from '../mail/sender.ts';
import { basics } from '../platform/basics.ts';
import { cognitoAdministration } from '../platform/cognito-admin.ts';
import type { PasswordLinkDeps } from '../usecases/officers-deps.ts';
import type { SessionDeps } from '../usecases/sign-in.ts';

/** What this function needs. It alone has the right to keep sign-ins in the user pool. */
export type OfficersDeps = PasswordLinkDeps & SessionDeps;

export function officersDeps(environment: Environment): OfficersDeps {
  return {
    ...basics(environment),
    signIns: cognitoAdministration(new CognitoIdentityProviderClient({}), environment.USER_POOL_ID),
    mailer: createSesMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    passwordLinks: {
      publicUrl: environment.PUBLIC_URL,
      serviceDeskAddress: environment.SERVICE_DESK_ADDRESS,
      lifeHours: Number(environment.PASSWORD_LINK_HOURS),
    },
    session: {
      idleMinutes: Number(environment.SESSION_IDLE_MINUTES),
      maxHours: Number(environment.SESSION_MAX_HOURS),
    },
    pause: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
  };
}
