import type { Step, SubjectKindName } from '../../schemas/catalogue.ts';
import type { Check, Decision, Draft, FormValues, Request } from '../../schemas/cases/request.ts';
import type { Account, AccountEntry } from '../../schemas/directory/account.ts';
import type { Agency, Officer } from '../../schemas/directory/officer.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import type { FormDefinition } from '../../schemas/field.ts';
import type { AvailabilityAnswer, AvailabilityQuestion } from '../usecases/account-availability.ts';
import type { ServiceOfAccount } from '../usecases/account-services.ts';
import type { AccountCounts, AccountFilter, AccountView } from '../usecases/account-types.ts';
import type { StoredFile } from '../domain/case-file.ts';
import type { FieldError } from '../domain/errors.ts';
import type { FieldContext } from '../domain/form.ts';
import type { Settled } from '../usecases/await-end.ts';
import type { DraftInput } from '../usecases/drafts.ts';
import type { CheckedAgainst } from '../usecases/field-context.ts';
import type { RelayFilter } from '../usecases/relays.ts';
import type { CodeInput, SecondFactorView } from '../usecases/sign-in-code.ts';
import type { SubjectView } from '../usecases/subjects/subject.ts';
import type { SignedIn, SignInAnswer, SignInInput } from '../usecases/sign-in.ts';
import type {
  Caller,
  CaseView,
  DecisionInput,
  OpenTaskFilter,
  OpenTaskRow,
  Page,
  RecordView,
  RequestFilter,
  SubmitInput,
  TaskRow,
  TaskView,
} from '../usecases/types.ts';
import type { Upload } from '../web/form-files.ts';
import type { UploadedFile } from '../web/upload.ts';

/** A relay and the open request that changes it. */
export type LockableRelay = Relay & { readonly lockedBy?: string };

/** A subject of any kind, and the open request that reserves it. */
export type PortalSubject = SubjectView & { readonly lockedBy?: string };

/** What somebody wants an account to be called. */
export type WantedNames = AvailabilityQuestion;

/** The use cases that the portal calls, each with its dependencies in it. */
export interface PortalUseCases {
  /** @throws NotSignedIn, TooManyAttempts */
  signIn(input: SignInInput): Promise<SignInAnswer>;
  readSecondFactor(token: string): Promise<SecondFactorView | undefined>;
  /** @throws InvalidInput, NotSignedIn, TooManyAttempts */
  confirmSecondFactor(input: CodeInput): Promise<SignedIn>;
  signOut(token: string): Promise<void>;
  readSession(token: string): Promise<{ readonly officer: Officer; readonly csrf: string } | undefined>;
  submitRequest(caller: Caller, input: SubmitInput): Promise<{ readonly id: string }>;
  decideTask(
    caller: Caller,
    taskId: string,
    input: DecisionInput,
  ): Promise<{ readonly taskId: string; readonly requestId: string; readonly decision: Decision }>;
  readCase(caller: Caller, requestId: string): Promise<CaseView>;
  readRecords(caller: Caller, requestId: string): Promise<RecordView>;
  uploadFile(caller: Caller, file: UploadedFile): ReturnType<Upload>;
  /** A file that a form of the case names. @throws NotFound */
  readFileOf(
    view: Pick<CaseView, 'rounds'>,
    wanted: { readonly field: string; readonly id: string | null },
  ): Promise<StoredFile>;
  readTask(caller: Caller, taskId: string): Promise<TaskView>;
  findTasks(
    caller: Caller,
    page: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<TaskRow>>;
  findRequests(caller: Caller, filter: RequestFilter): Promise<Page<Request>>;
  /** The optional checks that the caller may tick. */
  checksFor(caller: Caller, request: Request): Promise<readonly Step[]>;
  /** @throws NotFound, Forbidden */
  checkStep(caller: Caller, requestId: string, stepId: string): Promise<Check>;
  revealSecret(caller: Caller, taskId: string): Promise<Readonly<Record<string, string>>>;
  saveDraft(caller: Caller, input: DraftInput): Promise<{ readonly id: string }>;
  readDraft(caller: Caller, id: string): Promise<Draft>;
  findDrafts(caller: Caller): Promise<readonly Draft[]>;
  deleteDraft(caller: Caller, id: string): Promise<void>;
  findRelays(caller: Caller, filter: RelayFilter): Promise<Page<Relay>>;
  readRelay(caller: Caller, relayId: string): Promise<LockableRelay>;
  /** @throws NotFound for another agency's */
  readSubject(caller: Caller, kind: SubjectKindName, id: string): Promise<PortalSubject>;
  /** What the fields of a form are checked against. */
  fieldContext(of: CheckedAgainst): Promise<FieldContext>;
  /** What only the directory can refuse in a form that is about to be sent. */
  refusedByDirectory(
    caller: Caller,
    form: FormDefinition,
    of: { readonly subject: PortalSubject | undefined; readonly values: FormValues },
  ): Promise<readonly FieldError[]>;
  /** A moment for an immediate procedure: the request as it stands then. */
  awaitEnd(requestId: string): Promise<Settled>;
  /** @throws Forbidden, InvalidInput (cursor) */
  findOpenTasks(caller: Caller, filter: OpenTaskFilter): Promise<Page<OpenTaskRow>>;
  /** @throws Forbidden, InvalidInput (cursor) */
  findAccounts(caller: Caller, filter: AccountFilter): Promise<Page<AccountEntry>>;
  readAccount(caller: Caller, accountId: string): Promise<AccountView>;
  /** The value-added services of an account that was read. */
  readAccountServices(caller: Caller, account: Account): Promise<readonly ServiceOfAccount[]>;
  countAccounts(caller: Caller, agencyId: string | undefined): Promise<AccountCounts>;
  checkAvailability(caller: Caller, wanted: WantedNames): Promise<AvailabilityAnswer>;
  /** All agencies, for names and filters. */
  agencies(): Promise<readonly Agency[]>;
}

export interface PortalDeps {
  readonly useCases: PortalUseCases;
  /** A fresh value for a form's hidden nonce. */
  readonly newNonce: () => string;
  /** Days for which a draft is kept. */
  readonly draftDays: number;
}
