import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Forbidden, InvalidInput, NotFound } from '../../functions/domain/errors.ts';
import { listOperation } from '../../functions/store/list-store.ts';
import { lockOperation } from '../../functions/store/lock-store.ts';
import {
  dutyOperation,
  historyOperation,
  membershipOperation,
} from '../../functions/store/membership-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { transact } from '../../functions/store/transaction.ts';
import type { AccountFilter } from '../../functions/usecases/account-types.ts';
import { countAccounts, findAccounts, readAccount } from '../../functions/usecases/accounts.ts';
import type { Caller } from '../../functions/usecases/types.ts';
import type { Account } from '../../schemas/directory/account.ts';
import type { AccountState } from '../../schemas/directory-words.ts';
import type { OfficerRole } from '../../schemas/vocabulary.ts';
import { writeAccount } from '../support/accounts.ts';
import { aCaller, anOfficer, at } from '../support/builders.ts';
import { MemoryIdentities } from '../support/doubles.ts';
import { dropTables, freshTables } from '../support/tables.ts';

let tables: Tables;
const identities = new MemoryIdentities();
beforeEach(async () => {
  tables = await freshTables();
});
afterAll(dropTables);

const admin = aCaller(anOfficer('admin', 'AGENCY_ADMIN'));
const desk = aCaller(anOfficer('desk', 'SERVICE_DESK'));

async function found(filter: Partial<AccountFilter>, caller: Caller = admin): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 50; page += 1) {
    const answer = await findAccounts({ tables, identities }, caller, {
      limit: 3,
      ...filter,
      ...(cursor === undefined ? {} : { cursor }),
    });
    expect(answer.items.length).toBeLessThanOrEqual(filter.limit ?? 3);
    names.push(...answer.items.map(({ displayName }) => displayName));
    cursor = answer.cursor;
    if (cursor === undefined) return names;
  }
  throw new Error('The pages do not end');
}

function add(displayName: string, address: string, more: Partial<Account> = {}): Promise<Account> {
  const [loginId = ''] = address.split('@');
  return writeAccount(tables, undefined, { displayName, address, loginId, ...more });
}

async function to(account: Account, state: AccountState): Promise<Account> {
  return writeAccount(tables, account, { state });
}

describe('the search', () => {
  beforeEach(async () => {
    await add('Nurul Aisyah binti Abdul Rahman', 'aisyah.rahman@kpc.example');
    await add('Ahmad Farid bin Othman', 'afarid@kpc.example', { loginId: 'farid.othman' });
    await add('Ali bin Ali', 'ali2@kpc.example');
    await add("Nor'ain a/p Muthu", 'norain@kpc.example');
    await add('Peti Mel Seranta KPC', 'seranta.kpc@kpc.example', { loginId: 'kpc_seranta' });
  });

  it.each([
    ['the beginning of the name', 'nurul a', ['Nurul Aisyah binti Abdul Rahman']],
    ['any of its words', 'RAHMAN', ['Nurul Aisyah binti Abdul Rahman']],
    ['words in any spacing', '  aisyah   BINTI ', ['Nurul Aisyah binti Abdul Rahman']],
    ['the beginning of an address that is no word of the name', 'afa', ['Ahmad Farid bin Othman']],
    ['an address', 'aisyah.rahman@kpc.example', ['Nurul Aisyah binti Abdul Rahman']],
    ['the beginning of an address with a sign in it', 'seranta.', ['Peti Mel Seranta KPC']],
    ['a login id that the address does not begin with', 'farid.o', ['Ahmad Farid bin Othman']],
    ['a login id with an underscore', 'kpc_', ['Peti Mel Seranta KPC']],
    ['a digit', 'ali2', ['Ali bin Ali']],
    ['a curly apostrophe', 'nor’', ["Nor'ain a/p Muthu"]],
    ['what stands in a name and in no address', 'a/p', ["Nor'ain a/p Muthu"]],
    ['nothing that is in the middle of a word', 'hman', []],
    ['nobody', 'zulkifli', []],
    ['a sign that means something elsewhere', '#', []],
    ['a mere at', '@', []],
  ])('finds by %s', async (_, query, names) => {
    expect(await found({ query })).toEqual(names);
  });

  it('shows everybody once, also by a word that he has twice and an address that begins like his name', async () => {
    expect(await found({ query: 'ali' })).toEqual(['Ali bin Ali']);
    expect(await found({ query: 'a', limit: 1 })).toEqual(await found({ query: 'a', limit: 100 }));
    expect((await found({ query: 'a' })).toSorted()).toEqual([
      'Ahmad Farid bin Othman',
      'Ali bin Ali',
      "Nor'ain a/p Muthu",
      'Nurul Aisyah binti Abdul Rahman',
    ]);
  });

  it('pages through more than it shows at once, each account once and in the order of what was found', async () => {
    const names = Array.from(
      { length: 11 },
      (_, index) => `Siti ${String.fromCharCode(97 + index)} binti Omar`,
    );
    for (const [index, name] of names.toReversed().entries()) await add(name, `s${index}@kpc.example`);
    expect(await found({ query: 'siti', limit: 4 })).toEqual(names);
    expect(await found({ query: 'siti', limit: 11 })).toEqual(names);
  });

  it('follows a new name, address and login id, and forgets the old ones', async () => {
    const account = await add('Zaleha binti Idris', 'zaleha@kpc.example');
    await writeAccount(tables, account, {
      ...{ displayName: 'Zaleha binti Haji Idris', address: 'zaleha.idris@kpc.example', loginId: 'zaleha.i' },
    });
    const now = ['Zaleha binti Haji Idris'];
    for (const query of ['haji', 'zaleha.idris@', 'zaleha.i']) expect(await found({ query })).toEqual(now);
    expect(await found({ query: 'zaleha@' })).toEqual([]);
  });

  it('in one list finds only what is there', async () => {
    const account = await add('Rosnah binti Ali', 'rosnah@kpc.example');
    await to(account, 'DISABLED');
    expect(await found({ query: 'rosnah', state: 'ACTIVE' })).toEqual([]);
    for (const query of ['rosnah', 'rosnah@'])
      expect(await found({ query, state: 'DISABLED' })).toEqual(['Rosnah binti Ali']);
  });

  it('refuses a page that no list gave', async () => {
    const cursors = [
      'x',
      Buffer.from('ADDRESSES#a').toString('base64url'),
      Buffer.from('#').toString('base64url'),
    ];
    for (const cursor of cursors) await expect(found({ query: 'ali', cursor })).rejects.toThrow(InvalidInput);
    // One that another search gave leads past the end, not into what was not asked for.
    const other = Buffer.from('NAMES#zzz').toString('base64url');
    expect(await found({ query: 'ali', cursor: other })).toEqual([]);
  });
});

describe('the search by identity number', () => {
  const number = '850101-14-5678';

  it('finds the person by the whole number, however it is typed, and by no part of it', async () => {
    const identity = await identities.seal('850101145678');
    await add('Aminah binti Salleh', 'aminah@kpc.example', { identity });
    for (const query of [number, '850101145678', ' 850101 14 5678 '])
      expect(await found({ query })).toEqual(['Aminah binti Salleh']);
    expect(await found({ query: '850101145' })).toEqual([]);
    expect(await found({ query: number, state: 'DELETED' })).toEqual([]);
  });

  it('shows each agency its own, and the desk all', async () => {
    const identity = await identities.seal('850101145678');
    const ours = await add('Aminah KPC', 'aminah@kpc.example', { identity });
    await add('Aminah JRC', 'aminah.salleh@jrc.example', { identity, agencyId: 'jrc' });
    expect(await found({ query: number })).toEqual(['Aminah KPC']);
    expect((await found({ query: number }, desk)).toSorted()).toEqual(['Aminah JRC', 'Aminah KPC']);
    expect(await found({ query: number, agencyId: 'jrc' }, desk)).toEqual(['Aminah JRC']);
    const elsewhere = async (caller: Caller) =>
      (await readAccount({ tables }, caller, ours.id)).elsewhere.map(({ displayName }) => displayName);
    expect(await elsewhere(admin)).toEqual([]);
    expect(await elsewhere(desk)).toEqual(['Aminah JRC']);
  });

  it('is no hindrance to a login id that looks like one', async () => {
    await add('Kaunter 12345', 'kaunter12345@kpc.example');
    expect(await found({ query: 'kaunter12345' })).toEqual(['Kaunter 12345']);
  });
});

describe('the four lists', () => {
  const lists: readonly AccountState[] = ['ACTIVE', 'DISABLED', 'TERMINATION_SCHEDULED', 'DELETED'];
  const listed = async () =>
    Object.fromEntries(
      await Promise.all(lists.map(async (state) => [state, await found({ state })] as const)),
    );

  it('and their counts follow each account through its life', async () => {
    let account = await add('Zaini bin Osman', 'zaini@kpc.example');
    await add('Abu bin Bakar', 'abu@kpc.example');
    const way: readonly AccountState[] = [
      'DISABLED',
      'TERMINATION_SCHEDULED',
      'DELETED',
      'DISABLED',
      'ACTIVE',
    ];
    for (const state of way) {
      account = await to(account, state);
      const where = Object.fromEntries(
        lists.map((each) => [each, each === state ? ['Zaini bin Osman'] : []]),
      );
      where['ACTIVE'] = ['Abu bin Bakar', ...(where['ACTIVE'] ?? [])];
      expect(await listed()).toEqual(where);
      const counts = Object.fromEntries(lists.map((each) => [each, where[each]?.length]));
      expect(await countAccounts({ tables }, admin)).toEqual(counts);
    }
    expect(await found({})).toEqual(['Abu bin Bakar', 'Zaini bin Osman']);
  });

  it('are sorted by name and paged', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `nama ${index}`);
    for (const name of names.toReversed())
      await add(name.toUpperCase(), `${name.replace(' ', '')}@kpc.example`);
    const upper = names.map((name) => name.toUpperCase());
    for (const limit of [1, 3, 5, 10, 100]) expect(await found({ state: 'ACTIVE', limit })).toEqual(upper);
  });

  it('count right when many change at once', async () => {
    const accounts = await Promise.all(
      Array.from({ length: 12 }, (_, index) => add(`Ramai ${index}`, `ramai${index}@kpc.example`)),
    );
    await Promise.all(accounts.slice(0, 5).map((each) => to(each, 'DISABLED')));
    expect(await countAccounts({ tables }, admin)).toEqual({
      ...{ ACTIVE: 7, DISABLED: 5, TERMINATION_SCHEDULED: 0, DELETED: 0 },
    });
  });
});

describe('another agency’s accounts', () => {
  it('do not exist: by list, search, count and id, whatever agency is named', async () => {
    const theirs = await add('Tan Mei Ling', 'tan@jrc.example', { agencyId: 'jrc' });
    const ask: Partial<AccountFilter>[] = [
      {},
      { state: 'ACTIVE' },
      { query: 'tan' },
      { query: 'tan@jrc.example' },
    ];
    for (const filter of ask) {
      expect(await found(filter)).toEqual([]);
      expect(await found({ ...filter, agencyId: 'jrc' })).toEqual([]);
      expect(await found({ ...filter, agencyId: 'jrc' }, desk)).toEqual(['Tan Mei Ling']);
    }
    expect(await countAccounts({ tables }, admin, 'jrc')).toMatchObject({ ACTIVE: 0 });
    expect(await countAccounts({ tables }, desk, 'jrc')).toMatchObject({ ACTIVE: 1 });
    await expect(readAccount({ tables }, admin, theirs.id)).rejects.toThrow(NotFound);
    await expect(readAccount({ tables }, admin, 'acc-nobody')).rejects.toThrow(NotFound);
    expect((await readAccount({ tables }, desk, theirs.id)).account).toEqual(theirs);
  });

  it('are not listed for the centre without an agency', async () => {
    await expect(found({}, desk)).rejects.toThrow(InvalidInput);
    await expect(countAccounts({ tables }, desk)).rejects.toThrow(InvalidInput);
  });

  it.each<OfficerRole>(['APP_OWNER', 'RELAY_TECH', 'TM', 'SYSTEM_ADMIN'])(
    'are not for %s, nor are its own',
    async (role) => {
      const caller = aCaller(anOfficer('x', role));
      const ours = await add('Aminah binti Salleh', 'aminah@kpc.example');
      await expect(found({ agencyId: 'kpc' }, caller)).rejects.toThrow(Forbidden);
      await expect(countAccounts({ tables }, caller, 'kpc')).rejects.toThrow(Forbidden);
      await expect(readAccount({ tables }, caller, ours.id)).rejects.toThrow(NotFound);
    },
  );

  it('are not for an account holder, who reads himself alone', async () => {
    const [own, other] = [
      await add('Aminah binti Salleh', 'aminah@kpc.example'),
      await add('Abu bin Bakar', 'abu@kpc.example'),
    ];
    const holder: Caller = {
      person: { ...anOfficer(own.id, 'AGENCY_ADMIN'), roles: ['USER'], agencyId: 'kpc' },
      channel: 'portal',
    };
    expect((await readAccount({ tables }, holder, own.id)).account).toEqual(own);
    await expect(readAccount({ tables }, holder, other.id)).rejects.toThrow(NotFound);
    await expect(found({}, holder)).rejects.toThrow(Forbidden);
  });
});

it('an account is shown with its lists, also one that is gone, and the request that reserves it', async () => {
  const account = await add('Aminah binti Salleh', 'aminah@kpc.example');
  const accountId = account.id;
  const list = {
    ...{ id: 'list-1', agencyId: 'kpc', displayName: 'Semua Staf', address: 'staf@kpc.example' },
    ...{ state: 'ACTIVE' as const, ownerId: accountId, handlerId: accountId },
    ...{ createdAt: at, updatedAt: at, version: 1 },
  };
  const member = { memberKind: 'account' as const, memberId: accountId };
  const membership = { ...member, state: 'ACTIVE' as const, since: at };
  const entry = { accountId, requestId: 'IPM-2026-000001', step: 'IPMS-4.7.S3', action: 'update' };
  await transact(tables, [
    listOperation(tables, list),
    membershipOperation(tables, undefined, { ...membership, listId: 'list-1' }),
    membershipOperation(tables, undefined, { ...membership, listId: 'list-gone' }),
    dutyOperation(tables, { accountId, listId: 'list-1', duty: 'owner' }, 'put'),
    historyOperation(tables, { ...entry, at, before: {}, after: { package: 'A' } }),
    historyOperation(tables, {
      ...entry,
      at: '2026-03-03T00:00:00.000Z',
      before: { package: 'A' },
      after: {},
    }),
    lockOperation(tables, 'account', accountId, 'IPM-2026-000002'),
  ]);
  const view = await readAccount({ tables }, admin, accountId);
  expect(view.memberships.map(({ list: of }) => of)).toEqual([list, undefined]);
  expect(view.duties).toEqual([{ duty: { accountId, listId: 'list-1', duty: 'owner' }, list }]);
  expect(view.history.map(({ at: when }) => when)).toEqual(['2026-03-03T00:00:00.000Z', at]);
  expect(view.lockedBy).toBe('IPM-2026-000002');
});
