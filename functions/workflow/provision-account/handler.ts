import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/provision-account.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { limitsOf } from '../../platform/limits.ts';
import { createLogger } from '../../platform/logger.ts';
import { stepFunctionsMachines } from '../../platform/machines.ts';
import { cognitoSwitches } from '../../platform/user-pool.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { provisionAccount, provisionActions } from '../../usecases/provision-account.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    signIns: cognitoSwitches(new CognitoIdentityProviderClient({}), environment.ACCOUNT_POOL_ID),
    // Gives outcomes only; nothing is started here.
    machines: stepFunctionsMachines(new SFNClient({}), '{}'),
    limits: limitsOf(environment),
  };
});

const input = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  action: z.enum(provisionActions),
});

/** Writes what a procedure does to its account. */
export const handler = workflowTask({ logger: createLogger('provision-account'), input }, (event) =>
  provisionAccount(deps(), event),
);
