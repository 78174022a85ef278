import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/start-request.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { stepFunctionsMachines } from '../../platform/machines.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { startChildren, startedOutcome } from '../../usecases/start-child.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return { ...basics(environment), machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES) };
});

const input = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
});

/** Starts the requests that the one which a machine runs brings with it. */
export const handler = workflowTask({ logger: createLogger('start-request'), input }, async (event) => {
  const started = await startChildren(deps(), event);
  return {
    outcome: startedOutcome(started),
    children: started.flatMap(({ id }) => (id === undefined ? [] : [id])),
  };
});
