import { ListExecutionsCommand, SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import type { Endpoints } from '../../infra/local/endpoints.ts';
import { invoke } from '../../infra/local/invoke.ts';
import type { ProcedureId } from '../../schemas/catalogue.ts';
import { waitFor } from './wait.ts';

/** Kills the execution of a request and lets the reconcile sweep bring it back. */
export async function interrupt(
  endpoints: Endpoints,
  procedure: ProcedureId,
  requestId: string,
): Promise<void> {
  const sfn = new SFNClient(clientSettings(endpoints));
  const killed = await running(sfn, endpoints, procedure, requestId);
  if (killed === undefined) throw new Error(`No execution runs for ${requestId}`);
  await sfn.send(new StopExecutionCommand({ executionArn: killed, error: 'Killed', cause: 'By a scenario' }));
  await invoke(endpoints, 'sweeps', { name: 'reconcile' });
  await waitFor(`a new execution of ${requestId}`, async () => {
    const now = await running(sfn, endpoints, procedure, requestId);
    return now === undefined || now === killed ? undefined : now;
  });
}

async function running(
  sfn: SFNClient,
  { machines }: Endpoints,
  procedure: ProcedureId,
  requestId: string,
): Promise<string | undefined> {
  let nextToken: string | undefined;
  do {
    const page = await sfn.send(
      new ListExecutionsCommand({
        stateMachineArn: `${machines}${procedure}`,
        statusFilter: 'RUNNING',
        nextToken,
      }),
    );
    const found = page.executions?.find((each) => each.name?.startsWith(`${requestId}-`));
    if (found !== undefined) return found.executionArn;
    ({ nextToken } = page);
  } while (nextToken !== undefined);
  return undefined;
}
