import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Fenced } from '../../functions/domain/errors.ts';
import { dueAccounts } from '../../functions/store/account-search.ts';
import { getAccount } from '../../functions/store/account-store.ts';
import { getLists, listOperation } from '../../functions/store/list-store.ts';
import { setMarker } from '../../functions/store/marker-store.ts';
import { accountHistory, listDuties, listMemberships } from '../../functions/store/membership-store.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { ownerOf, reservedName, reserveOperation } from '../../functions/store/reservation-store.ts';
import { provisionAccount } from '../../functions/usecases/provision-account.ts';
import { endRequest } from '../../functions/usecases/end-request.ts';
import type { Account } from '../../schemas/directory/account.ts';
import {
  played,
  provisioned,
  writeCase,
  writeDuties,
  writeLists,
  writeMembers,
  writeUser,
} from '../support/account-cases.ts';
import { aSealed, writeAccount } from '../support/accounts.ts';
import { World } from '../support/doubles-world.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

const number = '850101145523';
const registration = {
  category: 'PUBLIC_SERVANT',
  fullName: 'Aisyah binti Rahman',
  grade: '41',
  identityNumber: aSealed(number),
};
const allocation = {
  address: 'aisyah@kpc.example',
  loginId: 'aisyah',
  package: 'B',
  storage: '1024',
  superiorEmail: 'ketua@kpc.example',
};
const registered = {
  id: 'AKN-2026-000001',
  procedure: 'IPMS-4.3' as const,
  form: registration,
  decided: allocation,
  more: {
    reserved: [reservedName('address', allocation.address), reservedName('login', allocation.loginId)],
  },
};
const disabling = {
  id: 'NYH-2026-000001',
  procedure: 'IPMS-4.9' as const,
  form: { reason: 'OTHER', until: '2026-04-01', description: 'Cuti belajar' },
};

async function now({ id }: Pick<Account, 'id'>): Promise<Account> {
  const account = await getAccount(world.tables, id);
  if (account === undefined) throw new Error(`There is no account ${id}`);
  return account;
}

async function reserve(): Promise<void> {
  await world.write(
    reserveOperation(world.tables, 'address', allocation.address, registered.id),
    reserveOperation(world.tables, 'login', allocation.loginId, registered.id),
  );
}

/** Ids of lists by the state of the place in them. */
async function places(account: Account, state: 'ACTIVE' | 'SUSPENDED'): Promise<string[]> {
  const all = await listMemberships(world.tables, account.id);
  return all.filter((each) => each.state === state).map(({ listId }) => listId);
}

describe('an approved account request', () => {
  it('makes the account with an empty mailbox, and a sign-in whose password nobody knows', async () => {
    await reserve();
    expect(await played(world, 'create', registered)).toEqual(['applied']);
    const { request } = await world.case(registered.id);
    expect(request.subject).toMatchObject({ kind: 'account', version: 1 });
    const account = await now({ id: request.subject!.id });
    expect(account).toMatchObject({
      ...{ state: 'ACTIVE', address: allocation.address, loginId: 'aisyah', storageMb: 1024 },
      ...{ signIn: 'ON', mustChangePassword: true, superiorEmail: 'ketua@kpc.example' },
    });
    expect(account).not.toHaveProperty('signInPending');
    expect([...world.pool.users]).toEqual([[account.id, { signIn: 'ON' }]]);
    const { directory } = await contentsOf(world.tables);
    expect(directory.find(({ sk }) => sk === 'MAILBOX')).toMatchObject({ accountId: account.id, usedMb: 0 });
  });

  it('passes the reserved address and login id to the account', async () => {
    await reserve();
    await played(world, 'create', registered);
    const { request } = await world.case(registered.id);
    const owner = { kind: 'account', id: request.subject?.id };
    expect(await ownerOf(world.tables, 'address', allocation.address)).toEqual(owner);
    expect(await ownerOf(world.tables, 'login', allocation.loginId)).toEqual(owner);
  });

  it('keeps what is about the person apart in the record, and out of the history', async () => {
    await reserve();
    await played(world, 'create', registered);
    const [, made, switched] = await world.records(registered.id);
    expect(made).toMatchObject({
      kind: 'provisioned',
      data: { action: 'create', outcome: 'applied', after: { state: 'ACTIVE', package: 'B' } },
      personal: { after: { displayName: 'Aisyah binti Rahman', identityNumber: '••••••••5523' } },
    });
    expect(switched?.data).toMatchObject({ action: 'sign-in', signIn: 'ON' });
    const [entry] = await accountHistory(world.tables, String(made?.data['account']), 10);
    expect(entry?.after['changed']).toContain('identityNumber');
    for (const shown of [made?.data, entry]) {
      expect(JSON.stringify(shown)).not.toMatch(/Aisyah|aisyah|ketua|5523|digest|sealed/u);
    }
  });

  it('is told that the person has an account in the agency by now, and makes nothing', async () => {
    await reserve();
    const other = await writeUser(world, { identity: aSealed(number) });
    expect(await played(world, 'create', registered)).toEqual(['subject-changed']);
    expect((await world.case(registered.id)).request).not.toHaveProperty('subject');
    expect((await world.records(registered.id)).at(-1)?.data).toMatchObject({ taken: 'identityNumber' });
    expect([...world.pool.users.keys()]).toEqual([other.id]);
    expect(await ownerOf(world.tables, 'address', allocation.address)).toMatchObject({ kind: 'request' });
  });
});

describe('disabling', () => {
  it('ends the sign-in, lets only the postmaster send, and suspends each membership under its request', async () => {
    const account = await writeUser(world);
    await writeMembers(world, await writeLists(world, 3), account);
    expect(await played(world, 'disable', { ...disabling, account })).toEqual(['applied']);
    expect(await now(account)).toMatchObject({
      ...{ state: 'DISABLED', signIn: 'OFF', acceptOnlyFrom: 'postadmin@kpc.example' },
      disabled: { requestId: disabling.id, until: '2026-04-01' },
    });
    expect(await world.pool.check(account.id)).toBe('OFF');
    const memberships = await listMemberships(world.tables, account.id);
    expect(memberships).toHaveLength(3);
    for (const each of memberships) {
      expect(each).toMatchObject({ state: 'SUSPENDED', changedBy: disabling.id });
    }
    expect(await dueAccounts(world.tables, 'DISABLED-UNTIL', '2026-04-01T00:00:00.000Z', 9)).toHaveLength(1);
  });

  // One of the eight looks for forwardings that end with the account (BR-46).
  it('of an account in 50 lists takes three transactions, the pool between them, and eight reads', async () => {
    const account = await writeUser(world);
    await writeMembers(world, await writeLists(world, 50), account);
    const input = { ...(await writeCase(world, { ...disabling, account })), step: 'IPMS-4.9.S8' };
    world.calls.inject(undefined);
    expect(await provisioned(world, { ...input, action: 'disable' })).toEqual(['applied']);
    const writes = world.calls.log.filter((call) => call === 'TransactWriteCommand' || call === 'apply');
    expect(writes).toEqual(['TransactWriteCommand', 'apply', 'TransactWriteCommand', 'TransactWriteCommand']);
    expect(world.calls.log.length - writes.length).toBe(8);
    expect(await places(account, 'SUSPENDED')).toHaveLength(50);
  });

  it('of an account in more lists than two transactions take comes again, and records every list once', async () => {
    const account = await writeUser(world);
    await writeMembers(world, await writeLists(world, 130), account);
    expect(await played(world, 'disable', { ...disabling, account })).toEqual(['more', 'more', 'applied']);
    expect(await places(account, 'SUSPENDED')).toHaveLength(130);
    const recorded = (await world.records(disabling.id)).flatMap(({ data }) => {
      const lists = data['lists'] as { suspended: string[] } | undefined;
      return lists?.suspended ?? [];
    });
    expect(new Set(recorded).size).toBe(130);
    expect(recorded).toHaveLength(130);
  });

  it('is refused as a business result when the account was changed after the form was sent', async () => {
    const account = await writeUser(world);
    await writeAccount(world.tables, account, { storageMb: 2048 });
    expect(await played(world, 'disable', { ...disabling, account })).toEqual(['subject-changed']);
    expect(await world.pool.check(account.id)).toBe('ON');
    expect((await now(account)).state).toBe('ACTIVE');
  });

  it('lets only the postmaster send whom the agency has named', async () => {
    const before = (await getAgency(world.tables, 'kpc'))!;
    await saveAgency(world.tables, before, { ...before, postmasterAddress: 'pos@kpc.example', version: 2 });
    const account = await writeUser(world);
    await played(world, 'disable', { ...disabling, account });
    expect((await now(account)).acceptOnlyFrom).toBe('pos@kpc.example');
  });
});

describe('enabling', () => {
  it('brings back exactly the memberships that the disabling took, and names the lists that are gone', async () => {
    const account = await writeUser(world);
    const [first, second, third, fourth] = await writeLists(world, 4);
    await writeMembers(world, [first!, second!, third!], account);
    await played(world, 'disable', { ...disabling, account });
    await world.write(listOperation(world.tables, { ...second!, state: 'ENDED', version: 2 }));
    await writeMembers(world, [fourth!], account);

    const enabling = { id: 'AKT-2026-000001', procedure: 'IPMS-4.10' as const, account: await now(account) };
    expect(await played(world, 'enable', enabling)).toEqual(['applied']);
    expect(await places(account, 'ACTIVE')).toEqual(['list-01', 'list-03', 'list-04']);
    expect(await places(account, 'SUSPENDED')).toEqual([]);
    const records = await world.records(enabling.id);
    expect(records[1]?.data['lists']).toEqual({ restored: ['list-01', 'list-03'], gone: ['list-02'] });
    const after = await now(account);
    expect(after).toMatchObject({ state: 'ACTIVE', signIn: 'ON' });
    expect(after).not.toHaveProperty('acceptOnlyFrom');
    expect(await world.pool.check(account.id)).toBe('ON');
    expect(world.pool.users.get(account.id)?.password).toBe('Kata-Laluan-2026');
  });

  it('of an account in many lists goes on where the first call ended', async () => {
    const account = await writeUser(world);
    await writeMembers(world, await writeLists(world, 95), account);
    await played(world, 'disable', { ...disabling, account });
    const enabling = { id: 'AKT-2026-000001', procedure: 'IPMS-4.10' as const, account: await now(account) };
    expect(await played(world, 'enable', enabling)).toEqual(['more', 'applied']);
    expect(await places(account, 'ACTIVE')).toHaveLength(95);
  });
});

describe('the end of an account', () => {
  const ending = {
    id: 'TMT-2026-000001',
    procedure: 'IPMS-4.11' as const,
    form: { cause: 'OTHER', causeNote: 'Bersara awal', effectiveOn: '2026-03-10' },
  };
  const steps = (name: string) => ({
    request: { requestId: ending.id, generation: 1, resumeAt: '' },
    taskId: `${ending.id}.${name}`,
    step: 'IPMS-4.11.S5',
  });

  async function scheduled(form: Record<string, string> = {}): Promise<Account> {
    const account = await writeUser(world);
    await played(world, 'schedule-termination', { ...ending, account, form: { ...ending.form, ...form } });
    return account;
  }

  it('passes the lists that it owns or handles to the successor, and leaves all lists', async () => {
    const successor = await writeUser(world, { address: 'pengganti@kpc.example' });
    const account = await scheduled({ successor: successor.address });
    const lists = await writeLists(world, 50, account.id);
    await writeMembers(world, lists, account);
    await writeDuties(world, lists, account);
    world.clock.advance(9 * 24 * 3600);

    const outcomes = await provisioned(world, { ...steps('1'), action: 'terminate' });
    expect(outcomes.at(-1)).toBe('applied');
    expect(outcomes.slice(0, -1)).toEqual(Array(outcomes.length - 1).fill('more'));
    expect(await listMemberships(world.tables, account.id)).toEqual([]);
    expect(await listDuties(world.tables, account.id)).toEqual([]);
    expect(await listDuties(world.tables, successor.id)).toHaveLength(100);
    for (const list of await getLists(
      world.tables,
      lists.map(({ id }) => id),
    )) {
      expect(list).toMatchObject({ ownerId: successor.id, handlerId: successor.id, version: 2 });
    }
    expect(await now(account)).toMatchObject({ state: 'DELETED', signIn: 'OFF' });
    expect(await world.pool.check(account.id)).toBe('OFF');
  });

  it('names the lists that stay without anybody, when the successor has ended before', async () => {
    const successor = await writeUser(world, { address: 'pengganti@kpc.example' });
    const account = await scheduled({ successor: successor.address });
    await writeAccount(world.tables, successor, { state: 'DELETED', deletedAt: world.clock.now() });
    const lists = await writeLists(world, 2, account.id);
    await writeDuties(world, lists, account);
    world.clock.advance(9 * 24 * 3600);

    expect(await provisioned(world, { ...steps('1'), action: 'terminate' })).toEqual(['applied']);
    const data = (await world.records(ending.id)).map((record) => record.data['lists']);
    expect(data).toContainEqual({ withoutSuccessor: ['list-01', 'list-02'] });
    expect(await listDuties(world.tables, successor.id)).toEqual([]);
  });

  it('takes no successor from another agency', async () => {
    const stranger = await writeUser(world, { agencyId: 'jrc', address: 'orang@jrc.example' });
    const account = await scheduled({ successor: stranger.address });
    expect((await now(account)).termination).not.toHaveProperty('successorId');
  });

  it('is not before its day', async () => {
    await scheduled();
    await expect(provisioned(world, { ...steps('1'), action: 'terminate' })).rejects.toThrow(Fenced);
  });

  it('can be undone within the window, and removes the sign-in for good after it', async () => {
    const account = await scheduled();
    world.clock.advance(9 * 24 * 3600);
    await provisioned(world, { ...steps('1'), action: 'terminate' });
    expect(await provisioned(world, { ...steps('2'), action: 'remove' })).toEqual(['subject-changed']);
    world.clock.advance(20 * 24 * 3600);
    expect(await provisioned(world, { ...steps('3'), action: 'remove' })).toEqual(['applied']);
    expect(await world.pool.check(account.id)).toBe('REMOVED');
    expect(await now(account)).toMatchObject({ state: 'DELETED', signIn: 'REMOVED' });
    expect(await provisioned(world, { ...steps('4'), action: 'restore' })).toEqual(['subject-changed']);
    expect(await world.pool.check(account.id)).toBe('REMOVED');
  });

  it('is undone with the password that it had', async () => {
    const account = await scheduled();
    world.clock.advance(9 * 24 * 3600);
    await provisioned(world, { ...steps('1'), action: 'terminate' });
    expect(await provisioned(world, { ...steps('2'), action: 'restore' })).toEqual(['applied']);
    expect(world.pool.users.get(account.id)).toEqual({ signIn: 'ON', password: 'Kata-Laluan-2026' });
  });
});

describe('a password that was set', () => {
  const setting = { id: 'KLN-2026-000001', procedure: 'IPMS-4.8' as const };

  it('ends sessions from before and must be changed, when an administrator set it', async () => {
    const account = await writeUser(world);
    const input = await writeCase(world, { ...setting, account });
    await setMarker(world.tables, setting.id, `${setting.id}#password`, world.clock.now());
    const step = { ...input, step: 'IPMS-4.8.S3', action: 'password-set' as const };
    expect(await provisioned(world, step)).toEqual(['applied']);
    expect(await now(account)).toMatchObject({ accessSince: world.clock.now(), mustChangePassword: true });
  });

  it('need not be changed by the user who set it himself', async () => {
    const account = await writeUser(world, { mustChangePassword: true });
    const createdBy = { officerId: account.id, role: 'USER' as const };
    const input = await writeCase(world, { ...setting, account, more: { createdBy } });
    await setMarker(world.tables, setting.id, `${setting.id}#password`, world.clock.now());
    await provisioned(world, { ...input, step: 'IPMS-4.20.S3', action: 'password-set' });
    expect(await now(account)).not.toHaveProperty('mustChangePassword');
  });

  it('counts although the account was changed in between: the pool has it', async () => {
    const account = await writeUser(world);
    const input = await writeCase(world, { ...setting, account });
    await setMarker(world.tables, setting.id, `${setting.id}#password`, world.clock.now());
    await writeAccount(world.tables, account, { storageMb: 2048 });
    const step = { ...input, step: 'IPMS-4.8.S3', action: 'password-set' as const };
    expect(await provisioned(world, step)).toEqual(['applied']);
  });

  it('is not taken for set while the case has no note that the pool took it', async () => {
    const account = await writeUser(world);
    const input = { ...(await writeCase(world, { ...setting, account })), step: 'IPMS-4.8.S3' };
    expect(await provisioned(world, { ...input, action: 'password-set' })).toEqual(['not-set']);
    expect(await now(account)).toEqual(account);
    expect((await world.records(setting.id)).at(-1)?.data).toMatchObject({ outcome: 'not-set' });
    // The machine went on: a note that comes too late changes nothing.
    await setMarker(world.tables, setting.id, `${setting.id}#password`, world.clock.now());
    expect(await provisioned(world, { ...input, action: 'password-set' })).toEqual(['not-set']);
  });
});

describe('the same call again', () => {
  it('changes and records nothing', async () => {
    const account = await writeUser(world);
    await writeMembers(world, await writeLists(world, 50), account);
    const input = {
      ...(await writeCase(world, { ...disabling, account })),
      step: 'IPMS-4.9.S8',
      action: 'disable' as const,
    };
    await provisioned(world, input);
    const before = await contentsOf(world.tables);
    world.calls.inject(undefined);
    expect(await provisioned(world, input)).toEqual(['applied']);
    expect(await contentsOf(world.tables)).toEqual(before);
    expect(world.calls.log).not.toContain('apply');
  });

  it('by two executions at once is applied by one', async () => {
    const account = await writeUser(world);
    const input = {
      ...(await writeCase(world, { ...disabling, account })),
      step: 'IPMS-4.9.S8',
      action: 'disable' as const,
    };
    const outcomes = await Promise.all([provisioned(world, input), provisioned(world, input)]);
    expect(outcomes).toEqual([['applied'], ['applied']]);
    expect(await world.records(disabling.id)).toHaveLength(3);
    expect((await now(account)).version).toBe(2);
  });

  it('of another generation, or of a request that has ended, is a fault', async () => {
    const account = await writeUser(world);
    const input = {
      ...(await writeCase(world, { ...disabling, account })),
      step: 'IPMS-4.9.S8',
      action: 'disable' as const,
    };
    const old = { ...input, request: { ...input.request, generation: 2 } };
    await expect(provisionAccount(world.deps, old)).rejects.toThrow(Fenced);
    await endRequest(world.deps, disabling.id, { reason: 'Tersilap', actor: 'SYSTEM' });
    await expect(provisionAccount(world.deps, input)).rejects.toThrow(Fenced);
    expect((await now(account)).state).toBe('ACTIVE');
  });
});
