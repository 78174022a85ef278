import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientSettings } from './aws-clients.ts';
import type { Endpoints } from './endpoints.ts';
import { LocalCloudError } from './local-cloud-error.ts';

/**
 * Invokes a function of the running system and waits for its answer.
 * @throws LocalCloudError with the function's own words when it fails.
 */
export async function invoke(endpoints: Endpoints, name: string, payload: object): Promise<unknown> {
  const FunctionName = endpoints.functions[name];
  if (FunctionName === undefined) throw new LocalCloudError(`The running system has no function "${name}".`);
  const lambda = new LambdaClient({ ...clientSettings(endpoints), maxAttempts: 1 });
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(payload)) }),
  );
  const text = Payload === undefined ? 'null' : Buffer.from(Payload).toString();
  if (FunctionError !== undefined) throw new LocalCloudError(`${FunctionName} failed: ${text}`);
  return JSON.parse(text) as unknown;
}
