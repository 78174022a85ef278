import * as z from 'zod/mini';
import { taskSchema, type Task } from '../../schemas/cases/request.ts';
import { indexKeys, inboxPk, parseTaskId, taskKey } from './keys/cases.ts';
import { getItem, parseItem, queryPage, type Tables } from './tables.ts';
import { taskOperation } from './case-change.ts';
import { transact } from './transaction.ts';

export async function getTask(tables: Tables, id: string): Promise<Task | undefined> {
  const key = parseTaskId(id);
  if (key === undefined) return undefined;
  const item = await getItem(tables.client, tables.cases, taskKey(key.requestId, key.visit));
  return item === undefined ? undefined : parseItem(taskSchema, item);
}

/**
 * Changes a task alone: its token, its delivery, its reminder. These are no events of the case.
 * @throws Overtaken when the task changed since it was read.
 */
export async function putTask(tables: Tables, task: Task): Promise<void> {
  await transact(tables, [taskOperation(tables, task)]);
}

const inboxEntrySchema = z.lazy(() => z.object({ taskId: z.string(), sk: z.string() }));

/** Ids of the tasks that wait for a role, oldest first, from the base table. `after` is the entry to go on from. */
export async function listInbox(
  tables: Tables,
  holder: { readonly role: string; readonly agencyId?: string },
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<{ readonly taskId: string; readonly position: string }[]> {
  const pk = inboxPk(holder.role, holder.agencyId);
  const { items } = await queryPage(tables.client, {
    TableName: tables.cases,
    KeyConditionExpression: after === undefined ? 'pk = :pk' : 'pk = :pk AND sk > :after',
    ExpressionAttributeValues: { ':pk': pk, ...(after === undefined ? {} : { ':after': after }) },
    ConsistentRead: true,
    Limit: limit,
  });
  return items.map((item) => {
    const entry = parseItem(inboxEntrySchema, item);
    return { taskId: entry.taskId, position: entry.sk };
  });
}

/** Open tasks of one procedure in one agency, oldest first, whoever holds them. `after` is the list key to go on from. */
export async function listOpenTasks(
  tables: Tables,
  of: { readonly agencyId: string; readonly procedure: string },
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<Task[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.cases,
    IndexName: 'by-agency',
    KeyConditionExpression:
      after === undefined ? 'agencyKey = :key' : 'agencyKey = :key AND listKey > :after',
    ExpressionAttributeValues: {
      ':key': indexKeys.openTasks(of.agencyId, of.procedure),
      ...(after === undefined ? {} : { ':after': after }),
    },
    Limit: limit,
  });
  return items.map((item) => parseItem(taskSchema, item));
}
