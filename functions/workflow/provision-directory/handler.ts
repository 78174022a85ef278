import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/provision-directory.ts';
import { basics } from '../../platform/basics.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { directoryActions, provisionDirectory } from '../../usecases/provision-directory.ts';

const deps = once(() => basics(readEnvironment(Environment)));

const input = z.object({
  request: machineInputSchema,
  step: z.string(),
  taskId: z.string(),
  action: z.enum(directoryActions),
});

/** Writes what a procedure does to a list, its members, a contact or a service. */
export const handler = workflowTask({ logger: createLogger('provision-directory'), input }, (event) =>
  provisionDirectory(deps(), event),
);
