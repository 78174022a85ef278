import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod/mini';
import { Environment } from '../../schemas/environment/ops.ts';
import { InvalidInput, NotFound } from '../domain/errors.ts';
import { basics } from '../platform/basics.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { scheduled } from '../platform/scheduled.ts';
import { cognitoCheck } from '../platform/user-pool.ts';
import { endRequest } from '../usecases/end-request.ts';
import { compareSignIns } from '../usecases/reconcile-accounts.ts';
import { faultedRequests, stopExecution, untoldRequests } from '../usecases/operate.ts';
import { recountAgency } from '../usecases/recount.ts';
import { resumeRequest } from '../usecases/resume-request.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
    signIns: cognitoCheck(new CognitoIdentityProviderClient({}), environment.ACCOUNT_POOL_ID),
  };
});

const requestId = z.string().check(z.regex(/^[A-Z]{2,4}-\d{4}-\d{6,}$/));
const input = z.discriminatedUnion('command', [
  z.object({ command: z.literal('list-faulted') }),
  z.object({ command: z.literal('list-untold') }),
  z.object({ command: z.literal('resume'), requestId }),
  z.object({ command: z.literal('stop-execution'), requestId }),
  z.object({
    command: z.literal('recount'),
    agencyId: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  }),
  z.object({
    command: z.literal('compare-accounts'),
    agencyId: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  }),
  z.object({ command: z.literal('end'), requestId, reason: z.optional(z.string()) }),
]);

async function run(command: z.infer<typeof input>): Promise<string[]> {
  switch (command.command) {
    case 'list-faulted': {
      const faulted = await faultedRequests(deps());
      return [
        ...faulted.map(({ id, faulted: fault }) => `${id} ${fault.step} since ${fault.at}`),
        `faulted: ${String(faulted.length)}`,
      ];
    }
    case 'list-untold': {
      const untold = await untoldRequests(deps());
      return [
        ...untold.map(({ id, untold: { at, step, notice } }) => `${id} ${notice} at ${step} since ${at}`),
        `untold: ${String(untold.length)}`,
      ];
    }
    case 'resume': {
      const request = await resumeRequest(deps(), command.requestId, 'operator');
      return [
        `${request.id} resumed as generation ${String(request.generation)} at ${request.currentTask?.step ?? 'its start'}`,
      ];
    }
    case 'stop-execution':
      return [`${command.requestId} ${await stopExecution(deps(), command.requestId)}`];
    case 'compare-accounts': {
      const { compared, differences } = await compareSignIns(deps(), command.agencyId);
      return [
        ...differences.map(
          ({ accountId, account, pool }) => `${accountId} should be ${account}, the pool says ${pool}`,
        ),
        `compared: ${String(compared)}, different: ${String(differences.length)}`,
      ];
    }
    case 'recount': {
      const different = await recountAgency(deps(), command.agencyId);
      return [
        ...different.map(({ name, was, is }) => `${name} was ${String(was)}, is ${String(is)}`),
        `set right: ${String(different.length)}`,
      ];
    }
    case 'end':
      await endRequest(deps(), command.requestId, { reason: command.reason ?? 'operator', actor: 'SYSTEM' });
      return [`${command.requestId} ended`];
  }
}

/** What an operator does to the running system: `npm run ops`, or invoking this function. */
export const handler = scheduled({ logger: createLogger('ops'), input }, async (command) => {
  try {
    return { ok: true, lines: await run(command) };
  } catch (error) {
    if (error instanceof NotFound || error instanceof InvalidInput)
      return { ok: false, lines: [error.message] };
    throw error;
  }
});
