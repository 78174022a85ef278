import type { Check } from '../../schemas/cases/request.ts';
import type { LibraryDocument } from '../../schemas/directory/document.ts';
import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';
import type { DocumentView } from '../usecases/library.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { FirstSignInView } from '../usecases/first-sign-in.ts';
import type { Settled } from '../usecases/await-end.ts';
import type { SignedIn, SignInInput } from '../usecases/sign-in.ts';
import type { Caller, DecisionInput, IdempotencyKey, TaskView } from '../usecases/types.ts';
import type { OwnList, OwnListView } from '../usecases/user-lists.ts';
import type { OwnAccount, OwnCase } from '../usecases/user-module.ts';
import type { OwnChoices, OwnForm, OwnRequestInput } from '../usecases/user-requests.ts';
import type { OwnMailbox } from '../usecases/user-upkeep.ts';
import type { OwnPasswordInput } from '../usecases/user-password.ts';

/** What the pages of users call. */
export interface UserUseCases {
  readonly signIn: (input: SignInInput) => Promise<SignedIn>;
  readonly signOut: (token: string) => Promise<void>;
  /** A new session in place of one that a new password has ended. */
  readonly openSession: (accountId: string) => Promise<SignedIn>;
  readonly readAccount: (caller: Caller) => Promise<Account>;
  readonly readOwnAccount: (caller: Caller) => Promise<OwnAccount>;
  readonly readLibrary: (caller: Caller) => Promise<{
    readonly documents: readonly LibraryDocument[];
    readonly contacts: readonly ReferenceEntry[];
  }>;
  /** @throws NotFound */
  readonly readDocument: (caller: Caller, id: string) => Promise<DocumentView>;
  /** @throws NotFound */
  readonly readDocumentFile: (
    caller: Caller,
    of: { readonly id: string; readonly no: string },
  ) => Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  readonly blockedHosts: () => Promise<ReadonlySet<string>>;
  readonly readOwnMailbox: (caller: Caller) => Promise<OwnMailbox>;
  /** @throws InvalidInput, Forbidden */
  readonly tickUpkeep: (caller: Caller, task: string) => Promise<void>;
  readonly readOwnCase: (caller: Caller, requestId: string) => Promise<OwnCase>;
  /** The task of the case that is his as its person; undefined when there is none. */
  readonly readOwnTask: (caller: Caller, requestId: string) => Promise<TaskView | undefined>;
  readonly decideOwnTask: (caller: Caller, taskId: string, input: DecisionInput) => Promise<unknown>;
  readonly changePassword: (caller: Caller, input: OwnPasswordInput) => Promise<{ readonly id: string }>;
  readonly askForReset: (input: { readonly name: string; readonly address: string }) => Promise<void>;
  readonly askForOwnReset: (caller: Caller) => Promise<{ readonly id: string } | undefined>;
  /** @throws SubjectLocked while another change of the account is open */
  readonly assertProfileFree: (caller: Caller) => Promise<void>;
  readonly saveProfile: (
    caller: Caller,
    input: {
      readonly form: Readonly<Record<string, unknown>>;
      readonly ifVersion?: number | undefined;
      readonly idempotency?: IdempotencyKey;
    },
  ) => Promise<{ readonly id: string }>;
  /** What he can apply for now. */
  readonly ownChoices: (caller: Caller) => Promise<OwnChoices>;
  /** @throws NotFound, Forbidden, SubjectLocked */
  readonly openOwnForm: (
    caller: Caller,
    of: { readonly procedure: string; readonly service: string | undefined; readonly sending?: boolean },
  ) => Promise<OwnForm>;
  readonly submitOwnRequest: (caller: Caller, input: OwnRequestInput) => Promise<{ readonly id: string }>;
  readonly ownLists: (caller: Caller) => Promise<readonly OwnList[]>;
  /** @throws NotFound; InvalidInput `cursor` */
  readonly readOwnList: (
    caller: Caller,
    listId: string,
    page: { readonly cursor: string | undefined },
  ) => Promise<OwnListView>;
  /** @throws NotFound, Forbidden */
  readonly checkStep: (caller: Caller, requestId: string, stepId: string) => Promise<Check>;
  /** Waits a moment for what was sent just now. */
  readonly awaitEnd: (requestId: string) => Promise<Settled>;
  readonly readFirstSignIn: (token: string) => Promise<FirstSignInView>;
  readonly setFirstPassword: (
    token: string,
    input: { readonly password: string; readonly repeated: string },
  ) => Promise<void>;
}

export interface UserDeps {
  readonly useCases: UserUseCases;
  readonly newNonce: () => string;
}
