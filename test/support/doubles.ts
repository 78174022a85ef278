import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createHash, createHmac } from 'node:crypto';
import { maskIdentity } from '../../functions/domain/identity-number.ts';
import type { Mailer, OutgoingMail } from '../../functions/mail/sender.ts';
import { plusSeconds, type Clock } from '../../functions/platform/clock.ts';
import type { Random } from '../../functions/platform/random.ts';
import type { Tables } from '../../functions/store/tables.ts';
import type { AccountSignIns, Identities, SecretVault } from '../../functions/usecases/deps.ts';
import type { SealedValue } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';

/** Doubles that behave like what they stand for. */

export class ManualClock implements Clock {
  private instant: string;

  constructor(instant: string) {
    this.instant = instant;
  }
  now(): string {
    return this.instant;
  }
  advance(seconds: number): void {
    this.instant = plusSeconds(this.instant, seconds);
  }
}

/** Never the same twice, and the same in every run. */
export class CountingRandom implements Random {
  private count: number;

  constructor(count = 0) {
    this.count = count;
  }
  get drawn(): number {
    return this.count;
  }
  token(): string {
    this.count += 1;
    return `random${String(this.count).padStart(6, '0')}`;
  }
  id(prefix: string): string {
    return `${prefix}-${this.token()}`;
  }
}

export class MemoryMailer implements Mailer {
  readonly sent: OutgoingMail[] = [];

  send(mail: OutgoingMail): Promise<{ messageId: string }> {
    this.sent.push(mail);
    return Promise.resolve({ messageId: String(this.sent.length) });
  }
}

export class MemoryVault implements SecretVault {
  readonly secrets: Map<string, string>;

  constructor(secrets: Iterable<readonly [string, string]> = []) {
    this.secrets = new Map(secrets);
  }
  nameOf(requestId: string, field: string): string {
    return `secrets/${requestId}/${field}`;
  }
  put(name: string, value: string): Promise<void> {
    this.secrets.set(name, value);
    return Promise.resolve();
  }
  reveal(name: string): Promise<string> {
    const value = this.secrets.get(name);
    return value === undefined
      ? Promise.reject(new Error(`There is no secret ${name}`))
      : Promise.resolve(value);
  }
  remove(name: string): Promise<void> {
    this.secrets.delete(name);
    return Promise.resolve();
  }
}

/** Seals like KMS: nobody reads the number off what is stored, and the same number has the same digest. */
export class MemoryIdentities implements Identities {
  async seal(value: string): Promise<SealedValue> {
    const sealed = createHash('sha512').update(`sealed ${value}`).digest('base64');
    return { masked: maskIdentity(value), sealed, digest: await this.digest(value) };
  }
  digest(value: string): Promise<string> {
    return Promise.resolve(createHmac('sha256', 'key').update(value).digest('base64url'));
  }
}

/** The pool of account holders. */
export class MemoryAccountPool implements AccountSignIns {
  readonly users: Map<string, { signIn: 'ON' | 'OFF'; password?: string }>;

  constructor(users: Iterable<readonly [string, { signIn: 'ON' | 'OFF'; password?: string }]> = []) {
    this.users = new Map(structuredClone([...users]));
  }
  apply({ id, signIn }: Pick<Account, 'id' | 'signIn'>): Promise<void> {
    if (signIn === 'REMOVED') this.users.delete(id);
    else this.users.set(id, { ...this.users.get(id), signIn });
    return Promise.resolve();
  }
  check(accountId: string): Promise<Account['signIn']> {
    return Promise.resolve(this.users.get(accountId)?.signIn ?? 'REMOVED');
  }
  setPassword(accountId: string, password: string): Promise<void> {
    const user = this.users.get(accountId);
    if (user === undefined) return Promise.reject(new Error(`The pool has no ${accountId}`));
    this.users.set(accountId, { ...user, password });
    return Promise.resolve();
  }
}

export class InjectedFault extends Error {
  override readonly name = 'InjectedFault';
}

/** Which call to AWS goes wrong, counted from 1, and how. */
export interface Fault {
  readonly at: number;
  /** Whether the call takes effect although it seems to fail. */
  readonly when: 'before' | 'after';
  /** `crash`: every later call of the same process fails as well, so that no code of ours runs on. */
  readonly how: 'error' | 'crash';
}

/** Every call to AWS goes through here. One of them can be made to fail, or something be put before it. */
export class Calls {
  readonly log: string[] = [];
  private fault: Fault | undefined;
  private dead = false;
  private interruption: { readonly label: string; readonly run: () => Promise<unknown> } | undefined;

  /** Counts from now on. */
  inject(fault: Fault | undefined): void {
    this.log.length = 0;
    this.fault = fault;
    this.dead = false;
  }

  /** A new process: nothing of the fault is left. */
  restart(): void {
    if (this.dead) this.fault = undefined;
    this.dead = false;
  }

  /** Runs something between two calls of others: right before the next call of this name. */
  before(label: string, run: () => Promise<unknown>): void {
    this.interruption = { label, run };
  }

  async through<T>(label: string, call: () => Promise<T>): Promise<T> {
    if (this.interruption?.label === label) {
      const { run } = this.interruption;
      this.interruption = undefined;
      await run();
    }
    if (this.dead) throw new InjectedFault(`${label} after the crash`);
    this.log.push(label);
    const hit = this.fault?.at === this.log.length ? this.fault : undefined;
    if (hit?.when === 'before') this.fail(hit, label);
    const result = await call();
    if (hit?.when === 'after') this.fail(hit, label);
    return result;
  }

  private fail({ how }: Fault, label: string): never {
    this.dead = how === 'crash';
    this.fault = undefined;
    throw new InjectedFault(label);
  }

  /** The same tables, each call through here. */
  tables(tables: Tables): Tables {
    const send = (command: { constructor: { name: string } }) =>
      this.through(command.constructor.name, () =>
        (tables.client.send as (command: unknown) => Promise<unknown>).call(tables.client, command),
      );
    return { ...tables, client: { send } as unknown as DynamoDBDocumentClient };
  }

  /** The same port, each asynchronous call through here. */
  port<T extends object>(port: T): T {
    return new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as (...args: unknown[]) => unknown;
        if (name === 'nameOf') return method;
        return (...args: unknown[]) => this.through(String(name), () => Promise.resolve(method(...args)));
      },
    });
  }
}
