import type { ListEntry, MailingList } from '../../schemas/directory/list.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { getLists } from '../store/list-store.ts';
import type { AccountView } from '../usecases/account-types.ts';
import { readAccount } from '../usecases/accounts.ts';
import { agenciesForNames } from '../usecases/agency-names.ts';
import type { Basics } from '../usecases/deps.ts';
import { findCandidates, type Candidates, type CandidatesWanted } from '../usecases/list-candidates.ts';
import {
  findLists,
  listHistory,
  listMembersPage,
  readList,
  type ListFilter,
  type ListHistoryEntry,
  type ListMember,
  type ListView,
} from '../usecases/lists.ts';
import { readCase } from '../usecases/read-case.ts';
import { readTask } from '../usecases/read-task.ts';
import type { Caller, CaseView, Page, TaskView } from '../usecases/types.ts';

/** The use cases that the pages of mailing lists call, each with its dependencies in it. None changes anything. */
export interface ListUseCases {
  /** @throws Forbidden, InvalidInput */
  findLists(caller: Caller, filter: ListFilter): Promise<Page<ListEntry>>;
  /** Lists by id that were found before: when they ended. */
  listsOf(found: readonly ListEntry[]): Promise<readonly MailingList[]>;
  /** @throws NotFound, also for another agency's */
  readList(caller: Caller, id: string): Promise<ListView>;
  findMembers(caller: Caller, id: string, page: PageWanted): Promise<Page<ListMember>>;
  findHistory(caller: Caller, id: string, page: PageWanted): Promise<Page<ListHistoryEntry>>;
  findCandidates(caller: Caller, of: CandidatesWanted): Promise<Candidates>;
  readAccount(caller: Caller, id: string): Promise<AccountView>;
  readCase(caller: Caller, id: string): Promise<CaseView>;
  readTask(caller: Caller, id: string): Promise<TaskView>;
  agencies(): Promise<readonly Agency[]>;
}

export interface PageWanted {
  readonly limit: number;
  readonly cursor?: string;
}

export function listUseCases(deps: Basics): ListUseCases {
  return {
    findLists: (caller, filter) => findLists(deps, caller, filter),
    listsOf: (found) =>
      getLists(
        deps.tables,
        found.map(({ listId }) => listId),
      ),
    readList: (caller, id) => readList(deps, caller, id),
    findMembers: (caller, id, page) => listMembersPage(deps, caller, id, page),
    findHistory: (caller, id, page) => listHistory(deps, caller, id, page),
    findCandidates: (caller, of) => findCandidates(deps, caller, of),
    readAccount: (caller, id) => readAccount(deps, caller, id),
    readCase: (caller, id) => readCase(deps, caller, id),
    readTask: (caller, id) => readTask(deps, caller, id),
    agencies: agenciesForNames(deps),
  };
}
