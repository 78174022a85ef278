import { readEndpoints, type Endpoints } from '../../infra/local/endpoints.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { anonymousClient, clientOf, type ApiClient, type Body } from './client.ts';
import { aRelayForm, tmSignOff, type FormInput } from './forms.ts';
import { Mailbox, tokenIn } from './mailbox.ts';
import { People } from './people.ts';
import { waitFor } from './wait.ts';

let made = 0;

/** A text that nothing else in the running system holds. */
export function unique(): string {
  made += 1;
  return [Date.now(), process.pid, made].map(letters).join('');
}

/** Without digits: a word with five of them is taken for an identity number when it is searched for. */
function letters(number: number): string {
  const [a, z] = [97, 26];
  const rest = Math.floor(number / z);
  return `${rest === 0 ? '' : letters(rest)}${String.fromCharCode(a + (number % z))}`;
}

/** The running system, as tests of single calls use it. */
export class System {
  readonly endpoints: Endpoints;
  readonly people: People;
  readonly mailbox: Mailbox;

  private constructor(endpoints: Endpoints) {
    this.endpoints = endpoints;
    this.people = new People(endpoints);
    this.mailbox = new Mailbox(endpoints);
  }

  static async find(): Promise<System> {
    return new System(await readEndpoints());
  }

  /** The n-th person with a role. */
  as(role: Role, nth = 1): Promise<ApiClient> {
    return clientOf(this.endpoints, this.people.holder(role, nth));
  }

  stranger(): Promise<ApiClient> {
    return clientOf(this.endpoints, this.people.stranger());
  }

  anybody(): ApiClient {
    return anonymousClient(this.endpoints);
  }

  async submitted(form: FormInput = aRelayForm(unique())): Promise<string> {
    const { id } = await (
      await this.as('AGENCY_ADMIN')
    ).post('CreatedRequest', '/requests', { procedure: 'RELAY-APPLY', form });
    return id;
  }

  /** The open task of a request, once it stands at the step. */
  async openTask(requestId: string, step: string): Promise<Body<'Request'>['openTasks'][number]> {
    const agency = await this.as('AGENCY_ADMIN');
    return waitFor(`a task of ${requestId} at ${step}`, async () => {
      const { openTasks } = await agency.get('Request', `/requests/${requestId}`);
      return openTasks.find((task) => task.step === step);
    });
  }

  /** A request that waits for MAMPU, with the token of an approver's link. */
  async awaitingMampu(): Promise<{ requestId: string; taskId: string; token: string }> {
    const requestId = await this.submitted();
    const check = await this.openTask(requestId, 'RELAY-APPLY.4');
    const desk = await this.as('SERVICE_DESK');
    await desk.post('Decided', `/tasks/${check.id}/decision`, { outcome: 'complete', data: tmSignOff });
    const task = await this.openTask(requestId, 'RELAY-APPLY.6');
    return {
      requestId,
      taskId: task.id,
      token: await this.linkToken(requestId, this.people.holder('MAMPU_ADMIN').email),
    };
  }

  /** The token of the decision link that somebody got about a request. */
  async linkToken(requestId: string, address: string): Promise<string> {
    return waitFor(`a decision link about ${requestId} to ${address}`, async () => {
      const mails = await this.mailbox.about(requestId);
      return mails
        .filter((mail) => mail.to === address)
        .map(tokenIn)
        .find((token) => token !== undefined);
    });
  }
}
