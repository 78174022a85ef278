import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { NotFound } from '../../functions/domain/errors.ts';
import { getAccount } from '../../functions/store/account-store.ts';
import { compareSignIns, reconcileSignIns } from '../../functions/usecases/reconcile-accounts.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { provisioned, writeCase, writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { InjectedFault } from '../support/doubles.ts';
import { World } from '../support/doubles-world.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

const minute = 60;
const disabling = {
  id: 'NYH-2026-000001',
  procedure: 'IPMS-4.9' as const,
  form: { reason: 'OTHER', until: '2026-04-01', description: 'Cuti belajar' },
};

/** An account whose sign-in the pool was never told of. */
async function pending(signIn: Account['signIn'] = 'OFF'): Promise<Account> {
  const before = await writeUser(world);
  return writeAccount(world.tables, before, { signIn, signInPending: world.clock.now() });
}

async function now({ id }: Pick<Account, 'id'>): Promise<Account | undefined> {
  return getAccount(world.tables, id);
}

const sweep = () => reconcileSignIns(world.deps);

describe('the sweep of sign-ins', () => {
  it('switches what a provisioning has left that died before the pool and was not resumed', async () => {
    const account = await writeUser(world);
    const input = { ...(await writeCase(world, { ...disabling, account })), step: 'IPMS-4.9.S8' };
    world.calls.before('apply', () => Promise.reject(new InjectedFault('The function died')));
    await expect(provisioned(world, { ...input, action: 'disable' })).rejects.toThrow(InjectedFault);
    expect(await now(account)).toMatchObject({ signIn: 'OFF', signInPending: world.clock.now() });
    expect(await world.pool.check(account.id)).toBe('ON');

    world.clock.advance(15 * minute);
    expect(await sweep()).toMatchObject([{ accountId: account.id, did: 'switched' }]);
    expect(await world.pool.check(account.id)).toBe('OFF');
    expect(await now(account)).not.toHaveProperty('signInPending');
    expect((await now(account))?.version).toBe(2);

    // Resumed after all, the machine goes on and records what there is.
    expect(await provisioned(world, { ...input, action: 'disable' })).toEqual(['applied']);
    expect((await world.records(disabling.id)).at(-1)?.data).toMatchObject({
      action: 'sign-in',
      signIn: 'OFF',
    });
  });

  it('leaves to the machine what is pending for less than a quarter of an hour', async () => {
    const account = await pending();
    world.clock.advance(15 * minute - 1);
    expect(await sweep()).toEqual([]);
    expect(await world.pool.check(account.id)).toBe('ON');
  });

  it('finds nothing more to do in its next run', async () => {
    await pending();
    world.clock.advance(15 * minute);
    await sweep();
    expect(await sweep()).toEqual([]);
  });

  it('says in a preview what it would do, and does nothing', async () => {
    const account = await pending('REMOVED');
    world.clock.advance(15 * minute);
    const before = await contentsOf(world.tables);
    expect(await reconcileSignIns({ ...world.deps, preview: true })).toMatchObject([
      { accountId: account.id },
    ]);
    expect(await contentsOf(world.tables)).toEqual(before);
    expect(await world.pool.check(account.id)).toBe('ON');
  });

  it('is held up by no account for which the pool fails, and counts as failed', async () => {
    const [one, other] = [await pending(), await pending()];
    world.clock.advance(15 * minute);
    world.calls.before('apply', () => Promise.reject(new Error('The pool is away')));
    await expect(sweep()).rejects.toThrow(AggregateError);
    const states = [await world.pool.check(one.id), await world.pool.check(other.id)];
    expect(states.sort()).toEqual(['OFF', 'ON']);
    await sweep();
    expect([await world.pool.check(one.id), await world.pool.check(other.id)]).toEqual(['OFF', 'OFF']);
  });

  it('works through more accounts than a round takes', async () => {
    const accounts = await Promise.all(Array.from({ length: 120 }, () => pending()));
    world.clock.advance(15 * minute);
    expect(await sweep()).toHaveLength(accounts.length);
    expect([...world.pool.users.values()].every(({ signIn }) => signIn === 'OFF')).toBe(true);
  });

  it('gives the pool what the account says in the end, when it is changed at this very moment', async () => {
    const account = await pending('OFF');
    world.clock.advance(15 * minute);
    world.calls.before('apply', async () => {
      const { signInPending: _done, ...before } = (await now(account))!;
      await writeAccount(world.tables, before, { signIn: 'ON' });
    });
    await sweep();
    expect(await world.pool.check(account.id)).toBe('ON');
    expect((await now(account))?.signIn).toBe('ON');
  });
});

describe('the comparison of an agency’s accounts with the pool', () => {
  const compare = (agencyId = 'kpc') => compareSignIns(world.deps, agencyId);

  it('names each account that differs, with both sides, and mends nothing', async () => {
    const [off, missing, extra] = [await writeUser(world), await writeUser(world), await writeUser(world)];
    await writeUser(world);
    world.pool.users.set(off.id, { signIn: 'OFF' });
    world.pool.users.delete(missing.id);
    await writeAccount(world.tables, extra, { signIn: 'REMOVED' });
    const { compared, differences } = await compare();
    expect(compared).toBe(4);
    expect(differences).toEqual(
      [
        { accountId: off.id, account: 'ON', pool: 'OFF' },
        { accountId: missing.id, account: 'ON', pool: 'REMOVED' },
        { accountId: extra.id, account: 'REMOVED', pool: 'ON' },
      ].sort((one, other) => (one.accountId < other.accountId ? -1 : 1)),
    );
    expect(world.pool.users.size).toBe(3);
  });

  it('reads every account of the agency, page by page, and none of another', async () => {
    await Promise.all(Array.from({ length: 230 }, () => writeUser(world)));
    const stranger = await writeUser(world, { agencyId: 'jrc' });
    world.pool.users.delete(stranger.id);
    expect(await compare()).toEqual({ compared: 230, differences: [] });
    expect((await compare('jrc')).differences).toHaveLength(1);
  });

  it('knows no agency that does not exist', async () => {
    await expect(compare('tiada')).rejects.toThrow(NotFound);
  });
});
