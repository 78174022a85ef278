import { createRequire } from 'node:module';
import type { FunctionName } from '../infra/functions.ts';
import { region } from '../infra/local/emulator.ts';
import type { Endpoints } from '../infra/local/endpoints.ts';
import { catalogue } from '../schemas/catalogue.ts';
import { aRelayForm } from '../test/support/forms.ts';
import { People } from '../test/support/people.ts';
import { relayApply } from '../test/support/scenarios/relay-apply.ts';
import type { Bundled } from './bundles.ts';
import { CountingCloud } from './counting-cloud.ts';
import { printTable } from './table.ts';

type Handler = (event: unknown, context: object) => Promise<unknown>;

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

/**
 * Drives the deployed bundles through an approved RELAY-APPLY in this process, as machine and API would, and lists
 * what each invocation asks of AWS. The tables are those of the running system; the request ends as it should.
 */
export async function awsCalls(bundled: readonly Bundled[], endpoints: Endpoints): Promise<void> {
  const cloud = new CountingCloud(endpoints.awsEndpoint);
  Object.assign(process.env, environmentOf(endpoints, await cloud.start()));
  try {
    const walk = new Walk(bundled, cloud, new People(endpoints));
    await walk.wholeWay();
    console.log('\nAWS calls of each invocation of an approved RELAY-APPLY\n');
    printTable(['function', 'invocation', 'calls', 'which'], walk.rows);
  } finally {
    cloud.stop();
  }
}

class Walk {
  readonly rows: string[][] = [];
  readonly #bundled: readonly Bundled[];
  readonly #cloud: CountingCloud;
  readonly #people: People;
  readonly #require = createRequire(import.meta.url);
  #request = { requestId: '', generation: 1, resumeAt: '' };

  constructor(bundled: readonly Bundled[], cloud: CountingCloud, people: People) {
    this.#bundled = bundled;
    this.#cloud = cloud;
    this.#people = people;
  }

  async wholeWay(): Promise<void> {
    const { procedure, moves } = relayApply;
    const form = aRelayForm(`bench ${Date.now().toString(36)}`);
    const requestId = await this.#submit(procedure, form);
    this.#request = { requestId, generation: 1, resumeAt: '' };
    let taskId = '';
    for (const { step, by, byLink, outcome, data } of moves) {
      taskId = await this.#open(`${procedure}.${step}`);
      const body = { outcome, ...(data === undefined ? {} : { data }) };
      if (byLink === true) {
        await this.#post('public', `/api/links/${this.#token()}`, body, `decide .${step} by link`);
      } else {
        const { username } = this.#people.holder(by);
        await this.#post('api', `/api/tasks/${taskId}/decision`, body, `decide .${step}`, username);
      }
      if (step === '7')
        await this.#task('provision-relay', 'configure', '7', { taskId, action: 'configure' });
    }
    await this.#task('provision-relay', 'activate', '10', { taskId, action: 'activate' });
    const { notices } = catalogue[procedure];
    for (const { notice, step, to } of notices.filter((each) => each.notice === 'N-02')) {
      const told = to
        .map(({ role }) => this.#people.holders(role).length)
        .reduce((sum, each) => sum + each, 0);
      await this.#task('notify', `${notice} to ${told}, ends`, step, {
        taskId,
        notice,
        ends: relayApply.ends.status,
      });
    }
  }

  async #submit(procedure: string, form: object): Promise<string> {
    const { username } = this.#people.holder('AGENCY_ADMIN');
    const { body } = await this.#post('api', '/api/requests', { procedure, form }, 'submit', username);
    return (JSON.parse(body) as { id: string }).id;
  }

  async #open(step: string): Promise<string> {
    const event = { request: this.#request, step, token: `bench-${step}` };
    const { taskId } = (await this.#invoke('open-task', `open ${step}`, event)) as { taskId: string };
    return taskId;
  }

  async #task(name: FunctionName, what: string, step: string, more: object): Promise<void> {
    await this.#invoke(name, what, {
      request: this.#request,
      step: `${relayApply.procedure}.${step}`,
      ...more,
    });
  }

  async #post(
    name: FunctionName,
    rawPath: string,
    body: object,
    what: string,
    username?: string,
  ): Promise<Answer> {
    const answer = (await this.#invoke(name, what, {
      rawPath,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      requestContext: {
        http: { method: 'POST', sourceIp: '192.0.2.1' },
        ...(username === undefined ? {} : { authorizer: { jwt: { claims: { username } } } }),
      },
    })) as Answer;
    if (answer.statusCode >= 300) throw new Error(`${what} answered ${answer.statusCode}: ${answer.body}`);
    return answer;
  }

  async #invoke(name: FunctionName, what: string, event: object): Promise<unknown> {
    const file = this.#bundled.find((each) => each.name === name)?.deployed.file;
    if (file === undefined) throw new Error(`${name} is not written yet`);
    const { handler } = this.#require(file) as { handler: Handler };
    const answer = await handler(event, {});
    const calls = this.#cloud.take();
    const counts = Map.groupBy(calls, (call) => call);
    const which = [...counts].map(([call, { length }]) => (length === 1 ? call : `${call} ×${length}`));
    this.rows.push([name, what, String(calls.length), which.join(', ')]);
    return answer;
  }

  #token(): string {
    const [, token] = /\/l\/([\w-]+)/u.exec(this.#cloud.lastMail) ?? [];
    if (token === undefined) throw new Error('The last mail has no decision link');
    return token;
  }
}

function environmentOf(endpoints: Endpoints, awsEndpoint: string): Record<string, string> {
  const { tables, machines, accountPoolId, accountClientId, identityKeys } = endpoints;
  return {
    ...identityKeys,
    ACCOUNT_POOL_ID: accountPoolId,
    ACCOUNT_CLIENT_ID: accountClientId,
    ACCESS_CODE_DAYS: '14',
    ACCESS_CODE_ATTEMPTS: '5',
    RESTORE_DAYS: '20',
    DESK_MAILBOX: '',
    AWS_ENDPOINT_URL: awsEndpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    STAGE: 'local',
    // One line for each call would stand between the tables.
    LOG_LEVEL: 'SILENT',
    CASES_TABLE: tables.cases,
    DIRECTORY_TABLE: tables.directory,
    MACHINES: machines,
    PUBLIC_URL: 'http://localhost',
    SENDER: 'GovUC <govuc@example.gov.my>',
    SERVICE_DESK_ADDRESS: 'desk@example.gov.my',
    LINK_DAYS: '14',
    NOTICES_OFF: '',
    RELAY_SECRET_PREFIX: 'govuc/bench/relay/',
    FILES_BUCKET: 'bench',
  };
}
