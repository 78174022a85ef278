import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getAccounts } from '../../functions/store/account-store.ts';
import { getAgency, saveAgency } from '../../functions/store/officer-store.ts';
import { doRows } from '../../functions/usecases/bulk-batch.ts';
import { sweepBulk } from '../../functions/usecases/bulk-sweep.ts';
import { aRegistration, fates, sent, uploaded } from '../support/bulk.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, domain: 'kpc.example', version: agency.version + 1 });
});
afterAll(dropTables);

async function statusOf(id: string): Promise<string> {
  return (await world.case(id)).request.status;
}

describe('a row that fails', () => {
  it('holds up none of the others, and is done when it comes again', async () => {
    const id = await uploaded(
      world,
      'REGISTER',
      ['satu', 'dua', 'tiga'].map((login) => aRegistration(login)),
    );
    await sent(world, id);
    world.calls.before('TransactWriteCommand', () => Promise.reject(new Error('The table is away')));
    const batch = world.rows.take().map((ref) => ({ ...ref, id: String(ref.no), lost: false }));
    expect([...(await doRows(world.deps, batch)).keys()]).toEqual(['2']);
    expect(await fates(world, id)).toEqual(['2 WAITING', '3 APPLIED', '4 APPLIED']);
    expect(await statusOf(id)).toBe('APPLYING');
    expect((await doRows(world.deps, batch.slice(0, 1))).size).toBe(0);
    await world.machines.settle();
    expect(await statusOf(id)).toBe('COMPLETED');
  });

  it('too often is given up, and the file comes to its end', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu'), aRegistration('dua')]);
    await sent(world, id);
    const [first, second] = world.rows.take().map((ref) => ({ ...ref, id: String(ref.no), lost: false }));
    await doRows(world.deps, [first!]);
    await doRows(world.deps, [{ ...second!, lost: true }]);
    await world.machines.settle();
    expect(await fates(world, id)).toEqual(['2 APPLIED', '3 FAILED :bulk-failed']);
    expect(await getAccounts(world.tables, [...world.pool.users.keys()])).toHaveLength(1);
    expect(await statusOf(id)).toBe('COMPLETED');
  });

  it('after it was written is no failure of the account: it says what is not finished', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu')]);
    await sent(world, id);
    world.calls.before('send', () => Promise.reject(new Error('The mail is away')));
    const [message] = world.rows.take().map((ref) => ({ ...ref, id: String(ref.no), lost: false }));
    expect((await doRows(world.deps, [message!])).size).toBe(1);
    await doRows(world.deps, [{ ...message!, lost: true }]);
    await world.machines.settle();
    expect(await fates(world, id)).toEqual(['2 APPLIED :bulk-unfinished']);
    expect(await statusOf(id)).toBe('COMPLETED');
  });

  it('whose message was lost is sent again by the sweep, and an end that nobody noticed is noted', async () => {
    const id = await uploaded(world, 'REGISTER', [aRegistration('satu')]);
    await sent(world, id);
    world.rows.take();
    world.clock.advance(3600);
    expect(await sweepBulk({ ...world.deps, preview: true })).toMatchObject([
      { requestId: id, did: 'sent-again' },
    ]);
    expect(world.rows.take()).toEqual([]);
    await sweepBulk(world.deps);
    expect(world.rows.take()).toEqual([{ requestId: id, no: 2 }]);

    const batch = [{ requestId: id, no: 2, id: '2', lost: false }];
    world.calls.before('succeed', () => Promise.reject(new Error('Step Functions is away')));
    await doRows(world.deps, batch);
    await world.repaired();
    expect(await statusOf(id)).toBe('COMPLETED');
  });
});
