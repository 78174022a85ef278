import * as z from 'zod/mini';
import type { UniqueName } from '../../schemas/field.ts';
import { Overtaken, Taken } from '../domain/errors.ts';
import { getDirectoryItems } from './batch-get.ts';
import { addressKey, loginKey } from './keys/accounts.ts';
import type { Key } from './keys/key.ts';
import { getItem, parseItem, type Item, type Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/**
 * Addresses and login ids belong to one alone (BR-20, AMB-40): to an account, also a deleted one and one that had it
 * before; to a list; or to an open request that wants it.
 */
export interface Owner {
  readonly kind: 'request' | 'account' | 'list' | 'contact';
  readonly id: string;
}

/**
 * `owner` is written as `account#acc-1`; `claims` are the ids of the requests that want it: one at most. An item with
 * neither is free.
 */
const itemSchema = z.lazy(() =>
  z.object({
    owner: z.optional(z.string().check(z.regex(/^(?:account|list|contact)#./u))),
    claims: z.optional(z.set(z.string())),
  }),
);

/** The field that says so when a value is taken. */
export const uniqueFields: Readonly<Record<UniqueName, string>> = { address: 'address', login: 'loginId' };

export function uniqueKey(unique: UniqueName, value: string): Key {
  return unique === 'address' ? addressKey(value) : loginKey(value);
}

/** Whose it is; undefined for what is free. */
export async function ownerOf(tables: Tables, unique: UniqueName, value: string): Promise<Owner | undefined> {
  return ownerIn((await getItem(tables.client, tables.directory, uniqueKey(unique, value))) ?? {});
}

/** Whose they are, by the value in small letters; those that are free are left out. */
export async function ownersOf(
  tables: Tables,
  unique: UniqueName,
  values: readonly string[],
): Promise<ReadonlyMap<string, Owner>> {
  const byKey = new Map(values.map((value) => [uniqueKey(unique, value).pk, value.toLowerCase()]));
  const keys = [...new Set(values.map((value) => value.toLowerCase()))].map((value) =>
    uniqueKey(unique, value),
  );
  const owners = new Map<string, Owner>();
  for (const item of await getDirectoryItems(tables, keys)) {
    const [owner, value] = [ownerIn(item), byKey.get(String(item['pk']))];
    if (owner !== undefined && value !== undefined) owners.set(value, owner);
  }
  return owners;
}

function ownerIn(item: Item): Owner | undefined {
  const { owner, claims } = parseItem(itemSchema, item);
  if (owner !== undefined) {
    const [kind] = owner.split('#') as [Owner['kind']];
    return { kind, id: owner.slice(kind.length + 1) };
  }
  const [request] = claims ?? [];
  return request === undefined ? undefined : { kind: 'request', id: request };
}

/** How a request remembers what it reserves, e.g. `address#aisyah@kpc.example`. */
export function reservedName(unique: UniqueName, value: string): string {
  return `${unique}#${value.toLowerCase()}`;
}

/**
 * Reserves a value for an open request; again is harmless. `subject` is what the request changes: it may go back
 * to what it had before.
 * @throws Taken in the transaction
 */
export function reserveOperation(
  { directory }: Tables,
  unique: UniqueName,
  value: string,
  requestId: string,
  subject?: { readonly kind: string; readonly id: string },
): Operation {
  const owners = subject === undefined ? {} : { ':subject': `${subject.kind}#${subject.id}` };
  return {
    write: {
      Update: {
        TableName: directory,
        Key: uniqueKey(unique, value),
        UpdateExpression: 'ADD claims :claims',
        ConditionExpression: `${ownedBy(Object.keys(owners))} AND ${unclaimedOr(':claims')}`,
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':claims': new Set([requestId]), ...owners },
      },
    },
    otherwise: () => new Taken(uniqueFields[unique]),
  };
}

/** Gives back what a request reserved, by its name; harmless when that passed to an account or to another request. */
export function releaseOperation({ directory }: Tables, name: string, requestId: string): Operation {
  const at = name.indexOf('#');
  const unique: UniqueName = name.slice(0, at) === 'address' ? 'address' : 'login';
  return {
    write: {
      Update: {
        TableName: directory,
        Key: uniqueKey(unique, name.slice(at + 1)),
        UpdateExpression: 'DELETE claims :claims',
        ExpressionAttributeValues: { ':claims': new Set([requestId]) },
      },
    },
  };
}

export interface Taking {
  readonly owner: Owner;
  /** Request that reserved it. */
  readonly reservedBy?: string | undefined;
  /** What else stands in the item. */
  readonly item: Item;
}

/** Takes a value for its owner, also from the request that reserved it. @throws Taken in the transaction */
export function takeOperation(
  { directory }: Tables,
  unique: UniqueName,
  value: string,
  { owner, reservedBy, item }: Taking,
): Operation {
  const stored = `${owner.kind}#${owner.id}`;
  const claims = reservedBy === undefined ? {} : { ':claims': new Set([reservedBy]) };
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...uniqueKey(unique, value), owner: stored, ...item },
        // What the owner has already stays its own, whoever wants it.
        ConditionExpression: `#owner = :owner OR (attribute_not_exists(#owner) AND ${unclaimedOr(...Object.keys(claims))})`,
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':owner': stored, ...claims },
      },
    },
    otherwise: () => new Taken(uniqueFields[unique]),
  };
}

/** Gives up a value for good: nobody's mail was ever delivered there, so anybody may have it. Harmless for another's. */
export function giveUpOperation(
  { directory }: Tables,
  unique: UniqueName,
  value: string,
  owner: Owner,
): Operation {
  return {
    write: {
      Update: {
        TableName: directory,
        Key: uniqueKey(unique, value),
        UpdateExpression: 'REMOVE #owner',
        ConditionExpression: 'attribute_not_exists(#owner) OR #owner = :owner',
        ExpressionAttributeNames: { '#owner': 'owner' },
        ExpressionAttributeValues: { ':owner': `${owner.kind}#${owner.id}` },
      },
    },
    otherwise: () => new Overtaken('The value passed to another meanwhile'),
  };
}

function ownedBy(values: readonly string[]): string {
  return `(${['attribute_not_exists(#owner)', ...values.map((value) => `#owner = ${value}`)].join(' OR ')})`;
}

function unclaimedOr(...values: readonly string[]): string {
  return `(${['attribute_not_exists(claims)', ...values.map((value) => `claims = ${value}`)].join(' OR ')})`;
}
