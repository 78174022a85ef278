import type { Request } from '../../schemas/cases/request.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
import type { Decided } from '../usecases/decide-task.ts';
import type { RelayFilter } from '../usecases/relays.ts';
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
import type { FileStore } from './file-store.ts';

/** The use cases that the API calls, each with its dependencies in it. */
export interface UseCases {
  /** Who the token names, as Directory knows him now. @throws NotSignedIn */
  readonly callerOf: (officerId: string) => Promise<Caller>;
  readonly submitRequest: (caller: Caller, input: SubmitInput) => Promise<{ readonly id: string }>;
  readonly findRequests: (caller: Caller, filter: RequestFilter) => Promise<Page<Request>>;
  readonly readCase: (caller: Caller, requestId: string) => Promise<CaseView>;
  readonly readRecords: (caller: Caller, requestId: string) => Promise<RecordView>;
  readonly findTasks: (
    caller: Caller,
    page: { readonly limit: number; readonly cursor?: string },
  ) => Promise<Page<TaskRow>>;
  readonly readTask: (caller: Caller, taskId: string) => Promise<TaskView>;
  readonly decideTask: (caller: Caller, taskId: string, input: DecisionInput) => Promise<Decided>;
  readonly findRelays: (caller: Caller, filter: RelayFilter) => Promise<Page<Relay>>;
  readonly readRelay: (caller: Caller, relayId: string) => Promise<Relay & { readonly lockedBy?: string }>;
  readonly files: FileStore;
}
