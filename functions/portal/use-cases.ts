import type { Decision, Draft, Request } from '../../schemas/cases/request.ts';
import type { Agency, Officer } from '../../schemas/directory/officer.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import type { DraftInput } from '../usecases/drafts.ts';
import type { RelayFilter } from '../usecases/relays.ts';
import type { CodeInput, SecondFactorView } from '../usecases/sign-in-code.ts';
import type { SignedIn, SignInAnswer, SignInInput } from '../usecases/sign-in.ts';
import type {
  Caller,
  CaseView,
  DecisionInput,
  Page,
  RecordView,
  RequestFilter,
  SubmitInput,
  TaskRow,
  TaskView,
} from '../usecases/types.ts';

/** A relay and the open request that changes it. */
export type LockableRelay = Relay & { readonly lockedBy?: string };

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
  readTask(caller: Caller, taskId: string): Promise<TaskView>;
  findTasks(
    caller: Caller,
    page: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<TaskRow>>;
  findRequests(caller: Caller, filter: RequestFilter): Promise<Page<Request>>;
  revealSecret(caller: Caller, taskId: string): Promise<Readonly<Record<string, string>>>;
  saveDraft(caller: Caller, input: DraftInput): Promise<{ readonly id: string }>;
  readDraft(caller: Caller, id: string): Promise<Draft>;
  findDrafts(caller: Caller): Promise<readonly Draft[]>;
  deleteDraft(caller: Caller, id: string): Promise<void>;
  findRelays(caller: Caller, filter: RelayFilter): Promise<Page<Relay>>;
  readRelay(caller: Caller, relayId: string): Promise<LockableRelay>;
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
