import { procedureIds, catalogue } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import type { OpenStatus } from '../../schemas/vocabulary.ts';
import { may, reach } from '../domain/permissions.ts';
import { getRequests, listOldestRequests } from '../store/case-store.ts';
import { listKey } from '../store/keys/key.ts';
import { listOpenTasks } from '../store/task-store.ts';
import type { Tables } from '../store/tables.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Caller, Page } from './types.ts';

/** Open tickets about contacts, the oldest first, for the agency that waits and for the desk that acts. */

/** What waits for the desk, and for the agency's check. */
const ticketStatuses: readonly OpenStatus[] = ['TICKET_REQUESTED', 'TICKET_OPEN', 'AWAITING_CONFIRMATION'];

function contactProcedures() {
  return procedureIds.filter((id) => catalogue[id].subject.kind === 'contact');
}

/** Whether somebody may read applications for contacts, of his agency or of all. */
export function seesTickets({ person }: Pick<Caller, 'person'>): boolean {
  return contactProcedures().some((procedure) =>
    may(person, 'request.read', { procedure, agencyId: person.agencyId }),
  );
}

/** More than so many open requests of one agency are not read for one page. */
const mostOfAgency = 200;

/**
 * Undefined for a role that sees none of these requests. An agency sees all its own, also what came back to it; the
 * others see those with a ticket, of every agency.
 * @throws InvalidInput for a wrong cursor
 */
export async function findTickets(
  { tables }: { readonly tables: Tables },
  { person }: Caller,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<Request> | undefined> {
  const reached = reach(person, 'request.read');
  if (reached === undefined || !seesTickets({ person })) return undefined;
  const after = decodeCursor(cursor);
  const found =
    'agencyId' in reached
      ? await ofAgency(tables, reached.agencyId, after)
      : await ofAll(tables, { limit: limit + 1, after });
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    ...(found.length > limit && last !== undefined ? { cursor: encodeCursor(positionOf(last)) } : {}),
  };
}

function positionOf({ createdAt, id }: Request): string {
  return listKey(createdAt, id);
}

async function ofAgency(tables: Tables, agencyId: string, after = ''): Promise<Request[]> {
  const tasks = await Promise.all(
    contactProcedures().map((procedure) =>
      listOpenTasks(tables, { agencyId, procedure }, { limit: mostOfAgency }),
    ),
  );
  const ids = tasks.flat().map(({ requestId }) => requestId);
  return sorted(await getRequests(tables, ids)).filter((each) => positionOf(each) > after);
}

/** Reads at most a page of each status. */
async function ofAll(
  tables: Tables,
  page: { readonly limit: number; readonly after: string | undefined },
): Promise<Request[]> {
  const lists = await Promise.all(
    ticketStatuses.map((status) => listOldestRequests(tables, { index: 'by-status', status }, page)),
  );
  const procedures = new Set<string>(contactProcedures());
  return sorted(lists.flat()).filter(({ procedure }) => procedures.has(procedure));
}

function sorted(requests: readonly Request[]): Request[] {
  return requests.toSorted((one, other) => (positionOf(one) < positionOf(other) ? -1 : 1));
}
