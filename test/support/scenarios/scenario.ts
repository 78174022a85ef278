import type { DemoUser, Endpoints } from '../../../infra/local/endpoints.ts';
import type { ProcedureId } from '../../../schemas/catalogue.ts';
import type {
  AccountState,
  ContactState,
  RelayState,
  ServiceCode,
} from '../../../schemas/directory-words.ts';
import type { NoticeId } from '../../../schemas/notice-ids.ts';
import type { EndStatus, Language, Role, Status } from '../../../schemas/vocabulary.ts';
import type { FormInput } from '../forms.ts';
import type { Mailbox } from '../mailbox.ts';
import type { People } from '../people.ts';

/**
 * A scenario says a procedure's run as the document tells it: who does what at which step, and what the world must
 * look like. It is written from the document, not from the catalogue, so that one checks the other.
 */
export interface Scenario {
  readonly procedure: ProcedureId;
  /** What it shows, in one sentence. */
  readonly title: string;
  /** What must be there first; the procedure changes it. */
  readonly needs?: Need;
  /** The service of that account which it is about. */
  readonly service?: ServiceCode;
  /** How the form is sent; by an administrator of the agency, through the API, when absent. */
  readonly start?: Start;
  readonly form: (unique: string) => FormInput;
  /** An agency of its own, with its officers and those of the centre; the demo's when absent. */
  readonly office?: (unique: string, endpoints: Endpoints) => Promise<DemoUser[]>;
  /** How the persons of the case are reached who hold no office. */
  readonly persons?: (unique: string, endpoints: Endpoints) => Persons;
  readonly moves: readonly Move[];
  readonly ends: End;
  /** Numbers of the document's steps in the order in which they are done, loops included. */
  readonly steps: readonly string[];
  /** Who looks at the case: an administrator of the agency when absent. */
  readonly reader?: Role;
  /** The execution that waits is killed at each human step and resumed. */
  readonly interrupted?: boolean;
  /** Who looks at the case from outside; an administrator of the agency when absent. */
  readonly seenBy?: Role;
}

/**
 * A listed account or contact is in a mailing list; a disabled one was in one. An unserved account has no service ticked;
 * `bmt` and `archive` are services that are on. A list has no members yet, a list with members two of the demo's users;
 * next to an account and a list, neither has to do with the other, or the account is in the list.
 */
export type Need =
  | 'relay'
  | 'account'
  | 'listed-account'
  | 'disabled-account'
  | 'contact'
  | 'listed-contact'
  | 'unserved-account'
  | 'bmt'
  | 'archive'
  | 'list'
  | 'list-with-members'
  | 'account-and-list'
  | 'account-in-list';

export type Persons = Readonly<
  Partial<Record<Role, { readonly email: string; readonly language: Language }>>
>;

/** What is known when a form is sent. */
export interface Setting {
  readonly endpoints: Endpoints;
  readonly mailbox: Mailbox;
  readonly people: People;
  readonly unique: string;
  readonly form: FormInput;
  /** Id of what the procedure changes. */
  readonly subject: string | undefined;
}

/** Sends the form of a procedure. @returns the id of the request */
export type Start = (setting: Setting) => Promise<string>;

/** Who is told, by which notice. */
export interface Told {
  readonly notice: NoticeId;
  readonly role: Role;
  /** The notice brings a task, where its words depend on that (N-40). */
  readonly asks?: boolean;
  /** The outcome that led to its task, where its words depend on that (N-47). */
  readonly reachedBy?: string;
  /** It is about a mailing list, where its words depend on that (`restored`). */
  readonly ofList?: boolean;
  /** All the members of a list are told, which is on record part by part, apart from others who get the same notice. */
  readonly inParts?: boolean;
  /** Of the officers with this role, only the n-th is told. */
  readonly person?: number;
  /** These are told, whoever they are: participants. */
  readonly to?: (unique: string) => readonly { readonly email: string; readonly language: Language }[];
  /** The case ends so with it, where its words depend on that (N-52). */
  readonly ends?: EndStatus;
  /** One row of a file is told: its own item says so, and no record of the case. */
  readonly ofRow?: boolean;
}

/** One visit to a human step. */
export interface Move {
  /** Number of the step, e.g. `4`. */
  readonly step: string;
  readonly status: Status;
  /** Notices that came with the task. */
  readonly told: readonly Told[];
  /** Holder of the task. */
  readonly by: Role;
  /** Who decides it instead, signed in. */
  readonly insteadBy?: Role;
  /** The n-th person with that role; the first if absent. */
  readonly person?: number;
  /** By the link of the mail, without sign-in. */
  readonly byLink?: boolean;
  /** Nobody decides: the sweep of dated tasks does, when it runs so many days from now. */
  readonly sweptInDays?: number | undefined;
  readonly outcome: string;
  /** What is done elsewhere before it is decided, e.g. in the plan of a migration. */
  readonly before?: (setting: Setting) => Promise<void>;
  readonly reason?: string;
  readonly fields?: readonly { readonly field: string; readonly reason: string }[];
  readonly data?: FormInput | ((unique: string) => FormInput);
  /** The form that is sent again, instead of `data`. */
  readonly form?: (unique: string) => FormInput;
}

export interface End {
  readonly status: Status;
  readonly told: readonly Told[];
  /** State of the relay afterwards; `none` when there is none. */
  readonly relay?: RelayState | 'none';
  /** State of the account afterwards; `none` when there is none. */
  readonly account?: AccountState | 'none';
  /** State of the contact afterwards; `none` when there is none. */
  readonly contact?: ContactState | 'none';
  /** What the contact says then; undefined for what it does not say. */
  readonly contactData?: (unique: string) => Readonly<Record<string, string | undefined>>;
  /** Texts by which the account is found among those of that state (IPMS-4.12). */
  readonly foundBy?: (unique: string) => readonly string[];
  /** What else must be so: throws a sentence that says what is not. */
  readonly also?: (setting: Setting, requestId: string) => Promise<void>;
}
