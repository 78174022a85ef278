import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Fenced, InvalidInput, NotFound } from '../../functions/domain/errors.ts';
import { requestKey } from '../../functions/store/keys/cases.ts';
import { dueKey } from '../../functions/store/keys/due.ts';
import { openTask } from '../../functions/usecases/open-task.ts';
import { faultedRequests, stopExecution } from '../../functions/usecases/operate.ts';
import { provisionRelay } from '../../functions/usecases/provision-relay.ts';
import { recordFault } from '../../functions/usecases/record-fault.ts';
import { resumeRequest } from '../../functions/usecases/resume-request.ts';
import { sendMachineNotice } from '../../functions/usecases/send-machine-notice.ts';
import { startChildren } from '../../functions/usecases/start-child.ts';
import { aRelay } from '../support/builders.ts';
import { decisions, World, type Step } from '../support/doubles-world.ts';
import { aTerminationForm } from '../support/forms.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const { complete, incomplete, answered, resubmitted, approved, refused, configured, failed, passed } =
  decisions;
const everyLoop: readonly Step[] = [
  ...[incomplete, resubmitted, complete, refused, answered, approved],
  ...[configured, failed, configured, passed],
];

async function kill(id: string): Promise<void> {
  expect(await stopExecution(world.deps, id)).toBe('stopped');
}

describe('an application whose machine is killed', () => {
  it('at every task, before and after its decision, goes its way once: no task, record or mail more than without', async () => {
    const undisturbed = await World.create();
    const wanted = await undisturbed.played(everyLoop);

    const id = await world.played();
    for (const [by, decision] of everyLoop) {
      await kill(id);
      await world.repaired();
      await world.decide((await world.openTask(id)).id, by, decision);
      await kill(id);
      await world.repaired();
    }

    const kindsOf = async (on: World, of: string) =>
      (await on.records(of))
        .filter(({ kind }) => kind !== 'resumed')
        .map(({ step, kind }) => `${step} ${kind}`);
    expect(await kindsOf(world, id)).toEqual(await kindsOf(undisturbed, wanted));
    const mails = (on: World) => on.mailer.sent.map(({ to, subject }) => `${to} ${subject}`);
    expect(mails(world)).toEqual(mails(undisturbed));
    const { request, tasks } = await world.case(id);
    expect(request.status).toBe('COMPLETED');
    expect(tasks).toHaveLength(everyLoop.length);
    expect(request.generation).toBeGreaterThan(everyLoop.length);
  });
});

describe('an execution of an older generation', () => {
  it('writes nothing, sends nothing and starts nothing', async () => {
    const id = await world.played([complete, approved]);
    const { id: taskId } = await world.openTask(id);
    await world.decide(taskId, ...configured);
    await resumeRequest(world.deps, id, 'operator');
    const before = [
      await contentsOf(world.tables),
      world.mailer.sent.length,
      world.machines.executions.length,
    ];
    const request = { requestId: id, generation: 1, resumeAt: '' };

    const late = [
      openTask(world.deps, { request, step: 'RELAY-APPLY.10', token: 'old' }),
      openTask(world.deps, { request, step: 'RELAY-APPLY.7', token: 'old' }),
      provisionRelay(world.deps, { request, step: 'RELAY-APPLY.7', taskId, action: 'configure' }),
      sendMachineNotice(world.deps, {
        request,
        step: 'RELAY-APPLY.11',
        taskId,
        notice: 'N-02',
        ends: 'COMPLETED',
      }),
      startChildren(world.deps, { request, step: 'RELAY-APPLY.7', taskId }),
    ];
    for (const result of await Promise.allSettled(late)) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(Fenced) as unknown });
    }
    await recordFault(world.deps, request);
    const after = [
      await contentsOf(world.tables),
      world.mailer.sent.length,
      world.machines.executions.length,
    ];
    expect(after).toEqual(before);
  });
});

describe('a fault', () => {
  it('is flagged once, named by the sweep, and mended by an operator at the same step', async () => {
    const id = await world.played([complete, approved, configured]);
    world.mailer.send = () => Promise.reject(new Error('SES is away'));
    await world.decide((await world.openTask(id)).id, ...passed);
    await world.machines.settle();

    const { request } = await world.case(id);
    expect(request).toMatchObject({ status: 'TESTING', faulted: { step: 'RELAY-APPLY.10' } });
    expect((await faultedRequests(world.deps)).map((each) => each.id)).toEqual([id]);
    expect(await world.reconcile()).toMatchObject([{ requestId: id, did: 'faulted' }]);
    expect((await world.records(id)).filter(({ kind }) => kind === 'faulted')).toHaveLength(1);

    delete (world.mailer as Partial<typeof world.mailer>).send;
    await resumeRequest(world.deps, id, 'operator');
    await world.machines.settle();
    const mended = (await world.case(id)).request;
    expect(mended.status).toBe('COMPLETED');
    expect(mended).not.toHaveProperty('faulted');
    expect((await world.records(id)).filter(({ kind }) => kind === 'provisioned')).toHaveLength(2);
  });

  it('flags nothing on a request that has ended or does not exist', async () => {
    const id = await world.played([incomplete, decisions.withdrawn]);
    await recordFault(world.deps, { requestId: id, generation: 1, resumeAt: '' });
    await recordFault(world.deps, { requestId: 'RLY-2026-999999', generation: 1, resumeAt: '' });
    expect(await faultedRequests(world.deps)).toEqual([]);
  });
});

describe('resuming', () => {
  it('a healthy request ends the execution before, and goes on when that cannot be reached', async () => {
    const id = await world.played([complete]);
    await resumeRequest(world.deps, id, 'operator');
    expect(world.machines.executions.map(({ status }) => status)).toEqual(['ABORTED', 'RUNNING']);
    world.calls.before('stop', () => Promise.reject(new Error('Step Functions is away')));
    expect(await resumeRequest(world.deps, id, 'operator')).toMatchObject({ generation: 3 });
    await world.machines.settle();
    for (const [by, decision] of [approved, configured, passed]) await world.next(id, by, decision);
    expect((await world.case(id)).request.status).toBe('COMPLETED');
  });

  it('is refused for a request that has ended, and for none', async () => {
    const id = await world.played([incomplete, decisions.withdrawn]);
    await expect(resumeRequest(world.deps, id, 'operator')).rejects.toThrow(InvalidInput);
    await expect(resumeRequest(world.deps, 'RLY-2026-999999', 'operator')).rejects.toThrow(NotFound);
    await expect(stopExecution(world.deps, 'RLY-2026-999999')).rejects.toThrow(NotFound);
  });
});

describe('the reconcile sweep', () => {
  it('in a preview says what it would do and does nothing', async () => {
    const id = await world.played();
    await kill(id);
    const before = await contentsOf(world.tables);
    const { reconcile } = await import('../../functions/usecases/reconcile.ts');
    expect(await reconcile({ ...world.deps, preview: true })).toEqual([
      { requestId: id, did: 'resumed', why: 'execution ABORTED' },
    ]);
    expect(await contentsOf(world.tables)).toEqual(before);
    expect(world.machines.executions).toHaveLength(1);
  });

  it('resumes a machine that is gone without a trace where it stood', async () => {
    const id = await world.played([complete]);
    world.machines.executions.length = 0;
    expect(await world.reconcile()).toMatchObject([
      { requestId: id, did: 'resumed', why: 'execution is gone' },
    ]);
    await world.machines.settle();
    for (const [by, decision] of [approved, configured, passed]) await world.next(id, by, decision);
    expect((await world.case(id)).request).toMatchObject({ status: 'COMPLETED', generation: 2 });
  });

  it('says what keeps a stored outcome from its machine', async () => {
    const id = await world.played();
    const { succeed } = world.machines;
    world.machines.succeed = () => Promise.reject(new Error('Step Functions refuses'));
    await world.decide((await world.openTask(id)).id, ...complete);
    await expect(world.reconcile()).rejects.toMatchObject({ cause: { message: 'Step Functions refuses' } });
    world.machines.succeed = succeed;
    expect(await world.reconcile()).toMatchObject([{ did: 'delivered' }]);
  });

  it('does the rest when one item cannot be read, and fails in the end', async () => {
    const id = await world.played();
    await kill(id);
    for (const shard of [0, 1, 2, 3]) {
      const broken = { ...requestKey(`BROKEN-${shard}`), dueKey: dueKey('OPEN', shard), dueAt: '2000-01-01' };
      await world.tables.client.send(new PutCommand({ TableName: world.tables.cases, Item: broken }));
    }
    await expect(world.reconcile()).rejects.toThrow(AggregateError);
    expect((await world.case(id)).request.generation).toBe(2);
  });
});

describe('a relay that changed since the form was sent', () => {
  it('sends the form back to the agency, which sends it again', async () => {
    const relay = aRelay();
    await world.putRelay(relay);
    const form = aTerminationForm();
    const id = await world.played([complete, approved], {
      procedure: 'RELAY-TERMINATE',
      subjectId: relay.id,
      form,
    });
    await world.putRelay({ ...relay, version: 3 }, 3);
    await world.next(id, ...configured);
    expect((await world.case(id)).request.status).toBe('DRAFT');
    await world.next(id, 'admin', { outcome: 'resubmitted', data: form });
    for (const [by, decision] of [complete, approved, configured]) await world.next(id, by, decision);
    expect((await world.case(id)).request.status).toBe('COMPLETED');
  });
});
