import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { decideOwnTask, readOwnTask } from '../../functions/usecases/own-task.ts';
import { ownServices } from '../../functions/usecases/user-services.ts';
import type { Caller, DecisionInput } from '../../functions/usecases/types.ts';
import { World } from '../support/doubles-world.ts';
import { reviews, ServiceWorld } from '../support/services.ts';
import { dropTables } from '../support/tables.ts';
import { failure, UserOfModule } from '../support/user-module.ts';

/** What waits for a user himself, decided on his own page (ARCHIVE-APPLY.5, AMB-24). */

afterAll(dropTables);

let world: World;
let services: ServiceWorld;
beforeEach(async () => {
  world = await World.create();
  services = await ServiceWorld.in(world);
});

const { endorsed, approved, archived } = reviews;
const both = { addOnInstalled: true, outlookConfigured: true };
const setUp: DecisionInput = { outcome: 'set-up', data: both };

/** The administrator applied for him, and everything but the set-up is done. */
const waiting = () => services.played('ARCHIVE-APPLY', 'ONLINE_ARCHIVING', [endorsed, approved, archived]);

async function taskOf(id: string, caller: Caller = services.user.caller) {
  const view = await readOwnTask(world.deps, caller, id);
  if (view === undefined) throw new Error(`Nothing of ${id} waits for ${caller.person.id}`);
  return view;
}

const decide = (taskId: string, input = setUp, caller = services.user.caller) =>
  decideOwnTask(world.deps, caller, taskId, input);

describe('the account holder of whom a case is', () => {
  it('confirms the set-up on his own page, also of what his administrator asked for', async () => {
    const id = await waiting();
    const { task, offered } = await taskOf(id);
    expect(offered.map((each) => each.id)).toEqual(['set-up', 'not-set-up']);
    await decide(task.id);
    await world.machines.settle();
    expect(await services.status(id)).toBe('COMPLETED');
    const { decision } = (await taskOf(id)).task;
    expect(decision?.by).toEqual({ officerId: services.accountId, role: 'USER' });
    expect(decision?.byName).toBe(services.user.account.displayName);
  });

  it('sees what his link shows, and nothing of how others came to it', async () => {
    const view = await taskOf(await waiting());
    expect(view.shown).toMatchObject({ archivingAge: '12', archivingUnit: 'MONTHS' });
    expect([view.rounds, view.tasks, view.timeline]).toEqual([[], [], []]);
    expect(JSON.stringify(view)).not.toContain('Perlu menghantar pelan bangunan');
  });

  it('is led to it from his services, only while it waits for him', async () => {
    const asked = async () => {
      const all = await ownServices(world.tables, services.user.caller);
      return all.find(({ code }) => code === 'ONLINE_ARCHIVING')?.asked;
    };
    const id = await services.played('ARCHIVE-APPLY', 'ONLINE_ARCHIVING', [endorsed, approved]);
    expect((await asked())?.id).toBeUndefined();
    await world.next(id, ...archived);
    expect((await asked())?.id).toBe(id);
  });

  it('must tick what the form asks for, and decides once', async () => {
    const { task } = await taskOf(await waiting());
    const none = await failure(decide(task.id, { outcome: 'set-up', data: {} }));
    expect(none).toMatchObject({ errors: [{ field: 'addOnInstalled' }, { field: 'outlookConfigured' }] });
    await decide(task.id);
    await decide(task.id);
    const other: DecisionInput = { outcome: 'not-set-up', data: { reason: 'Tidak perlu' } };
    expect(await failure(decide(task.id, other))).toMatchObject({ name: 'AlreadyDecided' });
  });
});

describe('nothing of it is there', () => {
  it.each([
    ['another user of the agency', async () => (await UserOfModule.in(world)).caller],
    ['an officer who is reached at the same address', () => officerAt('admin')],
    ['who has the address in another agency', () => elsewhere({ agencyId: 'jrc' })],
    ['who has no such address any more', () => elsewhere({ email: 'lain@kpc.example' })],
    ['whose account has ended', () => elsewhere({ state: 'ENDED' })],
  ])('for %s', async (_, who) => {
    const id = await waiting();
    const { task } = await taskOf(id);
    const caller = await who();
    expect(await readOwnTask(world.deps, caller, id)).toBeUndefined();
    expect(await failure(decide(task.id, setUp, caller))).toMatchObject({ name: 'NotFound' });
    expect(await services.status(id)).toBe('AWAITING_USER_SETUP');
  });

  it('while the case waits for somebody else, and of a case or task that there is not', async () => {
    const id = await services.played('ARCHIVE-APPLY', 'ONLINE_ARCHIVING', [endorsed]);
    expect(await readOwnTask(world.deps, services.user.caller, id)).toBeUndefined();
    const { id: manager } = await world.openTask(id);
    for (const taskId of [manager, `${id}.99`, 'ARK-2026-999999.1', 'x']) {
      expect(await failure(decide(taskId))).toMatchObject({ name: 'NotFound' });
    }
    expect(await readOwnTask(world.deps, services.user.caller, 'ARK-2026-999999')).toBeUndefined();
  });

  function elsewhere(patch: Partial<Caller['person']>): Caller {
    const { caller } = services.user;
    return { ...caller, person: { ...caller.person, ...patch } };
  }

  async function officerAt(id: string): Promise<Caller> {
    const { email } = services.user.caller.person;
    return { person: { ...(await world.officer(id)), email }, channel: 'portal' };
  }
});
