import { isProcedureId, procedureIds, type ProcedureId } from '../../schemas/catalogue.ts';
import type { Request } from '../../schemas/cases/request.ts';
import { isEndStatus } from '../../schemas/vocabulary.ts';
import { endOfDate, startOfDate } from '../domain/calendar.ts';
import { Forbidden } from '../domain/errors.ts';
import { may, reach } from '../domain/permissions.ts';
import { listRequests, type RequestIndex } from '../store/case-store.ts';
import { listKey } from '../store/keys/key.ts';
import type { Tables } from '../store/tables.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Caller, Page, RequestFilter } from './types.ts';

/** Items read for one page at most; a page may be short, then its cursor goes on. */
const readCap = 400;

/**
 * Requests, newest first. The index is that of the narrowest filter: agency, then status, then procedure; with none,
 * the procedures that the caller may see are merged. What remains is filtered while reading, up to a cap.
 * @throws Forbidden when the caller may see no requests; InvalidInput for a wrong cursor.
 */
export async function findRequests(
  { tables }: { readonly tables: Tables },
  caller: Caller,
  filter: RequestFilter,
): Promise<Page<Request>> {
  const indexes = indexesFor(caller, filter);
  const items: Request[] = [];
  const earliest = filter.from === undefined ? '' : startOfDate(filter.from);
  let before = decodeCursor(filter.cursor) ?? (filter.to === undefined ? undefined : endOfDate(filter.to));
  let read = 0;
  while (items.length < filter.limit && read < readCap) {
    const batch = await mergedBatch(tables, indexes, {
      limit: filter.limit,
      ...(before === undefined ? {} : { before }),
    });
    read += batch.length;
    for (const request of batch) {
      // The index is in the order of time: what comes now is older still.
      if (request.createdAt < earliest) return { items };
      before = listKey(request.createdAt, request.id);
      if (wanted(caller, filter, request)) items.push(request);
      if (items.length === filter.limit) break;
    }
    if (batch.length < filter.limit && items.length < filter.limit) return { items };
  }
  return { items, ...(before === undefined ? {} : { cursor: encodeCursor(before) }) };
}

/** The newest of several indexes together. */
async function mergedBatch(
  tables: Tables,
  indexes: readonly RequestIndex[],
  page: { readonly limit: number; readonly before?: string },
): Promise<Request[]> {
  const lists = await Promise.all(indexes.map((index) => listRequests(tables, index, page)));
  return lists
    .flat()
    .sort((one, other) => (listKey(one.createdAt, one.id) < listKey(other.createdAt, other.id) ? 1 : -1))
    .slice(0, page.limit);
}

function indexesFor(caller: Caller, filter: RequestFilter): RequestIndex[] {
  const reached = reach(caller.person, 'request.read');
  if (reached === undefined) throw new Forbidden('may-not-read', 'This role sees no requests');
  const agencyId = 'agencyId' in reached ? reached.agencyId : filter.agencyId;
  if (agencyId !== undefined) return [{ index: 'by-agency', agencyId }];
  if (filter.status !== undefined) return [{ index: 'by-status', status: filter.status }];
  const visible: readonly ProcedureId[] = 'procedures' in reached ? reached.procedures : procedureIds;
  const procedures = visible.filter((id) => filter.procedure === undefined || id === filter.procedure);
  return procedures.map((procedure) => ({ index: 'by-procedure', procedure }));
}

function wanted({ person }: Caller, filter: RequestFilter, request: Request): boolean {
  if (!may(person, 'request.read', request)) return false;
  if (filter.status !== undefined && request.status !== filter.status) return false;
  if (filter.open !== undefined && isEndStatus(request.status) === filter.open) return false;
  if (
    filter.procedure !== undefined &&
    (!isProcedureId(filter.procedure) || request.procedure !== filter.procedure)
  )
    return false;
  return filter.agencyId === undefined || request.agencyId === filter.agencyId;
}
