import { afterAll, describe, expect, it } from 'vitest';
import { openTaskOrFail } from '../../functions/usecases/open-task.ts';
import { resumeRequest } from '../../functions/usecases/resume-request.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { again, decisions, World, type Step } from '../support/doubles-world.ts';
import { aRelayForm } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';

afterAll(dropTables);

const reference = 'RLY-2026-000001';
const withPassword = aRelayForm('Contoh', { authUsername: 'relay', authPassword: 'Rahsia-1' });

/** What an operator does with requests that a fault has stopped; then the sweeps, at once and hours later. */
async function operated(world: World): Promise<void> {
  await world.repaired();
  const { request } = await world.case(reference);
  if (request.faulted !== undefined) {
    await resumeRequest(world.deps, reference, 'operator');
    await world.machines.settle();
  }
  world.clock.advance(2 * 3600);
  await world.sweepSecrets();
}

describe('one call to AWS fails, or the function dies there, at every call one after the other', () => {
  it('of submit: one request, one running machine, no secret too many', async () => {
    const key = { key: 'k', route: 'POST /requests', bodyHash: 'b' };
    const click = (world: World) => world.submit({ form: withPassword, idempotency: key });
    const calls = await survivesEveryFault({
      arrange: async () => undefined,
      act: click,
      recover: async (world, failed) => {
        if (failed) await again(() => click(world));
        await world.repaired();
        world.clock.advance(2 * 3600);
        await world.sweepSecrets();
      },
    });
    expect(calls).toContain('TransactWriteCommand');
    expect(calls.at(-1)).toBe('start');
  });

  it('of open-task: one task, each holder told, at most one mail sent again', async () => {
    const calls = await survivesEveryFault({
      arrange: async (world) => {
        await world.submit();
      },
      act: (world) => world.machines.settle(),
      recover: operated,
    });
    expect(calls.filter((call) => call === 'send')).toHaveLength(1);
  });

  it('of open-task with links for several holders', async () => {
    const calls = await survivesEveryFault({
      arrange: async (world) => {
        const id = await world.played();
        await world.decide((await world.openTask(id)).id, ...decisions.complete);
      },
      act: (world) => world.machines.settle(),
      recover: operated,
    });
    expect(calls.filter((call) => call === 'send')).toHaveLength(2);
  });

  it.each<[string, readonly Step[], Step]>([
    ['an approval', [decisions.complete], decisions.approved],
    ['a final refusal', [decisions.complete], decisions.refusedForGood],
    ['a return of the form', [], decisions.incomplete],
    [
      'a form sent again with another password',
      [decisions.incomplete],
      ['admin', { outcome: 'resubmitted', data: { ...withPassword, authPassword: 'Rahsia-2' } }],
    ],
  ])('of decide, for %s: decided once, and the machine goes on once', async (_, before, [by, decision]) => {
    const idempotency = { key: 'k', route: 'POST decision', bodyHash: 'b' };
    const click = async (world: World) => {
      const { tasks } = await world.case(reference);
      await world.decide(tasks.at(-1)!.id, by, { ...decision, idempotency });
    };
    await survivesEveryFault({
      arrange: async (world) => {
        await world.played(before, { form: withPassword });
      },
      act: click,
      recover: async (world, failed) => {
        if (failed) await again(() => click(world));
        await operated(world);
      },
    });
  });

  const untilConfigured = [decisions.complete, decisions.approved];
  const untilTested = [...untilConfigured, decisions.configured];
  it.each<[string, readonly Step[], Step]>([
    ['a relay is configured', untilConfigured, decisions.configured],
    ['a relay is configured again', [...untilTested, decisions.failed], decisions.configured],
    ['a relay goes into service and the request ends', untilTested, decisions.passed],
    ['an application is withdrawn', [decisions.incomplete], decisions.withdrawn],
    ['an application is refused for good', [decisions.complete, decisions.refusedForGood], decisions.closed],
  ])('of provision, notify and open-task while %s', async (_, before, [by, decision]) => {
    await survivesEveryFault({
      arrange: async (world) => {
        const id = await world.played(before, { form: withPassword });
        await world.decide((await world.openTask(id)).id, by, decision);
      },
      act: (world) => world.machines.settle(),
      recover: operated,
    });
  });
});

describe('open-task that meets a fault', () => {
  it('says so, also when the waiting machine cannot be told', async () => {
    const world = await World.create();
    const id = await world.submit();
    const input = {
      request: { requestId: id, generation: 1, resumeAt: '' },
      step: 'RELAY-APPLY.9',
      token: 'T',
    };
    await expect(openTaskOrFail(world.deps, input)).rejects.toThrow(/no human step/u);
    expect(world.calls.log.at(-1)).toBe('fail');
    world.calls.before('fail', () => Promise.reject(new Error('Step Functions is away')));
    await expect(openTaskOrFail(world.deps, input)).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/no human step/u) as string },
      errors: [{}, { message: 'Step Functions is away' }],
    });
  });
});
