import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Fenced, NotFound } from '../../functions/domain/errors.ts';
import { getAccount } from '../../functions/store/account-store.ts';
import { getRelay } from '../../functions/store/relay-store.ts';
import { lockHolder } from '../../functions/store/lock-store.ts';
import { listInbox } from '../../functions/store/task-store.ts';
import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { endRequest } from '../../functions/usecases/end-request.ts';
import { provisionRelay } from '../../functions/usecases/provision-relay.ts';
import { resumeRequest } from '../../functions/usecases/resume-request.ts';
import { sendMachineNotice } from '../../functions/usecases/send-machine-notice.ts';
import { writeUser } from '../support/account-cases.ts';
import { aRelay } from '../support/builders.ts';
import { decisions, World } from '../support/doubles-world.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { aRelayForm, aTerminationForm } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const withPassword = aRelayForm('Contoh', { authUsername: 'relay', authPassword: 'Rahsia-1' });
const end = (on: World, id: string) => endRequest(on.deps, id, { reason: 'Agensi tamat', actor: 'SYSTEM' });

describe('a request that is ended from outside', () => {
  it('is out of the inbox, its machine stops, its records say why', async () => {
    const id = await world.played();
    await end(world, id);
    await world.machines.settle();
    expect((await world.case(id)).request).toMatchObject({ status: 'ENDED', endedAt: world.clock.now() });
    expect(await listInbox(world.tables, { role: 'SERVICE_DESK' }, { limit: 10 })).toEqual([]);
    expect(world.machines.executions[0]).toMatchObject({ status: 'SUCCEEDED', state: 'Ended' });
    expect((await world.records(id)).at(-1)).toMatchObject({
      kind: 'ended',
      personal: { reason: 'Agensi tamat' },
    });
  });

  it('survives a fault at every call: the machine is told in the end', async () => {
    const id = 'RLY-2026-000001';
    await survivesEveryFault({
      arrange: async (before) => {
        await before.played([decisions.complete], { form: withPassword });
      },
      act: (before) => end(before, id),
      recover: async (after, failed) => {
        after.calls.restart();
        if (failed) await end(after, id);
        await after.repaired();
        await after.sweepSecrets();
        expect(after.machines.executions[0]).toMatchObject({ status: 'SUCCEEDED' });
        expect([...after.vault.secrets.keys()]).toEqual([]);
      },
    });
  });

  it('uses no outcome any more that was stored and not taken', async () => {
    const id = await world.played([decisions.complete, decisions.approved, decisions.configured]);
    world.calls.before('succeed', () => Promise.reject(new Error('Step Functions is away')));
    await world.decide((await world.openTask(id)).id, ...decisions.passed);
    await end(world, id);
    await world.repaired();
    expect(await getRelay(world.tables, `R-${id}`)).toMatchObject({ state: 'TERMINATED' });
    expect((await world.case(id)).request.status).toBe('ENDED');
    expect(world.machines.executions[0]).toMatchObject({ status: 'SUCCEEDED', state: 'Ended' });
  });

  it('takes the relay along that it made and that is not in service yet, with its password', async () => {
    const id = await world.played([decisions.complete, decisions.approved, decisions.configured], {
      form: withPassword,
    });
    await end(world, id);
    const relay = await getRelay(world.tables, `R-${id}`);
    expect(relay).toMatchObject({ state: 'TERMINATED', terminatedAt: world.clock.now(), version: 2 });
    expect(relay).not.toHaveProperty('secrets');
    expect((await world.records(id)).at(-1)).toMatchObject({
      kind: 'ended',
      data: { relay: `R-${id}`, before: { state: 'CONFIGURED' }, after: { state: 'TERMINATED' } },
    });
    await world.sweepSecrets();
    expect([...world.vault.secrets]).toEqual([]);
  });

  it('leaves a relay in service alone: it has a procedure of its own to end', async () => {
    const id = await world.played([decisions.complete, decisions.approved, decisions.configured]);
    await world.decide((await world.openTask(id)).id, ...decisions.passed);
    world.mailer.send = () => Promise.reject(new Error('SES is away'));
    await world.machines.settle();
    await end(world, id);
    expect((await world.case(id)).request.status).toBe('ENDED');
    expect(await getRelay(world.tables, `R-${id}`)).toMatchObject({ state: 'ACTIVE' });
  });

  it('gives its machine, at work at that moment, nothing more to write', async () => {
    const id = await world.played([decisions.complete, decisions.approved]);
    const { id: taskId } = await world.openTask(id);
    await world.decide(taskId, ...decisions.configured);
    await end(world, id);
    const request = { requestId: id, generation: 1, resumeAt: '' };
    const before = await world.records(id);
    const configure = { request, step: 'RELAY-APPLY.7', taskId, action: 'configure' } as const;
    await expect(provisionRelay(world.deps, configure)).rejects.toThrow(Fenced);
    const notice = { request, step: 'RELAY-APPLY.11', taskId, notice: 'N-02', ends: 'COMPLETED' } as const;
    const mails = world.mailer.sent.length;
    await expect(sendMachineNotice(world.deps, notice)).rejects.toThrow(Fenced);
    expect(world.mailer.sent).toHaveLength(mails);
    expect(await world.records(id)).toEqual(before);
    expect(await getRelay(world.tables, `R-${id}`)).toBeUndefined();
  });

  it('releases its relay', async () => {
    await world.putRelay(aRelay());
    const id = await world.played([], {
      procedure: 'RELAY-TERMINATE',
      subjectId: aRelay().id,
      form: aTerminationForm(),
    });
    expect(await lockHolder(world.tables, 'relay', aRelay().id)).toBe(id);
    await end(world, id);
    expect(await lockHolder(world.tables, 'relay', aRelay().id)).toBeUndefined();
  });

  it('stays as it ended when it is ended again, and one that does not exist is not found', async () => {
    const id = await world.played([decisions.incomplete, decisions.withdrawn]);
    await end(world, id);
    expect((await world.case(id)).request.status).toBe('WITHDRAWN');
    await expect(end(world, 'RLY-2026-999999')).rejects.toThrow(NotFound);
  });
});

describe('an application that ends', () => {
  it('leaves the reservation of its relay to the request that has it by then', async () => {
    const id = await world.played([decisions.complete, decisions.approved, decisions.configured]);
    await world.decide((await world.openTask(id)).id, ...decisions.passed);
    // The relay is in service, but the last notice fails until an operator helps.
    world.calls.before('send', async () => {
      await world.machines.stop('RELAY-APPLY', { requestId: id, generation: 1 });
      throw new Error('SES is away');
    });
    await world.machines.settle();
    const other = await world.submit({
      procedure: 'RELAY-TERMINATE',
      subjectId: `R-${id}`,
      form: aTerminationForm(),
    });
    await resumeRequest(world.deps, id, 'operator');
    await world.machines.settle();
    expect((await world.case(id)).request.status).toBe('COMPLETED');
    expect(await lockHolder(world.tables, 'relay', `R-${id}`)).toBe(other);
  });

  it('by withdrawal takes the supplied password along', async () => {
    await world.played([decisions.incomplete, decisions.withdrawn], { form: withPassword });
    expect([...world.vault.secrets]).toEqual([]);
  });
});

describe('a termination of an account that is ended from outside', () => {
  const form = { cause: 'RETIRE', effectiveOn: '2026-03-20' };
  const scheduled = async () => {
    const account = await writeUser(world, {});
    const id = await world.played([], { procedure: 'IPMS-4.11', subjectId: account.id, form });
    return { id, accountId: account.id };
  };

  it('is taken back before its day: the account is what it was', async () => {
    const { id, accountId } = await scheduled();
    expect(await getAccount(world.tables, accountId)).toMatchObject({ state: 'TERMINATION_SCHEDULED' });
    await end(world, id);
    const account = await getAccount(world.tables, accountId);
    expect(account).toMatchObject({ state: 'ACTIVE' });
    expect(account).not.toHaveProperty('termination');
    expect((await world.records(id)).at(-1)?.data).toMatchObject({
      ...{ status: 'ENDED', account: accountId },
      after: { state: 'ACTIVE' },
    });
  });

  it('is refused once the account is deleted: nobody could restore or remove it any more', async () => {
    const { id, accountId } = await scheduled();
    world.clock.advance(30 * 24 * 3600);
    await decideDated(world.deps);
    await world.machines.settle();
    expect(await getAccount(world.tables, accountId)).toMatchObject({ state: 'DELETED' });
    await expect(end(world, id)).rejects.toMatchObject({ name: 'Forbidden', rule: 'account-deleted' });
    expect((await world.case(id)).request.status).toBe('RESTORABLE');
  });
});
