import { afterAll, describe, expect, it } from 'vitest';
import { getAccount } from '../../functions/store/account-store.ts';
import { reservedName, reserveOperation } from '../../functions/store/reservation-store.ts';
import type { ProvisionAccountInput } from '../../functions/usecases/provision-account.ts';
import type { Account } from '../../schemas/directory/account.ts';
import {
  played,
  provisioned,
  writeCase,
  writeDuties,
  writeLists,
  writeMembers,
  writeUser,
  type CaseOf,
} from '../support/account-cases.ts';
import { aSealed, writeAccount } from '../support/accounts.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { World } from '../support/doubles-world.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

afterAll(dropTables);

type Action = ProvisionAccountInput['action'];

const step = 'IPMS-4.0.S1';
const address = 'aisyah@kpc.example';
const create: CaseOf = {
  id: 'AKN-2026-000001',
  procedure: 'IPMS-4.3',
  form: {
    category: 'PUBLIC_SERVANT',
    fullName: 'Aisyah binti Rahman',
    identityNumber: aSealed('850101145523'),
  },
  decided: { address, loginId: 'aisyah', package: 'B', storage: '1024', superiorEmail: 'ketua@kpc.example' },
  more: { reserved: [reservedName('address', address), reservedName('login', 'aisyah')] },
};
const disable: CaseOf = {
  id: 'NYH-2026-000001',
  procedure: 'IPMS-4.9',
  form: { reason: 'OTHER', until: '2026-04-01', description: 'Cuti belajar' },
};
const enable: CaseOf = { id: 'AKT-2026-000001', procedure: 'IPMS-4.10' };
const end: CaseOf = {
  id: 'TMT-2026-000001',
  procedure: 'IPMS-4.11',
  form: {
    cause: 'OTHER',
    causeNote: 'Bersara awal',
    effectiveOn: '2026-03-10',
    successor: 'pengganti@kpc.example',
  },
};
const tenDays = 10 * 24 * 3600;

/** What stands before the call in which the fault comes; with the case of that call. */
const arrangements: Readonly<Record<string, { action: Action; arrange: (world: World) => Promise<string> }>> =
  {
    'an account is created': {
      action: 'create',
      arrange: async (world) => {
        await world.write(
          reserveOperation(world.tables, 'address', address, create.id),
          reserveOperation(world.tables, 'login', 'aisyah', create.id),
        );
        return (await writeCase(world, create)).taskId;
      },
    },
    'an account in many lists is disabled': {
      action: 'disable',
      arrange: async (world) => {
        const account = await writeUser(world);
        await writeMembers(world, await writeLists(world, 100), account);
        return (await writeCase(world, { ...disable, account })).taskId;
      },
    },
    'an account is enabled': {
      action: 'enable',
      arrange: async (world) => {
        const account = await writeUser(world);
        await writeMembers(world, await writeLists(world, 45), account);
        await played(world, 'disable', { ...disable, account });
        return (await writeCase(world, { ...enable, account: await changed(world, account) })).taskId;
      },
    },
    'an account ends that owns lists': {
      action: 'terminate',
      arrange: async (world) => {
        await writeUser(world, { address: 'pengganti@kpc.example' });
        const account = await writeUser(world);
        await played(world, 'schedule-termination', { ...end, account });
        const lists = await writeLists(world, 20, account.id);
        await writeMembers(world, lists, account);
        await writeDuties(world, lists, account);
        world.clock.advance(tenDays);
        return `${end.id}.1`;
      },
    },
    'a deleted account is removed for good': {
      action: 'remove',
      arrange: async (world) => {
        const account = await writeUser(world);
        await played(world, 'schedule-termination', { ...end, account });
        world.clock.advance(tenDays);
        await provisioned(world, inputOf(end.id, `${end.id}.1`, 'terminate'));
        world.clock.advance(20 * 24 * 3600);
        return `${end.id}.2`;
      },
    },
  };

async function changed(world: World, { id }: Account): Promise<Account> {
  const account = await getAccount(world.tables, id);
  if (account === undefined) throw new Error(`There is no account ${id}`);
  return account;
}

function inputOf(requestId: string, taskId: string, action: Action): ProvisionAccountInput {
  return { request: { requestId, generation: 1, resumeAt: '' }, taskId, step, action };
}

/** Account and pool say the same, and nothing is pending any more. */
async function expectAgreement(world: World): Promise<void> {
  const { directory } = await contentsOf(world.tables);
  for (const { id, signIn, signInPending } of directory.filter(({ sk }) => sk === 'ACCOUNT')) {
    expect(signInPending).toBeUndefined();
    expect(await world.pool.check(String(id))).toBe(signIn);
  }
}

describe('one call to AWS fails, or the function dies there, at every call one after the other', () => {
  it.each(Object.entries(arrangements))(
    'while %s: after the retry, account and pool agree',
    async (_, { action, arrange }) => {
      let input: ProvisionAccountInput | undefined;
      const act = (world: World) => {
        if (input === undefined) throw new Error('There is no case');
        return provisioned(world, input);
      };
      const calls = await survivesEveryFault({
        arrange: async (world) => {
          const taskId = await arrange(world);
          input = inputOf(taskId.split('.')[0] ?? '', taskId, action);
        },
        act,
        recover: async (world) => {
          world.calls.restart();
          expect((await act(world)).at(-1)).toBe('applied');
          await expectAgreement(world);
        },
      });
      expect(calls.filter((call) => call === 'apply')).toHaveLength(1);
    },
  );
});

describe('the account changes between the first transaction and the pool', () => {
  it('is read anew, and the pool gets what it says then', async () => {
    const world = await World.create();
    const account = await writeUser(world);
    const { request, taskId } = await writeCase(world, { ...disable, account });
    world.calls.before('apply', async () => {
      const now = await changed(world, account);
      await writeAccount(world.tables, now, { state: 'ACTIVE', signIn: 'ON' });
    });
    await provisioned(world, { request, taskId, step, action: 'disable' });
    await expectAgreement(world);
    expect((await changed(world, account)).signIn).toBe('ON');
  });

  it('also when somebody else has noted meanwhile that they agree', async () => {
    const world = await World.create();
    const account = await writeUser(world);
    const { request, taskId } = await writeCase(world, { ...disable, account });
    world.calls.before('apply', async () => {
      const { signInPending: _noted, ...now } = await changed(world, account);
      await writeAccount(world.tables, now, { state: 'ACTIVE', signIn: 'ON' });
    });
    await provisioned(world, { request, taskId, step, action: 'disable' });
    await expectAgreement(world);
  });
});
