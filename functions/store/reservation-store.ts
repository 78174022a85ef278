import * as z from 'zod/mini';
import type { UniqueName } from '../../schemas/field.ts';
import { Overtaken, Taken } from '../domain/errors.ts';
import { addressKey, loginKey, type Key } from './keys.ts';
import { getItem, parseItem, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/**
 * Addresses and login ids belong to one alone (BR-20, AMB-40): to an account, also a deleted one and one that had it
 * before; to a list; or to an open request that wants it.
 */
const ownerKinds = ['request', 'account', 'list', 'contact'] as const;
export interface Owner {
  readonly kind: (typeof ownerKinds)[number];
  readonly id: string;
}
/** As it is stored, e.g. `account#acc-1`. */
const ownerSchema = z.object({ owner: z.templateLiteral([z.enum(ownerKinds), '#', z.string()]) });

/** The field that says so when a value is taken. */
export const uniqueFields: Readonly<Record<UniqueName, string>> = { address: 'address', login: 'loginId' };

export function uniqueKey(unique: UniqueName, value: string): Key {
  return unique === 'address' ? addressKey(value) : loginKey(value);
}

/** Whose it is; undefined for what is free. */
export async function ownerOf(tables: Tables, unique: UniqueName, value: string): Promise<Owner | undefined> {
  const item = await getItem(tables.client, tables.directory, uniqueKey(unique, value));
  if (item === undefined) return undefined;
  const { owner } = parseItem(ownerSchema, item);
  const [kind] = owner.split('#') as [Owner['kind']];
  return { kind, id: owner.slice(kind.length + 1) };
}

/** How a request names what it reserves, e.g. `address#aisyah@kpc.example`. */
export function reservedName(unique: UniqueName, value: string): string {
  return `${unique}#${value.toLowerCase()}`;
}

/**
 * Reserves a value for an open request; again is harmless. What the request's own account has already, now or before,
 * needs no reservation: see `reservationsFor`.
 * @throws Taken in the transaction
 */
export function reserveOperation(
  tables: Tables,
  unique: UniqueName,
  value: string,
  requestId: string,
): Operation {
  return takeOperation(tables, unique, value, { owner: { kind: 'request', id: requestId }, item: {} });
}

export interface Reservations {
  readonly operations: readonly Operation[];
  /** Names of what is reserved, as a request keeps them. */
  readonly reserved: readonly string[];
}

/** Reserves values for an open request, but those that its account has. */
export async function reservationsFor(
  tables: Tables,
  wanted: readonly { readonly unique: UniqueName; readonly value: string }[],
  { requestId, accountId }: { readonly requestId: string; readonly accountId?: string | undefined },
): Promise<Reservations> {
  const owners = await Promise.all(wanted.map(({ unique, value }) => ownerOf(tables, unique, value)));
  const needed = wanted.filter((_, index) => {
    const owner = owners[index];
    return owner?.kind !== 'account' || owner.id !== accountId;
  });
  return {
    operations: needed.map(({ unique, value }) => reserveOperation(tables, unique, value, requestId)),
    reserved: needed.map(({ unique, value }) => reservedName(unique, value)),
  };
}

/**
 * Gives back what a request reserves, by the names that it keeps at this moment: what its account took over must be
 * gone from them.
 */
export function releaseOperations(
  { directory }: Tables,
  reserved: readonly string[],
  requestId: string,
): Operation[] {
  return reserved.map((name) => {
    const at = name.indexOf('#');
    const unique: UniqueName = name.slice(0, at) === 'address' ? 'address' : 'login';
    return {
      write: {
        Delete: {
          TableName: directory,
          Key: uniqueKey(unique, name.slice(at + 1)),
          ConditionExpression: 'attribute_not_exists(pk) OR #owner = :owner',
          ExpressionAttributeNames: { '#owner': 'owner' },
          ExpressionAttributeValues: { ':owner': stored({ kind: 'request', id: requestId }) },
        },
      },
      otherwise: () => new Overtaken('What was reserved has another owner by now'),
    };
  });
}

/** Takes a value for `owner`, also from `from`. What else stands in the item is `item`. */
export function takeOperation(
  { directory }: Tables,
  unique: UniqueName,
  value: string,
  { owner, from, item }: { readonly owner: Owner; readonly from?: Owner | undefined; readonly item: Item },
): Operation {
  const free = 'attribute_not_exists(pk) OR #owner = :owner';
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...uniqueKey(unique, value), owner: stored(owner), ...item },
        ConditionExpression: from === undefined ? free : `${free} OR #owner = :from`,
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: {
          ':owner': stored(owner),
          ...(from === undefined ? {} : { ':from': stored(from) }),
        },
      },
    },
    otherwise: () => new Taken(uniqueFields[unique]),
  };
}

function stored({ kind, id }: Owner): string {
  return `${kind}#${id}`;
}
