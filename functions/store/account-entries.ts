import type { Account, AccountEntry } from '../../schemas/directory/account.ts';
import { entryOf, isFoundByAddress, nameTexts } from '../domain/account-search.ts';
import { searchText } from '../domain/search-text.ts';
import { Taken } from '../domain/errors.ts';
import { accountNameKey, identitiesKey, identityKey } from './keys/accounts.ts';
import { directoryIndexKeys, type EntryKind } from './keys/directory.ts';
import type { Key } from './keys/key.ts';
import { takeOperation, type Owner } from './reservation-store.ts';
import type { Item, Tables } from './tables.ts';
import type { Operation } from './transaction.ts';

/** The entries by which an account is found, each with all that a page of results shows. */

/** @throws in the transaction Taken `address`, `loginId`, `identityNumber` */
export function entryOperations(
  tables: Tables,
  before: Account | undefined,
  after: Account,
  reservedBy: string | undefined,
): Operation[] {
  const [old, now] = [before === undefined ? undefined : entryOf(before), entryOf(after)];
  const shown = JSON.stringify(old) !== JSON.stringify(now);
  return [
    ...nameOperations(tables, old, now, shown),
    ...(shown ? uniqueOperations(tables, old, now, reservedBy) : []),
    ...identityOperations(tables, before, after, shown),
  ];
}

function nameOperations(
  { directory }: Tables,
  old: AccountEntry | undefined,
  now: AccountEntry,
  shown: boolean,
): Operation[] {
  const [before, after] = [old === undefined ? [] : nameTexts(old), nameTexts(now)];
  const remove = before.filter((text) => !after.includes(text));
  const put = shown ? after : [];
  return [
    ...put.map((text) => ({
      write: {
        Put: {
          TableName: directory,
          Item: { ...accountNameKey(now.accountId, text), ...entryItem('NAMES', now, text) },
        },
      },
    })),
    ...remove.map((text) => ({
      write: { Delete: { TableName: directory, Key: accountNameKey(now.accountId, text) } },
    })),
  ];
}

/** Address and login id that an account had before stay its own, and find it no more. */
function uniqueOperations(
  tables: Tables,
  old: AccountEntry | undefined,
  now: AccountEntry,
  reservedBy: string | undefined,
): Operation[] {
  const owner: Owner = { kind: 'account', id: now.accountId };
  const login = isFoundByAddress(now) ? { ...now } : entryItem('LOGINS', now, searchText(now.loginId));
  const former = { item: { former: true }, owner };
  return [
    takeOperation(tables, 'address', now.address, {
      owner,
      reservedBy,
      item: entryItem('ADDRESSES', now, searchText(now.address)),
    }),
    takeOperation(tables, 'login', now.loginId, { owner, reservedBy, item: login }),
    ...(old === undefined || old.address === now.address
      ? []
      : [takeOperation(tables, 'address', old.address, former)]),
    ...(old === undefined || old.loginId === now.loginId
      ? []
      : [takeOperation(tables, 'login', old.loginId, former)]),
  ];
}

/**
 * One account of a person in an agency, while it is not deleted: he may come back. All his accounts stand together
 * for good (AMB-104).
 */
function identityOperations(
  { directory }: Tables,
  before: Account | undefined,
  after: Account,
  shown: boolean,
): Operation[] {
  const [was, is] = [before?.identity?.digest, after.identity?.digest];
  const [held, holds] = [heldIdentity(before), heldIdentity(after)];
  const remove = (key: Key): Operation => ({ write: { Delete: { TableName: directory, Key: key } } });
  return [
    ...(holds === undefined || holds.pk === held?.pk ? [] : [takeIdentity(directory, holds, after.id)]),
    ...(held === undefined || held.pk === holds?.pk ? [] : [remove(held)]),
    ...(is === undefined || (is === was && !shown)
      ? []
      : [
          {
            write: {
              Put: { TableName: directory, Item: { ...identitiesKey(is, after.id), ...entryOf(after) } },
            },
          },
        ]),
    ...(was === undefined || was === is ? [] : [remove(identitiesKey(was, after.id))]),
  ];
}

function heldIdentity(account: Account | undefined): Key | undefined {
  return account?.identity === undefined || account.state === 'DELETED'
    ? undefined
    : identityKey(account.agencyId, account.identity.digest);
}

function takeIdentity(directory: string, key: Key, accountId: string): Operation {
  return {
    write: {
      Put: {
        TableName: directory,
        Item: { ...key, accountId },
        ConditionExpression: 'attribute_not_exists(pk) OR accountId = :account',
        ExpressionAttributeValues: { ':account': accountId },
      },
    },
    otherwise: () => new Taken('identityNumber'),
  };
}

/** An entry with its place in both indexes. */
function entryItem(kind: EntryKind, entry: AccountEntry, text: string): Item {
  return {
    agencyKey: directoryIndexKeys.accountEntries(kind, entry.agencyId, entry.state),
    kindKey: directoryIndexKeys.accountEntries(kind, entry.agencyId),
    listKey: `${text}#${entry.accountId}`,
    ...entry,
  };
}
