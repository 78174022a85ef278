import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { upkeepTasks, type UpkeepTask } from '../../schemas/policies/upkeep.ts';
import { upkeepKey } from './keys/accounts.ts';
import { getItem, parseItem, type Tables } from './tables.ts';

/** When a user last did what he ought to do in his mailbox, by his own word. */

const upkeepSchema = z.lazy(() => z.partialRecord(z.enum(upkeepTasks), z.string()));
export type Upkeep = Readonly<Partial<Record<UpkeepTask, string>>>;

const itemSchema = z.lazy(() => z.object({ done: upkeepSchema }));

export async function getUpkeep(tables: Tables, accountId: string): Promise<Upkeep> {
  const item = await getItem(tables.client, tables.directory, upkeepKey(accountId));
  return item === undefined ? {} : parseItem(itemSchema, item).done;
}

/** Notes one of them; the others stay. */
export async function noteUpkeep(
  tables: Tables,
  accountId: string,
  { task, at }: { readonly task: UpkeepTask; readonly at: string },
): Promise<void> {
  const one = { TableName: tables.directory, Key: upkeepKey(accountId) };
  await tables.client.send(
    new UpdateCommand({
      ...one,
      UpdateExpression: 'SET #done = if_not_exists(#done, :none)',
      ExpressionAttributeNames: { '#done': 'done' },
      ExpressionAttributeValues: { ':none': {} },
    }),
  );
  await tables.client.send(
    new UpdateCommand({
      ...one,
      UpdateExpression: 'SET #done.#task = :at',
      ExpressionAttributeNames: { '#done': 'done', '#task': task },
      ExpressionAttributeValues: { ':at': at },
    }),
  );
}
