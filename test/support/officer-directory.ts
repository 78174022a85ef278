import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { clientSettings } from '../../infra/local/aws-clients.ts';
import type { Endpoints } from '../../infra/local/endpoints.ts';
import type { Agency, Officer } from '../../schemas/directory/officer.ts';
import type { OutgoingMail } from '../../functions/mail/sender.ts';
import { plusSeconds } from '../../functions/platform/clock.ts';
import { PasswordRefused } from '../../functions/platform/identity.ts';
import { systemRandom } from '../../functions/platform/random.ts';
import { saveAgency, saveOfficer } from '../../functions/store/officer-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import type { PasswordLinkDeps } from '../../functions/usecases/officers-deps.ts';
import type { SecondFactorDeps } from '../../functions/usecases/sign-in-code.ts';
import {
  signIn,
  type SignedIn,
  type SignInDeps,
  type SignInInput,
} from '../../functions/usecases/sign-in.ts';
import type { Caller } from '../../functions/usecases/types.ts';
import { AuthenticatorPool } from './authenticator-pool.ts';
import { unique } from './system.ts';

/** The directory of officers for tests: the real tables, a user pool in memory, a clock that can be moved. */
export class TestDirectory {
  readonly tables: Tables;
  readonly mails: OutgoingMail[] = [];
  /** Passwords by user name. */
  readonly passwords = new Map<string, string>();
  readonly disabled = new Set<string>();
  /** Who needs the code of an app besides. */
  readonly authenticators = new AuthenticatorPool(() => this.now);
  private now = new Date().toISOString();
  /** What the next mail fails with. */
  mailFails: Error | undefined;

  constructor(endpoints: Endpoints) {
    this.tables = {
      ...endpoints.tables,
      client: DynamoDBDocumentClient.from(new DynamoDBClient(clientSettings(endpoints)), {
        marshallOptions: { removeUndefinedValues: true },
      }),
    };
  }

  pass(seconds: number): void {
    this.now = plusSeconds(this.now, seconds);
  }

  get deps(): PasswordLinkDeps & SecondFactorDeps {
    return {
      tables: this.tables,
      clock: { now: () => this.now },
      random: systemRandom,
      session: { idleMinutes: 30, maxHours: 8 },
      passwordLinks: {
        publicUrl: 'https://govuc.example',
        serviceDeskAddress: 'meja@1govuc.example',
        lifeHours: 24,
      },
      pause: () => Promise.resolve(),
      passwords: {
        checkPassword: (username, password) =>
          Promise.resolve(
            this.passwords.get(username) === password && !this.disabled.has(username)
              ? this.authenticators.challenge(username)
              : 'wrong',
          ),
      },
      secondFactors: this.authenticators,
      signIns: {
        setPassword: ({ username, password }) => {
          if (password.includes('refuse')) return Promise.reject(new PasswordRefused('by the pool'));
          this.passwords.set(username, password);
          this.disabled.delete(username);
          return Promise.resolve();
        },
        setEmail: () => Promise.resolve(),
        disable: (username) => {
          this.disabled.add(username);
          return Promise.resolve();
        },
      },
      mailer: {
        send: (mail) => {
          const failure = this.mailFails;
          this.mailFails = undefined;
          if (failure !== undefined) return Promise.reject(failure);
          this.mails.push(mail);
          return Promise.resolve({ messageId: 'test' });
        },
      },
    };
  }

  /** Token of the newest one-time link that went to somebody. */
  linkTo(email: string): string {
    const mail = this.mails.filter(({ to }) => to === email).at(-1);
    const token = /\/account\/password\/([\w-]+)/u.exec(mail?.text ?? '')?.[1];
    if (token === undefined) throw new Error(`No link went to ${email}`);
    return token;
  }

  async anAgency(changes: Partial<Agency> = {}): Promise<Agency> {
    const id = `a${unique()}`;
    const agency: Agency = {
      id,
      name: `Agensi ${id}`,
      shortName: id,
      state: 'ACTIVE',
      ...this.stamps(),
      ...changes,
    };
    await saveAgency(this.tables, undefined, agency);
    return agency;
  }

  async anOfficer(changes: Partial<Officer> = {}): Promise<Officer> {
    const id = `o${unique()}`;
    const officer: Officer = {
      id,
      name: `Pegawai ${id}`,
      post: 'Pegawai Tadbir',
      email: `${id}@contoh.example`,
      language: 'ms',
      roles: [],
      state: 'ACTIVE',
      ...this.stamps(),
      ...changes,
    };
    await saveOfficer(this.tables, undefined, officer);
    return officer;
  }

  private stamps() {
    return { createdAt: this.now, updatedAt: this.now, version: 1 };
  }
}

export function callerFor(officer: Officer): Caller {
  return { person: officer, channel: 'api' };
}

/** Signs somebody in who needs no code. */
export async function signInAtOnce(deps: SignInDeps, input: SignInInput): Promise<SignedIn> {
  const answer = await signIn(deps, input);
  if ('pending' in answer) throw new Error('The user pool asks for a code');
  return answer;
}
