import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/record-fault.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { recordFault } from '../../usecases/record-fault.ts';

const deps = once(() => basics(readEnvironment(Environment)));
const input = z.object({ request: machineInputSchema });

/** Flags the request of a machine that met a fault. */
export const handler = workflowTask({ logger: createLogger('record-fault'), input }, async ({ request }) => {
  await recordFault(deps(), request);
  return { outcome: 'recorded' };
});
