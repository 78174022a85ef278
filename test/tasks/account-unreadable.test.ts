import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CorruptItem } from '../../functions/domain/errors.ts';
import { accountKey, historyKey, mailboxKey, serviceKey } from '../../functions/store/keys/accounts.ts';
import type { Key } from '../../functions/store/keys/key.ts';
import { mailingListKey, membershipKey } from '../../functions/store/keys/lists.ts';
import { historyOperation, membershipOperation } from '../../functions/store/membership-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';
import { readAccountServices } from '../../functions/usecases/account-services.ts';
import { readAccount } from '../../functions/usecases/accounts.ts';
import { writeAccount } from '../support/accounts.ts';
import { aCaller, anOfficer, at } from '../support/builders.ts';
import { dropTables, freshTables } from '../support/tables.ts';

/** The page of an account of which something stored cannot be read: the rest is shown. */

let tables: Tables;
let accountId: string;
const admin = aCaller(anOfficer('admin', 'AGENCY_ADMIN'));
const entry = { requestId: 'IPM-2026-000001', step: 'IPMS-4.7.S3', action: 'update' };

beforeEach(async () => {
  tables = await freshTables();
  const named = { displayName: 'Aminah binti Salleh', address: 'aminah@kpc.example', loginId: 'aminah' };
  ({ id: accountId } = await writeAccount(tables, undefined, named));
  const member = { memberKind: 'account' as const, memberId: accountId, state: 'ACTIVE' as const, since: at };
  await transact(tables, [
    membershipOperation(tables, undefined, { ...member, listId: 'list-1' }),
    historyOperation(tables, { ...entry, accountId, at, before: {}, after: { package: 'A' } }),
  ]);
});
afterAll(dropTables);

/** Something that the program did not write stands where it reads. */
async function spoil(key: Key): Promise<void> {
  const Item = { ...key, id: 'list-1', nonsense: true };
  await tables.client.send(new PutCommand({ TableName: tables.directory, Item }));
}

async function read() {
  const faults: unknown[] = [];
  const view = await readAccount({ tables, onFault: (error) => faults.push(error) }, admin, accountId);
  return { view, faults };
}

describe('an account of which something cannot be read', () => {
  const later = '2026-03-05T00:00:00.000Z';

  it.each([
    ['a membership', 'places', () => membershipKey('account', accountId, 'list-2')],
    ['the mailbox', 'mailbox', () => mailboxKey(accountId)],
    ['an entry of its history', 'history', () => historyKey(accountId, later, 'X-1', 'X.1')],
  ])('is shown without %s, says which part lacks it, and the fault is heard of', async (_, part, key) => {
    await spoil(key());
    const { view, faults } = await read();
    expect(view.unreadable).toEqual([part]);
    expect(view.memberships.map(({ membership }) => membership.listId)).toEqual(['list-1']);
    expect(view.history).toHaveLength(1);
    expect(faults).toEqual([expect.any(CorruptItem)]);
  });

  it('does not call a list ended that cannot be read', async () => {
    await spoil(mailingListKey('list-1'));
    const { view, faults } = await read();
    expect([view.memberships, view.unreadable]).toEqual([[], ['places']]);
    expect(faults).toHaveLength(1);
  });

  it('is a fault where nobody hears of it, and when it is the account itself', async () => {
    await spoil(membershipKey('account', accountId, 'list-2'));
    await expect(readAccount({ tables }, admin, accountId)).rejects.toThrow(CorruptItem);
    await spoil(accountKey(accountId));
    await expect(read()).rejects.toThrow(CorruptItem);
  });

  it('lacks nothing when all can be read', async () => {
    const { view, faults } = await read();
    expect([view.unreadable, faults]).toEqual([undefined, []]);
  });
});

it('of six services, the one that cannot be read is marked, and the others are as they are', async () => {
  await spoil(serviceKey(accountId, 'BMT'));
  const faults: unknown[] = [];
  const deps = { tables, onFault: (error: unknown) => faults.push(error) };
  const six = await readAccountServices(deps, admin, accountId);
  expect(six.filter(({ unreadable }) => unreadable).map(({ code }) => code)).toEqual(['BMT']);
  expect(six).toHaveLength(6);
  expect(faults).toEqual([expect.any(CorruptItem)]);
  await expect(readAccountServices({ tables }, admin, accountId)).rejects.toThrow(CorruptItem);
});
