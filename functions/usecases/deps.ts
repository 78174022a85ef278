import type { SealedValue } from '../../schemas/cases/request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { BookingDays } from '../domain/booking-days.ts';
import type { Clock } from '../platform/clock.ts';
import type { Random } from '../platform/random.ts';
import type { Tables } from '../store/tables.ts';
import type { Mailer } from '../mail/sender.ts';

/** What use cases need from outside. Each function makes only the parts that it uses. */

export interface Basics {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly random: Random;
  /** How the stage counts the days before a booking; as they come, unless said. */
  readonly bookingDays?: BookingDays | undefined;
}

/** The state machines, by procedure. */
export interface Machines {
  /** Starts the execution of a request's generation; starting twice is harmless. */
  start(procedure: string, input: MachineInput): Promise<void>;
  /** Status of that execution, or undefined when there is none. */
  status(
    procedure: string,
    input: Pick<MachineInput, 'requestId' | 'generation'>,
  ): Promise<string | undefined>;
  /** Kills that execution. @returns what became of it */
  stop(procedure: string, input: Pick<MachineInput, 'requestId' | 'generation'>): Promise<'stopped' | 'none'>;
  /** Gives a waiting execution its outcome. `gone` when nothing waits on this token any more. */
  succeed(
    token: string,
    output: { readonly taskId: string; readonly outcome: string },
  ): Promise<'taken' | 'gone'>;
  /** Ends a wait with an error name that the machine knows: `Fault` or `Ended`. */
  fail(token: string, error: 'Fault' | 'Ended'): Promise<'taken' | 'gone'>;
}

/** What a machine carries: references and decisions only. */
export interface MachineInput {
  readonly requestId: string;
  readonly generation: number;
  /** Step id to go on at, or `''` for the start. */
  readonly resumeAt: string;
}

/** Secrets that a form supplied; each belongs to one request and one field. */
export interface SecretVault {
  /** The name of a request's secret for a field. */
  nameOf(requestId: string, field: string): string;
  /** Writes a secret, new or again. */
  put(name: string, value: string): Promise<void>;
  reveal(name: string): Promise<string>;
  /** Deletes it; harmless when it is gone. */
  remove(name: string): Promise<void>;
}

export interface MailSettings {
  readonly publicUrl: string;
  readonly serviceDeskAddress: string;
  /** Told in place of the Service Desk's officers, where the stage has it so (AMB-74). */
  readonly deskMailbox?: string | undefined;
  /** Added notices that this stage switches off (AMB-10). */
  readonly noticesOff: ReadonlySet<string>;
  readonly linkDays: number;
}

/** Identity numbers, and whatever else is only ever looked up (architecture 7). Nobody opens a sealed one. */
export interface Identities {
  /** Encrypted, with its digest and its mask. `value` is normalised: see domain/identity-number.ts. */
  seal(value: string): Promise<SealedValue>;
  /** The same for the same value, and of no use without the key. */
  digest(value: string): Promise<string>;
}

/** Passwords of account holders. The user name in their pool is the account's id. */
export interface AccountPasswords {
  /** Sets a password for good. @throws PasswordRefused when the pool's own policy does not hold */
  setPassword(accountId: string, password: string): Promise<void>;
}

/** An account whose sign-in is switched. Its first version is in no pool yet. */
type SwitchedAccount = Pick<Account, 'id' | 'signIn'> & { readonly version?: number };

/** Whether account holders may sign in. Only what provisions and reconciles accounts may change it. */
export interface AccountSwitches {
  /** Makes the pool say what the account says; harmless when it does already. A new one has no password yet. */
  apply(account: SwitchedAccount): Promise<void>;
}

/** What the pool says of account holders. */
export interface AccountChecks {
  check(accountId: string): Promise<Account['signIn']>;
}

export type AccountSignIns = AccountPasswords & AccountSwitches & AccountChecks;

/** Figures of the stage. */
export interface Limits {
  /** Life of an access code. */
  readonly accessCodeDays: number;
  /** Wrong tries until an access code is void. */
  readonly accessCodeAttempts: number;
  /** How long a deleted account can be restored (D-03). */
  readonly restoreDays: number;
}

/** The rows of bulk requests on their way to be applied. A message names a request and a row, nothing else. */
export interface RowSender {
  /** @throws when any of them was not taken */
  send(requestId: string, rows: readonly number[]): Promise<void>;
}

/** Files of rows, by their hash, from their upload until they are checked. */
export interface BulkFileWriter {
  put(agencyId: string, hash: string, bytes: Uint8Array): Promise<void>;
}
export interface BulkFileReader {
  /** Undefined when it is not there, or no longer. */
  get(agencyId: string, hash: string): Promise<Uint8Array | undefined>;
  /** Harmless when it is gone. */
  remove(agencyId: string, hash: string): Promise<void>;
}

export interface WithRowSender {
  readonly rowSender: RowSender;
}
export interface WithIdentities {
  readonly identities: Identities;
}
export interface WithAccountPasswords {
  readonly signIns: AccountPasswords;
}
export interface WithAccountSwitches {
  readonly signIns: AccountSwitches;
}
export interface WithAccountChecks {
  readonly signIns: AccountChecks;
}
export interface WithLimits {
  readonly limits: Limits;
}
export interface WithMachines {
  readonly machines: Machines;
}
export interface WithVault {
  readonly vault: SecretVault;
}
export interface WithMail {
  readonly mailer: Mailer;
  readonly mail: MailSettings;
}
