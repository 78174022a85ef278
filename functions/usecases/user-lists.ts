import type { Procedure, Step } from '../../schemas/catalogue.ts';
import type { Check, Request } from '../../schemas/cases/request.ts';
import type { ListDuty } from '../../schemas/directory/account.ts';
import type { ListHistory, MailingList } from '../../schemas/directory/list.ts';
import { getRequests } from '../store/case-store.ts';
import { getLists } from '../store/list-store.ts';
import { listDuties } from '../store/membership-store.ts';
import { procedureOf } from './case-access.ts';
import { checksFor } from './check-step.ts';
import type { Basics } from './deps.ts';
import { listHistory, listMembersPage, readList, type ListMember, type ListView } from './lists.ts';
import type { Caller, Page } from './types.ts';

/** The mailing lists of a user: those that he owns or handles, to read. Only the administrator changes them (BR-12). */

type WithTables = Pick<Basics, 'tables'>;

export interface OwnList {
  readonly list: MailingList;
  readonly duties: readonly ListDuty['duty'][];
}

/** By name; also one that has ended, while it can be restored. */
export async function ownLists({ tables }: WithTables, { person }: Caller): Promise<readonly OwnList[]> {
  const duties = await listDuties(tables, person.id);
  const lists = await getLists(
    tables,
    duties.map(({ listId }) => listId),
  );
  return lists
    .map((list) => ({
      list,
      duties: duties.filter(({ listId }) => listId === list.id).map(({ duty }) => duty),
    }))
    .toSorted((one, other) => one.list.displayName.localeCompare(other.list.displayName, 'ms'));
}

/** One change of a list, and the optional checks of the request that made it. */
export interface OwnListChange {
  readonly entry: ListHistory;
  readonly procedure: Procedure | undefined;
  /** Checks that the user may tick, at the newest part of what the request did. */
  readonly toCheck: readonly Step[];
  readonly checked: readonly Check[];
}

export interface OwnListView extends ListView {
  readonly members: Page<ListMember>;
  readonly changes: readonly OwnListChange[];
}

const membersAtOnce = 25;
const changesShown = 15;

/** A list that he owns or handles, a page of its members, and what was done to it last. @throws NotFound for others */
export async function readOwnList(
  { tables }: WithTables,
  caller: Caller,
  listId: string,
  { cursor }: { readonly cursor?: string | undefined },
): Promise<OwnListView> {
  const [view, members, { items }] = await Promise.all([
    readList({ tables }, caller, listId),
    listMembersPage({ tables }, caller, listId, { limit: membersAtOnce, cursor }),
    listHistory({ tables }, caller, listId, { limit: changesShown }),
  ]);
  return { ...view, members, changes: await changesOf({ tables }, caller, items) };
}

async function changesOf(
  { tables }: WithTables,
  caller: Caller,
  entries: readonly ListHistory[],
): Promise<readonly OwnListChange[]> {
  const requests = await getRequests(tables, [...new Set(entries.map(({ requestId }) => requestId))]);
  const seen = new Set<string>();
  const changes = entries.map(async (entry): Promise<OwnListChange> => {
    const request = requests.find(({ id }) => id === entry.requestId);
    const isNewest = request !== undefined && !seen.has(request.id);
    if (request !== undefined) seen.add(request.id);
    return {
      entry,
      procedure: request === undefined ? undefined : procedureOf(request),
      toCheck: isNewest ? await checksFor({ tables }, caller, request) : [],
      checked: isNewest ? checkedOf(request) : [],
    };
  });
  return Promise.all(changes);
}

function checkedOf({ checks }: Pick<Request, 'checks'>): readonly Check[] {
  return checks ?? [];
}
