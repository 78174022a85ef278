import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { endRequest } from '../../functions/usecases/end-request.ts';
import { provisionDirectory } from '../../functions/usecases/provision-directory.ts';
import { startChildren } from '../../functions/usecases/start-child.ts';
import { SubjectLocked } from '../../functions/domain/errors.ts';
import { writeAccount } from '../support/accounts.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { World } from '../support/doubles-world.ts';
import { aServiceForm, reviews, ServiceWorld } from '../support/services.ts';
import { dropTables } from '../support/tables.ts';

/** What goes wrong while services are asked for and switched on: broken calls, two at once, changes in between. */

afterAll(dropTables);

const { endorsed, approved } = reviews;
const id = 'BMT-2026-000001';
const several = 'PKH-2026-000001';
const machine = (requestId: string) => ({ requestId, generation: 1, resumeAt: '' });

/** The task whose outcome led to the configuration. */
async function switchOn(world: World): Promise<void> {
  const { tasks } = await world.case(id);
  const taskId = tasks.findLast(({ step }) => step === 'BMT-APPLY.3')?.id ?? '';
  const input = { request: machine(id), step: 'BMT-APPLY.3', taskId, action: 'switch-on' } as const;
  const { outcome } = await provisionDirectory(world.deps, input);
  expect(outcome).toBe('applied');
}

describe('every fault', () => {
  it('while a service is switched on leaves it switched on once', async () => {
    await survivesEveryFault({
      arrange: async (world) => {
        const services = await ServiceWorld.in(world, { id: 'acc-fault', address: 'fault@kpc.example' });
        await services.played('BMT-APPLY', 'BMT', [endorsed, approved]);
        const { id: taskId } = await world.openTask(id);
        await world.decide(taskId, 'admin', { outcome: 'configured' });
      },
      act: switchOn,
      recover: async (world) => {
        await switchOn(world);
        await world.repaired();
      },
    });
  });

  it('while several are started leaves one application of each', async () => {
    const start = (world: World) =>
      startChildren(world.deps, { request: machine(several), step: 'SERVICE-REQUEST.2', taskId: several });
    await survivesEveryFault({
      arrange: async (world) => {
        const account = { id: 'acc-fault', address: 'fault@kpc.example' };
        const services = await ServiceWorld.in(world, account);
        const form = { ...aServiceForm(), vasSSO: true, vasBMT: true };
        const subjectId = services.accountId;
        await world.submit({ procedure: 'SERVICE-REQUEST', subjectId, form });
      },
      act: start,
      recover: async (world) => {
        await start(world);
        await world.repaired();
      },
    });
  });
});

describe('at the same moment', () => {
  let world: World;
  let services: ServiceWorld;
  beforeEach(async () => {
    world = await World.create();
    services = await ServiceWorld.in(world);
  });

  it('only one of two applications for a service is taken', async () => {
    const ask = () =>
      world.submit({ procedure: 'BMT-APPLY', subjectId: services.subject('BMT'), form: aServiceForm() });
    const results = await Promise.allSettled([ask(), ask(), ask()]);
    const taken = results.filter(({ status }) => status === 'fulfilled');
    expect(taken).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(SubjectLocked);
    }
  });

  it('the account may change otherwise: the service is switched on over it', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved]);
    await writeAccount(world.tables, await services.account(), { displayName: 'Nama Baharu' });
    await world.next(id, ...reviews.configured);
    expect(await services.account()).toMatchObject({ displayName: 'Nama Baharu', services: ['BMT'] });
  });

  it('two services of one account are switched on, and neither is lost', async () => {
    const sso = await services.played('VALUE-ADDED', 'SSO', [endorsed, approved]);
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved]);
    const tasks = [await world.openTask(sso), await world.openTask(id)];
    for (const task of tasks) await world.decide(task.id, 'admin', { outcome: 'configured' });
    const on = (request: string, step: string, taskId: string) =>
      provisionDirectory(world.deps, { request: machine(request), step, taskId, action: 'switch-on' });
    await Promise.all([
      on(sso, 'VALUE-ADDED.4', tasks[0]?.id ?? ''),
      on(id, 'BMT-APPLY.3', tasks[1]?.id ?? ''),
    ]);
    expect((await services.account())?.services).toEqual(['SSO', 'BMT']);
  });

  it('a request that was ended from outside switches nothing on', async () => {
    await services.played('BMT-APPLY', 'BMT', [endorsed, approved]);
    const { id: taskId } = await world.openTask(id);
    await endRequest(world.deps, id, { reason: 'Agensi ditamatkan', actor: 'SYSTEM' });
    const input = { request: machine(id), step: 'BMT-APPLY.3', taskId, action: 'switch-on' } as const;
    await expect(provisionDirectory(world.deps, input)).rejects.toMatchObject({ name: 'Fenced' });
    expect(await services.service('BMT')).toBeUndefined();
  });
});
