import { isAgencyRole } from '../../schemas/vocabulary.ts';
import { getAgency } from '../store/officer-store.ts';
import { getTask, listInbox } from '../store/task-store.ts';
import type { Tables } from '../store/tables.ts';
import { humanStepOf, procedureOf } from './case-access.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Caller, Page, TaskRow } from './types.ts';

/**
 * What waits for the caller, oldest first: the inboxes of his roles, merged by the time their tasks were opened.
 * A page reads at most `limit` entries of each inbox and the tasks that it shows.
 */
export async function findTasks(
  { tables }: { readonly tables: Tables },
  { person }: Caller,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Page<TaskRow>> {
  const after = decodeCursor(cursor);
  const inboxes = await Promise.all(
    person.roles.map(async (role) => {
      if (!isAgencyRole(role)) return listInbox(tables, { role }, page(limit, after));
      const { agencyId } = person;
      return agencyId === undefined ? [] : listInbox(tables, { role, agencyId }, page(limit, after));
    }),
  );
  const entries = inboxes.flat().sort((one, other) => (one.position < other.position ? -1 : 1));
  const shown = entries.slice(0, limit);
  const rows = await taskRows(
    tables,
    shown.map(({ taskId }) => taskId),
  );
  const last = shown.at(-1);
  return {
    items: rows,
    ...(entries.length > limit && last !== undefined ? { cursor: encodeCursor(last.position) } : {}),
  };
}

function page(limit: number, after: string | undefined): { limit: number; after?: string } {
  return { limit: limit + 1, ...(after === undefined ? {} : { after }) };
}

async function taskRows(tables: Tables, ids: readonly string[]): Promise<TaskRow[]> {
  const tasks = (await Promise.all(ids.map((id) => getTask(tables, id)))).filter(
    (task) => task?.state === 'open',
  );
  const agencyIds = [...new Set(tasks.flatMap((task) => (task === undefined ? [] : [task.agencyId])))];
  const agencies = await Promise.all(agencyIds.map((id) => getAgency(tables, id)));
  return tasks.flatMap((task): TaskRow[] => {
    if (task === undefined) return [];
    const procedure = procedureOf(task);
    const agency = agencies.find((each) => each?.id === task.agencyId);
    return [{ task, procedure, step: humanStepOf(procedure, task), agencyName: agency?.name ?? '' }];
  });
}
