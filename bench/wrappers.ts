import { writeSync } from 'node:fs';
import * as z from 'zod/mini';
import { routeName } from '../functions/platform/http/dispatch.ts';
import { jsonApi } from '../functions/platform/http/json-api.ts';
import { createLogger } from '../functions/platform/logger.ts';
import { machineInputSchema, workflowTask } from '../functions/platform/workflow-task.ts';

/** Runs in a process of its own: the wrappers around functions that do nothing, with events as AWS sends them. */

const logger = createLogger('bench');
const context = {
  awsRequestId: '8f507cfc-xmpl-4697-b07a-ac58fc914c95',
  functionName: 'bench',
  getRemainingTimeInMillis: () => 10_000,
};

const task = workflowTask(
  { logger, input: z.object({ request: machineInputSchema, step: z.string(), token: z.string() }) },
  () => Promise.resolve({ outcome: 'sent' }),
);
const taskEvent = {
  request: { requestId: 'RA-2026-000001', generation: 1, resumeAt: '' },
  step: 'RELAY-APPLY.4',
  token: 'a'.repeat(600),
};

const api = jsonApi({ logger, fieldTexts: {}, routeOf: (event) => routeName('api', event) }, () =>
  Promise.resolve({ statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' }),
);
const apiEvent = {
  version: '2.0',
  routeKey: 'ANY /api/{proxy+}',
  rawPath: '/api/tasks/RA-2026-000001-1/decision',
  rawQueryString: '',
  headers: {
    accept: '*/*',
    authorization: `Bearer ${'a'.repeat(900)}`,
    'content-length': '230',
    'content-type': 'application/json',
    host: 'abc.execute-api.ap-southeast-5.amazonaws.com',
    'user-agent': 'curl/8.5.0',
    'x-amzn-trace-id': 'Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e',
    'x-forwarded-for': '205.255.255.176',
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
  },
  requestContext: {
    accountId: '123456789012',
    apiId: 'abc',
    authorizer: { jwt: { claims: { sub: 'a', username: 'aisyah', token_use: 'access' }, scopes: null } },
    http: {
      method: 'POST',
      path: '/api/tasks/RA-2026-000001-1/decision',
      protocol: 'HTTP/1.1',
      sourceIp: '205.255.255.176',
      userAgent: 'curl/8.5.0',
    },
    requestId: 'JKJaXmPLvHcESHA=',
    stage: '$default',
  },
  body: JSON.stringify({
    outcome: 'complete',
    data: { tmName: 'Suresh', tmPost: 'Pengurus', tmDate: '2026-01-07' },
  }),
  isBase64Encoded: false,
};

const invocations: Readonly<Record<string, () => Promise<unknown>>> = {
  workflowTask: () => task(taskEvent, context as never),
  jsonApi: () => api(apiEvent, context as never),
};

async function microsecondsPerCall(invoke: () => Promise<unknown>, calls: number): Promise<number> {
  for (let call = 0; call < calls; call += 1) await invoke();
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) await invoke();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
}

const invoke = invocations[process.env['WRAPPER'] ?? ''];
if (invoke === undefined) throw new Error('WRAPPER names no wrapper');
void microsecondsPerCall(invoke, 5000).then((microseconds) => writeSync(3, String(microseconds)));
