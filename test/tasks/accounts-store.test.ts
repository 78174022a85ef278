import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Overtaken, Taken, VersionConflict } from '../../functions/domain/errors.ts';
import {
  accountOf,
  accountOperations,
  accountUnchanged,
  getAccount,
  getAccountPart,
  getAccounts,
} from '../../functions/store/account-store.ts';
import { byIdentity, countAccounts, dueAccounts } from '../../functions/store/account-search.ts';
import { identitiesKey, identityKey } from '../../functions/store/keys/accounts.ts';
import {
  dutyOperation,
  endMembershipOperation,
  listMembers,
  listMemberships,
  mailboxOperation,
  membershipOperation,
} from '../../functions/store/membership-store.ts';
import {
  ownerOf,
  releaseOperation,
  reservedName,
  reserveOperation,
} from '../../functions/store/reservation-store.ts';
import { getItem, type Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';
import { anAccount, aSealed, writeAccount } from '../support/accounts.ts';
import { at } from '../support/builders.ts';
import { contentsOf, dropTables, freshTables } from '../support/tables.ts';

let tables: Tables;
beforeEach(async () => {
  tables = await freshTables();
});
afterAll(dropTables);

const address = 'aisyah@kpc.example';

describe('an address', () => {
  it('is one account’s alone when two are written at once', async () => {
    const both = [{ loginId: 'aisyah' }, { loginId: 'aisyah.r' }].map((each) =>
      writeAccount(tables, undefined, { ...each, address }),
    );
    const results = await Promise.allSettled(both);
    const refused = results
      .filter((each) => each.status === 'rejected')
      .map(({ reason }) => reason as unknown);
    expect(refused).toEqual([expect.objectContaining({ name: 'Taken', field: 'address' })]);
    const won = results.find((each) => each.status === 'fulfilled')?.value;
    expect(await ownerOf(tables, 'address', address)).toEqual({ kind: 'account', id: won?.id });
    expect(await countAccounts(tables, 'kpc')).toMatchObject({ ACTIVE: 1 });
  });

  it('is the same in capitals', async () => {
    const account = await writeAccount(tables, undefined, { address });
    await expect(writeAccount(tables, undefined, { address: address.toUpperCase() })).rejects.toThrow(Taken);
    expect(await accountOf(tables, 'address', 'Aisyah@KPC.example')).toEqual(account);
  });

  it('that an account had before stays its own, finds it no more, and can be its own again', async () => {
    const before = await writeAccount(tables, undefined, { address, loginId: 'aisyah' });
    const after = await writeAccount(tables, before, { address: 'aisyah.rahman@kpc.example' });
    await expect(writeAccount(tables, undefined, { address })).rejects.toMatchObject({ field: 'address' });
    expect(await accountOf(tables, 'address', address)).toBeUndefined();
    expect(await ownerOf(tables, 'address', address)).toEqual({ kind: 'account', id: before.id });

    await transact(tables, [
      reserveOperation(tables, 'address', address, 'IPM-2026-000001', { kind: 'account', id: after.id }),
    ]);
    const again = await writeAccount(tables, after, { address }, 'IPM-2026-000001');
    expect(await accountOf(tables, 'address', address)).toEqual(again);
  });

  it('of a deleted account stays taken', async () => {
    const account = await writeAccount(tables, undefined, { address });
    await writeAccount(tables, account, { state: 'DELETED', signIn: 'OFF', deletedAt: at });
    await expect(writeAccount(tables, undefined, { address })).rejects.toMatchObject({ field: 'address' });
    await expect(
      transact(tables, [reserveOperation(tables, 'address', address, 'IPM-2026-000001')]),
    ).rejects.toMatchObject({ field: 'address' });
  });
});

describe('a reservation', () => {
  const [first, second] = ['IPM-2026-000001', 'IPM-2026-000002'];
  const reserve = (requestId: string, subject?: { kind: string; id: string }) =>
    transact(tables, [reserveOperation(tables, 'address', address, requestId, subject)]);
  const release = (requestId: string) =>
    transact(tables, [releaseOperation(tables, reservedName('address', address), requestId)]);

  it('is one request’s alone when two ask in the same second, and harmless twice', async () => {
    const results = await Promise.allSettled([reserve(first), reserve(second)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const owner = await ownerOf(tables, 'address', address);
    const [winner, loser] = owner?.id === first ? [first, second] : [second, first];
    await reserve(winner);
    await expect(reserve(loser)).rejects.toThrow(Taken);
  });

  it('passes to the account of its request and to no other', async () => {
    await reserve(first);
    await expect(writeAccount(tables, undefined, { address })).rejects.toThrow(Taken);
    await expect(writeAccount(tables, undefined, { address }, second)).rejects.toThrow(Taken);
    const account = await writeAccount(tables, undefined, { address }, first);
    expect(await ownerOf(tables, 'address', address)).toEqual({ kind: 'account', id: account.id });
  });

  it('given back is free again; given back after it passed on, it stays the account’s', async () => {
    await reserve(first);
    await release(first);
    expect(await ownerOf(tables, 'address', address)).toBeUndefined();
    await reserve(second);
    await release(first);
    expect(await ownerOf(tables, 'address', address)).toEqual({ kind: 'request', id: second });
    const account = await writeAccount(tables, undefined, { address }, second);
    await release(second);
    expect(await accountOf(tables, 'address', address)).toEqual(account);
  });

  it('of a former address keeps others away, and leaves it the account’s when given back', async () => {
    const before = await writeAccount(tables, undefined, { address, loginId: 'aisyah' });
    const after = await writeAccount(tables, before, { address: 'aisyah.rahman@kpc.example' });
    const own = { kind: 'account', id: after.id };
    await reserve(first, own);
    await expect(reserve(second, own)).rejects.toThrow(Taken);
    await expect(reserve(second)).rejects.toThrow(Taken);
    await release(first);
    expect(await ownerOf(tables, 'address', address)).toEqual({ kind: 'account', id: after.id });
  });
});

describe('an identity number', () => {
  const identity = aSealed('850101145678');

  it('has one account in an agency, until that is deleted, and one in another', async () => {
    const account = await writeAccount(tables, undefined, { identity });
    await expect(writeAccount(tables, undefined, { identity })).rejects.toMatchObject({
      field: 'identityNumber',
    });
    const other = await writeAccount(tables, undefined, { identity, agencyId: 'jrc' });
    const deleted = await writeAccount(tables, account, { state: 'DELETED', deletedAt: at });
    const anew = await writeAccount(tables, undefined, { identity });
    const restored = writeAccount(tables, deleted, { state: 'ACTIVE' });
    await expect(restored).rejects.toMatchObject({ field: 'identityNumber' });
    expect(
      (await byIdentity(tables, identity.digest)).map(({ accountId, state }) => [accountId, state]),
    ).toEqual(
      [
        [account.id, 'DELETED'],
        [other.id, 'ACTIVE'],
        [anew.id, 'ACTIVE'],
      ].toSorted(),
    );
  });

  it('that was wrong is given free by its correction', async () => {
    const account = await writeAccount(tables, undefined, { identity });
    const right = aSealed('850101145679');
    await writeAccount(tables, account, { identity: right });
    expect(await byIdentity(tables, identity.digest)).toEqual([]);
    const keys = [identityKey('kpc', identity.digest), identitiesKey(identity.digest, account.id)];
    for (const key of keys) expect(await getItem(tables.client, tables.directory, key)).toBeUndefined();
    await writeAccount(tables, undefined, { identity });
    await expect(writeAccount(tables, undefined, { identity: right })).rejects.toThrow(Taken);
  });
});

describe('an account', () => {
  it('is written only over the version that was read', async () => {
    const account = await writeAccount(tables, undefined);
    const changed = await writeAccount(tables, account, { displayName: 'Aminah binti Salleh' });
    await expect(writeAccount(tables, account, { displayName: 'Nama Lain' })).rejects.toThrow(
      VersionConflict,
    );
    await expect(transact(tables, [accountUnchanged(tables, account)])).rejects.toThrow(VersionConflict);
    await transact(tables, [accountUnchanged(tables, changed)]);
    await expect(writeAccount(tables, undefined, { id: account.id })).rejects.toMatchObject({ field: 'id' });
    expect(await getAccount(tables, account.id)).toEqual(changed);
    expect(await getAccounts(tables, [account.id, account.id, 'acc-nobody'])).toEqual([changed]);
  });

  it('is read with its mailbox and its places in lists, without names and history', async () => {
    const account = await writeAccount(tables, undefined);
    const duties = { accountId: account.id, listId: 'list-1' };
    const places = { memberKind: 'account' as const, memberId: account.id, listId: 'list-1' };
    await transact(tables, [
      mailboxOperation(tables, { accountId: account.id, usedMb: 0 }),
      membershipOperation(tables, undefined, { ...places, state: 'ACTIVE', since: at }),
      dutyOperation(tables, { ...duties, duty: 'owner' }, 'put'),
      dutyOperation(tables, { ...duties, duty: 'handler' }, 'put'),
    ]);
    expect(await getAccountPart(tables, account.id)).toEqual({
      account,
      mailbox: { accountId: account.id, usedMb: 0 },
      memberships: [{ ...places, state: 'ACTIVE', since: at }],
      duties: [
        { ...duties, duty: 'handler' },
        { ...duties, duty: 'owner' },
      ],
    });
    expect(await getAccountPart(tables, 'acc-nobody')).toBeUndefined();
  });

  it('takes nine writes for a change of state when its name has four words, and one when nothing shown changes', () => {
    const before = anAccount({
      displayName: 'Aminah binti Haji Salleh',
      address: 'aminah@kpc.example',
      identity: aSealed('850101145678'),
    });
    const count = (after: typeof before) =>
      accountOperations(tables, { before, after, otherwise: () => new Error() }).length;
    expect(count({ ...before, state: 'DISABLED', version: 2 })).toBe(9);
    expect(count({ ...before, mustChangePassword: true, version: 2 })).toBe(1);
  });

  it('leaves no entry of a name that it no longer has', async () => {
    const account = await writeAccount(tables, undefined, {
      ...{ displayName: 'Siti binti Omar', address: 'pengarah@kpc.example', loginId: 'siti' },
    });
    await writeAccount(tables, account, { displayName: 'Siti binti Ahmad' });
    const names = (await contentsOf(tables)).directory
      .map(({ sk }) => String(sk))
      .filter((sk) => sk.startsWith('NAME#'));
    expect(names.toSorted()).toEqual([
      'NAME#ahmad',

      'NAME#binti ahmad',
      'NAME#pengarah',
      'NAME#siti binti ahmad',
    ]);
  });
});

it('members of a list are found from the list, in all states, page by page', async () => {
  const members = ['acc-a', 'acc-b', 'acc-c'].map((memberId, index) => ({
    ...{ memberKind: 'account' as const, memberId, listId: 'list-1', since: at },
    state: index === 1 ? ('SUSPENDED' as const) : ('ACTIVE' as const),
  }));
  const place = { listId: 'list-1', since: at, state: 'ACTIVE' as const };
  const nested = { memberKind: 'list' as const, memberId: 'list-0', ...place };
  const elsewhere = { ...nested, listId: 'list-2' };
  await transact(
    tables,
    [...members, nested, elsewhere].map((each) => membershipOperation(tables, undefined, each)),
  );
  expect(await listMembers(tables, 'list-1', { limit: 2 })).toEqual(members.slice(0, 2));
  expect(await listMembers(tables, 'list-1', { limit: 2, after: 'account#acc-b' })).toEqual([
    members[2],
    nested,
  ]);
  expect(await listMembers(tables, 'list-1', { limit: 9, kind: 'list' })).toEqual([nested]);
  expect(await listMembers(tables, 'list-1', { limit: 9, after: 'account#acc-b', kind: 'account' })).toEqual([
    members[2],
  ]);
});

describe('a place in a list', () => {
  const member = { memberKind: 'account' as const, memberId: 'acc-a' };
  const place = { ...member, listId: 'list-1', since: at, state: 'ACTIVE' as const };
  const suspended = { ...place, state: 'SUSPENDED' as const, since: '2026-03-03T00:00:00.000Z' };

  it('is written and taken away only as it was read', async () => {
    await transact(tables, [membershipOperation(tables, undefined, place)]);
    await transact(tables, [membershipOperation(tables, place, suspended)]);
    for (const stale of [
      membershipOperation(tables, undefined, place),
      membershipOperation(tables, place, suspended),
      endMembershipOperation(tables, place),
    ])
      await expect(transact(tables, [stale])).rejects.toThrow(Overtaken);
    expect(await listMemberships(tables, 'acc-a')).toEqual([suspended]);
    await transact(tables, [endMembershipOperation(tables, suspended)]);
    expect(await listMemberships(tables, 'acc-a')).toEqual([]);
  });
});

describe('what is dated', () => {
  it('is a sign-in that may differ from the pool first, then the day until which it is disabled', async () => {
    const disabled = {
      requestId: 'IPM-2026-000001',
      ...{ reason: 'OTHER', until: '2026-04-01', description: 'Cuti belajar', at },
    };
    const account = await writeAccount(tables, undefined);
    const off = await writeAccount(tables, account, {
      ...{ state: 'DISABLED', disabled, signIn: 'OFF', signInPending: at },
    });
    const due = (kind: 'SIGN-IN-PENDING' | 'DISABLED-UNTIL', until: string) =>
      dueAccounts(tables, kind, until, 10);
    expect(await due('SIGN-IN-PENDING', '2026-03-02T02:15:00.000Z')).toEqual([off]);
    expect(await due('SIGN-IN-PENDING', '2026-03-02T01:59:00.000Z')).toEqual([]);
    expect(await due('DISABLED-UNTIL', '2026-05-01T00:00:00.000Z')).toEqual([]);

    const { signInPending: _done, ...rest } = off;
    const settled = { ...rest, version: off.version + 1 };
    const otherwise = () => new VersionConflict('');
    await transact(tables, accountOperations(tables, { before: off, after: settled, otherwise }));
    expect(await due('SIGN-IN-PENDING', '2026-05-01T00:00:00.000Z')).toEqual([]);
    // The day begins in Malaysia eight hours before it does in Greenwich.
    expect(await due('DISABLED-UNTIL', '2026-03-31T15:59:59.000Z')).toEqual([]);
    expect(await due('DISABLED-UNTIL', '2026-03-31T16:00:00.000Z')).toEqual([settled]);
    await writeAccount(tables, settled, { disabled: { ...disabled, remindedOn: '2026-04-01' } });
    expect(await due('DISABLED-UNTIL', '2026-05-01T00:00:00.000Z')).toEqual([]);
  });
});
