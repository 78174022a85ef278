import type { Procedure, ProcedureId } from '../../schemas/catalogue.ts';
import { Forbidden } from '../domain/errors.ts';
import { may, reach } from '../domain/permissions.ts';
import { listKey } from '../store/keys/key.ts';
import { listOpenTasks } from '../store/task-store.ts';
import type { Tables } from '../store/tables.ts';
import { humanStepOf, procedureOf, roleAt } from './case-access.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Caller, OpenTaskFilter, OpenTaskRow, Page } from './types.ts';

/**
 * What is open in an agency of certain procedures, oldest first, whoever has to act: a queue such as Account Request
 * (IPMS-4.5.S2). Each open request stands there by its one open task. A page reads at most `limit` tasks of each
 * procedure. Officers of an agency see their own; others name one.
 * @throws Forbidden when the caller may see none of it; InvalidInput for a wrong cursor
 */
export async function findOpenTasks(
  { tables }: { readonly tables: Tables },
  caller: Caller,
  { procedures, agencyId: named, limit, cursor }: OpenTaskFilter,
): Promise<Page<OpenTaskRow>> {
  const reached = reach(caller.person, 'request.read');
  const agencyId = reached !== undefined && 'agencyId' in reached ? reached.agencyId : named;
  const visible = procedures.filter(
    (procedure) => agencyId !== undefined && may(caller.person, 'request.read', { agencyId, procedure }),
  );
  if (agencyId === undefined || visible.length === 0) {
    throw new Forbidden('may-not-read', 'This role sees none of these requests');
  }
  const after = decodeCursor(cursor);
  const page = { limit: limit + 1, ...(after === undefined ? {} : { after }) };
  const lists = await Promise.all(
    visible.map((procedure) => listOpenTasks(tables, { agencyId, procedure }, page)),
  );
  const tasks = lists
    .flat()
    .sort((one, other) => (listKey(one.openedAt, one.id) < listKey(other.openedAt, other.id) ? -1 : 1));
  const shown = tasks.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((task) => {
      const procedure = procedureOf(task);
      const step = humanStepOf(procedure, task);
      return { task, procedure, step, mine: roleAt(caller, step, task) !== undefined };
    }),
    ...(tasks.length > limit && last !== undefined
      ? { cursor: encodeCursor(listKey(last.openedAt, last.id)) }
      : {}),
  };
}

/** Ids for `procedures`, of rows that are known to stand in the catalogue. */
export function idsOf(rows: readonly Procedure[]): readonly ProcedureId[] {
  return rows.map(({ id }) => id as ProcedureId);
}
