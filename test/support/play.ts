import type { Endpoints } from '../../infra/local/endpoints.ts';
import { catalogue, humanStep, stepId, type ProcedureId } from '../../schemas/catalogue.ts';
import type { Role } from '../../schemas/vocabulary.ts';
import { anonymousClient, clientOf, type ApiClient, type Body } from './client.ts';
import { ExpectedMails } from './expected-mails.ts';
import { interrupt } from './interrupt.ts';
import { tokenIn, type Mail, type Mailbox } from './mailbox.ts';
import { People } from './people.ts';
import { subjectFor } from './play-subject.ts';
import type { Move, Persons, Scenario, Setting, Told } from './scenarios/scenario.ts';
import { sweepInDays } from './sweep-later.ts';
import { waitFor } from './wait.ts';

/** Where a scenario is played. */
export interface Stage {
  readonly endpoints: Endpoints;
  readonly mailbox: Mailbox;
  /** Takes one line for each step. */
  readonly print: (line: string) => void;
}

export interface Played {
  readonly requestId: string;
  /** Id of what the procedure has made or changed. */
  readonly subjectId?: string;
}

let plays = 0;

/**
 * Plays a scenario through the API, links and mailbox of the running system; what people without an office do, they do
 * on its pages.
 * @throws Error with a sentence that says which step is not as the document has it.
 */
export async function play(scenario: Scenario, stage: Stage, name?: string): Promise<Played> {
  plays += 1;
  const unique = name ?? `${Date.now().toString(36)}${plays}`;
  const people = new People(
    scenario.office === undefined
      ? stage.endpoints
      : { users: await scenario.office(unique, stage.endpoints) },
  );
  const subject = await subjectFor(scenario, stage.endpoints, unique, async (before, isPart) => {
    const { subjectId } = await play(before, isPart ? stage : { ...stage, print: () => undefined }, unique);
    return subjectId;
  });
  const run = new Run(scenario, stage, people, unique);
  await run.submit(subject);
  for (const move of scenario.moves) await run.move(move);
  return run.end(subject);
}

class Run {
  private readonly scenario: Scenario;
  private readonly stage: Stage;
  private readonly people: People;
  private readonly unique: string;
  private readonly persons: Persons;
  private requestId = '';
  private lastTask = '';
  private notices = 0;
  private mails: ExpectedMails | undefined;

  constructor(scenario: Scenario, stage: Stage, people: People, unique: string) {
    this.scenario = scenario;
    this.stage = stage;
    this.people = people;
    this.unique = unique;
    this.persons = scenario.persons?.(unique, stage.endpoints) ?? {};
  }

  async submit(subject: string | undefined): Promise<void> {
    const { steps, startedBy } = catalogue[this.scenario.procedure];
    const last = steps.findLast(({ by }) => by === 'submit')?.no ?? '';
    await this.step(last, startedBy[0] ?? 'SYSTEM', 'submitted', async () => {
      const { endpoints, mailbox } = this.stage;
      const start = this.scenario.start ?? ((of: Setting) => this.sendByApi(of));
      this.requestId = await start(this.setting(subject));
      this.mails = new ExpectedMails(
        mailbox,
        this.requestId,
        { ...endpoints, users: this.people.users },
        this.persons,
        this.unique,
      );
    });
  }

  private setting(subject: string | undefined): Setting {
    const { endpoints, mailbox } = this.stage;
    const form = this.scenario.form(this.unique);
    return { endpoints, mailbox, people: this.people, unique: this.unique, form, subject };
  }

  private async sendByApi({ form, subject }: Setting): Promise<string> {
    const agency = await this.agency();
    const { procedure } = this.scenario;
    const created = await agency.post(
      'CreatedRequest',
      '/requests',
      { procedure, ...(subject === undefined ? {} : { subject }), form },
      { 'idempotency-key': `submit-${procedure}-${this.unique}` },
    );
    expectEqual('reference', created.reference, created.id);
    return created.id;
  }

  async move(move: Move): Promise<void> {
    await this.step(move.step, move.by, move.outcome, async () => {
      const task = await this.opened(move);
      const mails = await this.told(move.told);
      await move.before?.(this.setting(undefined));
      if (this.scenario.interrupted === true) {
        await interrupt(this.stage.endpoints, this.scenario.procedure, this.requestId);
      }
      if (move.sweptInDays === undefined) {
        const decided = await this.decide(move, task, mails);
        expectEqual('outcome', decided.decision.outcome, move.outcome);
        expectEqual('task decided', decided.task, task.id);
      } else {
        await sweepInDays(this.stage.endpoints, this.requestId, move.sweptInDays);
      }
      this.lastTask = task.id;
    });
  }

  async end(subject: string | undefined): Promise<Played> {
    const { ends, steps, procedure } = this.scenario;
    const subjectId = await this.step(steps.at(-1) ?? '', 'SYSTEM', ends.status, async () => {
      await waitFor(`status ${ends.status}`, async () => {
        const { status } = await this.request();
        return status === ends.status || undefined;
      });
      await this.told(ends.told);
      await this.expected().nothingElse();
      const id = subject ?? (await this.request()).subject?.id;
      await this.checkSubject(id);
      await ends.also?.(this.setting(id), this.requestId);
      return id;
    });
    await this.checkRecords(steps.map((no) => stepId(procedure, no)));
    return { requestId: this.requestId, ...(subjectId === undefined ? {} : { subjectId }) };
  }

  /** The task of the next visit, with the case in the status that the document gives it. */
  private async opened(move: Move): Promise<Body<'TaskSummary'> | Body<'Request'>['openTasks'][number]> {
    const { procedure } = this.scenario;
    const step = stepId(procedure, move.step);
    const { request, task } = await waitFor(`a task at ${step}`, async () => {
      const request = await this.request();
      const task = request.openTasks.find((each) => each.id !== this.lastTask);
      // A step that is passed over is open for a moment, until the system has decided it.
      const passes = humanStep(catalogue[procedure], task?.step ?? '')?.passed !== undefined;
      return task === undefined || (passes && task.step !== step) ? undefined : { request, task };
    });
    expectEqual('step that waits', task.step, step);
    expectEqual('number of open tasks', request.openTasks.length, 1);
    expectEqual('holder', task.holder.role, move.by);
    expectEqual('status', request.status, move.status);
    return task;
  }

  private async decide(
    move: Move,
    task: { readonly id: string },
    mails: ReadonlyMap<string, Mail>,
  ): Promise<Body<'Decided'>> {
    const given = move.form ?? move.data;
    const data = typeof given === 'function' ? given(this.unique) : given;
    const body = {
      outcome: move.outcome,
      ...(move.reason === undefined ? {} : { reason: move.reason }),
      ...(move.fields === undefined ? {} : { fields: move.fields }),
      ...(data === undefined ? {} : { data }),
    };
    if (move.byLink === true) {
      const { email } = this.persons[move.by] ?? this.people.holder(move.by, move.person);
      const mail = mails.get(email);
      const token = mail === undefined ? undefined : tokenIn(mail);
      if (token === undefined) throw new Error(`The mail to ${email} has no decision link`);
      const anybody = anonymousClient(this.stage.endpoints);
      const shown = await anybody.get('LinkTask', `/links/${token}`);
      expectEqual('task behind the link', shown.id, task.id);
      expectOffered(shown, move);
      return anybody.post('Decided', `/links/${token}`, body);
    }
    const person = this.people.holder(move.insteadBy ?? move.by, move.person);
    const client = await clientOf(this.stage.endpoints, person);
    // Who may decide instead finds it on the page of the case.
    if (move.insteadBy === undefined && this.isInInbox(move)) {
      await waitFor(`${task.id} in the inbox of ${person.username}`, () => inboxHas(client, task.id));
    }
    const shown = await client.get('Task', `/tasks/${task.id}`);
    expectOffered(shown, move);
    return client.post('Decided', `/tasks/${task.id}/decision`, body, {
      'if-match': `"${shown.version}"`,
      'idempotency-key': `decide-${task.id}`,
    });
  }

  /** A task of a person, or one that waits for a day, stands in nobody's inbox. */
  private isInInbox({ step }: Move): boolean {
    const task = catalogue[this.scenario.procedure].humanSteps.find(({ no }) => no === step);
    return task?.scope !== 'person' && task?.due === undefined;
  }

  private async checkSubject(id: string | undefined): Promise<void> {
    const agency = await this.agency();
    const { relay, account } = this.scenario.ends;
    await this.checkContact(id);
    if (relay !== undefined) {
      const found = id === undefined ? undefined : await agency.get('Relay', `/relays/${id}`);
      expectEqual('state of the relay', found?.state ?? 'none', relay);
    }
    if (account !== undefined) {
      const found = id === undefined ? undefined : await agency.get('Account', `/accounts/${id}`);
      expectEqual('state of the account', found?.state ?? 'none', account);
      for (const text of this.scenario.ends.foundBy?.(this.unique) ?? []) {
        const query = `/accounts?state=${account}&query=${encodeURIComponent(text)}`;
        await waitFor(`"${text}" among the accounts that are ${account}`, async () => {
          const { items } = await agency.get('AccountPage', query);
          return items.some((each) => each.id === id) || undefined;
        });
      }
    }
  }

  private async checkContact(id: string | undefined): Promise<void> {
    const { contact, contactData } = this.scenario.ends;
    if (contact === undefined) return;
    const agency = await this.agency();
    const found = id === undefined ? undefined : await agency.get('Contact', `/contacts/${id}`);
    expectEqual('state of the contact', found?.state ?? 'none', contact);
    for (const [name, value] of Object.entries(contactData?.(this.unique) ?? {})) {
      expectEqual(`${name} of the contact`, found?.[name as keyof Body<'Contact'>], value);
    }
    // Who is not there belongs to no list.
    if (contact === 'DELETED') expectEqual('number of its lists', found?.lists?.length, 0);
  }

  private async checkRecords(steps: readonly string[]): Promise<void> {
    const records = await this.records();
    if (!records.verified) throw new Error(`The records of ${this.requestId} do not form a chain`);
    const done = stepsDone(this.scenario.procedure, records.items);
    expectEqual('steps on record', done.join(' '), steps.join(' '));
    if (JSON.stringify(records).includes(`Rahsia-${this.unique}`)) {
      throw new Error('A password stands in the records');
    }
  }

  /** The mails of a step, and that they are on record: once, for all its readers. */
  private async told(told: readonly Told[]): Promise<ReadonlyMap<string, Mail>> {
    const mails = await this.expected().arrive(told, this.people);
    const sendings = told
      .filter(({ ofRow }) => ofRow !== true)
      .map(
        ({ notice, inParts, reachedBy }) =>
          `${notice} ${reachedBy ?? ''} ${inParts === true ? 'in parts' : ''}`,
      );
    this.notices += new Set(sendings).size;
    await waitFor('the notice on record', async () => {
      const { items } = await this.records();
      const sent = items.filter(({ kind }) => kind === 'notice-sent').length;
      if (sent > this.notices) throw new Error(`${sent} notices are on record instead of ${this.notices}`);
      return sent === this.notices || undefined;
    });
    return mails;
  }

  private async records(): Promise<Body<'RecordList'>> {
    return (await this.reader()).get('RecordList', `/requests/${this.requestId}/records`);
  }

  private async request(): Promise<Body<'Request'>> {
    return (await this.reader()).get('Request', `/requests/${this.requestId}`);
  }

  private reader(): Promise<ApiClient> {
    return clientOf(
      this.stage.endpoints,
      this.people.holder(this.scenario.reader ?? this.scenario.seenBy ?? 'AGENCY_ADMIN'),
    );
  }

  private agency(): Promise<ApiClient> {
    return clientOf(this.stage.endpoints, this.people.holder(this.scenario.seenBy ?? 'AGENCY_ADMIN'));
  }

  private expected(): ExpectedMails {
    if (this.mails === undefined) throw new Error('Nothing was submitted');
    return this.mails;
  }

  private async step<T>(no: string, role: Role, outcome: string, work: () => Promise<T>): Promise<T> {
    const name = stepId(this.scenario.procedure, no);
    const began = performance.now();
    try {
      const result = await work();
      const took = String(Math.round(performance.now() - began)).padStart(6);
      this.stage.print(`${name.padEnd(20)} ${role.padEnd(14)} ${outcome.padEnd(12)} ${took} ms`);
      return result;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.requestId || 'New request'} at ${name}, ${outcome}: ${why}`, { cause: error });
    }
  }
}

/** Numbered steps in the order in which they were done. What the system does in several goes is one step. */
function stepsDone(procedure: ProcedureId, records: Body<'RecordList'>['items']): readonly string[] {
  const bySystem = new Set(
    catalogue[procedure].steps.filter(({ by }) => by === 'system').map(({ no }) => stepId(procedure, no)),
  );
  const done: string[] = [];
  for (const { kind, step, data } of records) {
    const byPerson = ['submitted', 'received', 'decided'].includes(kind);
    const applied = kind === 'provisioned' && data['outcome'] === 'applied';
    const kinds = ['notice-sent', 'rows-filed', 'children-started', 'figures-compiled'];
    const itself = kinds.includes(kind) || applied;
    if (byPerson || (itself && bySystem.has(step) && done.at(-1) !== step)) done.push(step);
  }
  return done;
}

/** Looks through all pages of an inbox. */
async function inboxHas(client: ApiClient, taskId: string): Promise<true | undefined> {
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await client.get('TaskPage', `/tasks?limit=100${query}`);
    if (page.items.some((each) => each.id === taskId)) return true;
    ({ cursor } = page);
  } while (cursor !== undefined);
  return undefined;
}

function expectOffered(shown: Pick<Body<'Task'>, 'outcomes' | 'mayNotDecide'>, { outcome }: Move): void {
  const offered = shown.outcomes.map(({ id }) => id);
  if (offered.includes(outcome)) return;
  throw new Error(
    `"${outcome}" is not offered, only ${offered.join(', ') || `nothing (${shown.mayNotDecide ?? ''})`}`,
  );
}

function expectEqual<T>(what: string, found: T, expected: T): void {
  if (found !== expected) {
    throw new Error(`The ${what} is ${String(found)}; it should be ${String(expected)}`);
  }
}
