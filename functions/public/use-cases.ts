import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../../schemas/environment/public.ts';
import { createSesMailer } from '../mail/sender.ts';
import { basics } from '../platform/basics.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { mailSettings } from '../platform/mail-settings.ts';
import { decideByLink, readLink, renewLink, type LinkView } from '../usecases/decide-by-link.ts';
import type { Decided } from '../usecases/decide-task.ts';
import type { SecretVault } from '../usecases/deps.ts';
import type { DecisionInput } from '../usecases/types.ts';

/** What the bearer of a mail link can do, each with its dependencies in it. */
export interface LinkUseCases {
  readonly readLink: (token: string) => Promise<LinkView>;
  readonly decideByLink: (token: string, input: DecisionInput) => Promise<Decided>;
  /** Sends a new link to the address of an old one. Says nothing of whether it did. */
  readonly renewLink: (token: string) => Promise<void>;
}

/** Made once per process. */
export function linkUseCases(environment: Environment): LinkUseCases {
  const deps = {
    ...basics(environment),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    vault: noVault,
    mailer: createSesMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    mail: mailSettings(environment),
  };
  return {
    readLink: (token) => readLink(deps, token),
    decideByLink: (token, input) => decideByLink(deps, token, input),
    renewLink: (token) => renewLink(deps, token),
  };
}

/** No step that a link decides takes a form, so this function has no right to any secret. */
const noVault: SecretVault = {
  nameOf: refuse,
  put: async () => refuse(),
  reveal: async () => refuse(),
  remove: async () => refuse(),
};

function refuse(): never {
  throw new Error('A link reaches no secret');
}
