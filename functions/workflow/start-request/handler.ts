import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { procedureIds } from '../../../schemas/catalogue.ts';
import { Environment } from '../../../schemas/environment/start-request.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { stepFunctionsMachines } from '../../platform/machines.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { startChild } from '../../usecases/start-child.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return { ...basics(environment), machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES) };
});

const input = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  procedure: z.enum(procedureIds),
});

/** Starts a child request of the request that a machine runs. */
export const handler = workflowTask({ logger: createLogger('start-request'), input }, async (event) => {
  const { id } = await startChild(deps(), event);
  return { outcome: 'started', childId: id };
});
