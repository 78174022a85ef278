import type { CaseRecord, Request } from '../../schemas/cases/request.ts';
import type { Relay } from '../../schemas/directory/relay.ts';
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
import type { Decided } from '../web/json/decide.ts';
import type { FileStore } from './file-store.ts';

export interface RelayFilter {
  readonly state?: Relay['state'];
  readonly agencyId?: string;
  readonly query?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** The use cases that the API calls, each with its dependencies in it. */
export interface UseCases {
  /** Who the token names, as Directory knows him now. @throws NotSignedIn */
  callerOf(officerId: string): Promise<Caller>;
  submitRequest(caller: Caller, input: SubmitInput): Promise<{ readonly id: string }>;
  findRequests(caller: Caller, filter: RequestFilter): Promise<Page<Request>>;
  readCase(caller: Caller, requestId: string): Promise<CaseView>;
  readRecords(caller: Caller, requestId: string): Promise<RecordView & { records: readonly CaseRecord[] }>;
  findTasks(
    caller: Caller,
    page: { readonly limit: number; readonly cursor?: string },
  ): Promise<Page<TaskRow>>;
  readTask(caller: Caller, taskId: string): Promise<TaskView>;
  decideTask(caller: Caller, taskId: string, input: DecisionInput): Promise<Decided>;
  findRelays(caller: Caller, filter: RelayFilter): Promise<Page<Relay>>;
  readRelay(caller: Caller, relayId: string): Promise<Relay>;
  readonly files: FileStore;
}
