import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/provision-relay.ts';
import { relayActions } from '../../domain/relay.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { secretsManagerVault } from '../../platform/vault.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { provisionRelay } from '../../usecases/provision-relay.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    vault: secretsManagerVault(new SecretsManagerClient({}), environment.RELAY_SECRET_PREFIX),
  };
});

const input = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  action: z.enum(relayActions),
});

/** Writes what a relay procedure does to its relay. */
export const handler = workflowTask({ logger: createLogger('provision-relay'), input }, (event) =>
  provisionRelay(deps(), event),
);
