import { KMSClient } from '@aws-sdk/client-kms';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/open-task.ts';
import { createSesMailer } from '../../mail/sender.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { kmsIdentities } from '../../platform/identity-seal.ts';
import { limitsOf } from '../../platform/limits.ts';
import { createLogger } from '../../platform/logger.ts';
import { stepFunctionsMachines } from '../../platform/machines.ts';
import { mailSettings } from '../../platform/mail-settings.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { openTaskOrFail, type OpenTaskDeps } from '../../usecases/open-task.ts';

const deps = once((): OpenTaskDeps => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    // This function only answers tokens; it starts no machine.
    machines: stepFunctionsMachines(new SFNClient({}), '{}'),
    mailer: createSesMailer({
      client: new SESClient({}),
      from: environment.SENDER,
      replyTo: environment.SERVICE_DESK_ADDRESS,
    }),
    mail: mailSettings(environment),
    identities: kmsIdentities(new KMSClient({}), environment),
    limits: limitsOf(environment),
  };
});

const input = z.object({ request: machineInputSchema, step: z.string(), token: z.string() });

/** Opens a task and returns; the machine waits on the token. A fault ends the wait, so that nothing waits for ever. */
export const handler = workflowTask({ logger: createLogger('open-task'), input }, async (event) => {
  const { id } = await openTaskOrFail(deps(), event);
  return { taskId: id };
});
