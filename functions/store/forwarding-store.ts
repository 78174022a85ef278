import { forwardingSchema, type Forwarding } from '../../schemas/directory/forwarding.ts';
import { Overtaken } from '../domain/errors.ts';
import { accountPk, forwardedKey, forwardedPrefix, forwardingKey } from './keys/accounts.ts';
import { getItem, parseItem, queryPage, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** Automatic forwarding: one item with the account that forwards, one with the account that gets its mail. */

export async function getForwarding(tables: Tables, accountId: string): Promise<Forwarding | undefined> {
  const item = await getItem(tables.client, tables.directory, forwardingKey(accountId));
  return item === undefined ? undefined : parseItem(forwardingSchema, item);
}

/** The accounts that forward to this one: the first so many. */
export async function listForwarded(tables: Tables, targetId: string, limit: number): Promise<Forwarding[]> {
  const { items } = await queryPage(tables.client, {
    TableName: tables.directory,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': accountPk(targetId), ':prefix': forwardedPrefix },
    ConsistentRead: true,
    Limit: limit,
  });
  return items.map((item) => parseItem(forwardingSchema, item));
}

/** Sets, changes or ends a forwarding that is as it was read. @throws Overtaken in the transaction when it is not */
export function forwardingOperations(
  { directory }: Tables,
  before: Forwarding | undefined,
  after: Forwarding | undefined,
): Operation[] {
  const either = after ?? before;
  if (either === undefined) return [];
  const asRead =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'requestId = :request',
          ExpressionAttributeValues: { ':request': before.requestId },
        };
  const otherwise = () => new Overtaken('The forwarding changed meanwhile');
  const key = forwardingKey(either.accountId);
  const left = before !== undefined && before.targetId !== after?.targetId ? [before] : [];
  return [
    after === undefined
      ? { write: { Delete: { TableName: directory, Key: key, ...asRead } }, otherwise }
      : { write: { Put: { TableName: directory, Item: { ...key, ...after }, ...asRead } }, otherwise },
    ...left.map(({ targetId, accountId }) => ({
      write: { Delete: { TableName: directory, Key: forwardedKey(targetId, accountId) } },
    })),
    ...(after === undefined
      ? []
      : [
          {
            write: {
              Put: {
                TableName: directory,
                Item: { ...forwardedKey(after.targetId, after.accountId), ...after },
              },
            },
          },
        ]),
  ];
}
