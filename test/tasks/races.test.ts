import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AlreadyDecided,
  IdempotencyMismatch,
  IdempotentReplay,
  SubjectLocked,
} from '../../functions/domain/errors.ts';
import { resumeRequest } from '../../functions/usecases/resume-request.ts';
import type { Task } from '../../schemas/cases/request.ts';
import { aRelay } from '../support/builders.ts';
import { decisions, World } from '../support/doubles-world.ts';
import { aRelayForm, aTerminationForm } from '../support/forms.ts';
import { dropTables } from '../support/tables.ts';

/** Two writers at once. What happens in between is put right before the other's writing, so that it is never luck. */

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const writing = 'TransactWriteCommand';
const idempotency = { key: 'k', route: 'POST', bodyHash: 'b' };

async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('two approvers in the same second', () => {
  let task: Task;
  beforeEach(async () => {
    task = await world.openTask(await world.played([decisions.complete]));
  });

  it('have one effect: the first wins, the other is told by whom and what', async () => {
    world.calls.before(writing, () =>
      world.decide(task.id, 'mampu2', { outcome: 'refused', reason: 'Tidak jelas' }),
    );
    const error = await errorOf(world.decide(task.id, 'mampu1', { outcome: 'approved' }));
    expect(error).toBeInstanceOf(AlreadyDecided);
    expect(error).toMatchObject({ outcome: 'refused', byName: 'Pegawai mampu2' });
    await world.machines.settle();
    const { request } = await world.case(task.requestId);
    expect(request.status).toBe('RECEIVED');
  });

  it('have one effect, too, when both answers travel at once', async () => {
    const answers = await Promise.allSettled([
      world.decide(task.id, 'mampu1', { outcome: 'approved' }),
      world.decide(task.id, 'mampu2', { outcome: 'approved' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const records = await world.records(task.requestId);
    expect(records.filter(({ kind, step }) => kind === 'decided' && step === 'RELAY-APPLY.6')).toHaveLength(
      1,
    );
  });
});

describe('the same decision twice', () => {
  let task: Task;
  beforeEach(async () => {
    task = await world.openTask(await world.played([decisions.complete]));
  });

  it('by the same person is answered with the decision that stands', async () => {
    const first = await world.decide(task.id, 'mampu1', { outcome: 'approved' });
    world.clock.advance(60);
    const second = await world.decide(task.id, 'mampu1', { outcome: 'approved' });
    expect(second).toEqual(first);
  });

  it('by the same person with another outcome is refused', async () => {
    await world.decide(task.id, 'mampu1', { outcome: 'approved' });
    const error = await errorOf(world.decide(task.id, 'mampu1', { outcome: 'refused', reason: 'Lain' }));
    expect(error).toBeInstanceOf(AlreadyDecided);
  });

  it('under one key at the same moment is a replay, under the same key with another body a mismatch', async () => {
    const click = () => world.decide(task.id, 'mampu1', { outcome: 'approved', idempotency });
    world.calls.before(writing, click);
    expect(await errorOf(click())).toBeInstanceOf(IdempotentReplay);
    const other = { ...idempotency, bodyHash: 'another' };
    const error = await errorOf(world.decide(task.id, 'mampu1', { outcome: 'approved', idempotency: other }));
    expect(error).toBeInstanceOf(IdempotencyMismatch);
  });
});

describe('a decision while a resume runs', () => {
  let task: Task;
  beforeEach(async () => {
    task = await world.openTask(await world.played([decisions.complete]));
  });

  async function goesOnOnce(): Promise<void> {
    await world.repaired();
    const { request, tasks } = await world.case(task.requestId);
    expect(request.status).toBe('CONFIGURING');
    expect(tasks.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'RELAY-APPLY.4 decided',
      'RELAY-APPLY.6 decided',
      'RELAY-APPLY.7 open',
    ]);
    const running = world.machines.executions.filter(({ status }) => status === 'RUNNING');
    expect(running.map(({ name }) => name)).toEqual([`${task.requestId}-${request.generation}`]);
  }

  const kill = () => world.machines.stop('RELAY-APPLY', { requestId: task.requestId, generation: 1 });
  const approve = () => world.decide(task.id, 'mampu1', { outcome: 'approved' });

  it('is kept when the resume comes right before its writing', async () => {
    await kill();
    world.calls.before(writing, () => world.reconcile());
    await approve();
    await goesOnOnce();
  });

  it('is kept when it comes right before the writing of the resume', async () => {
    await kill();
    world.calls.before(writing, approve);
    await world.reconcile();
    await goesOnOnce();
  });

  it('is kept when it comes while the resumed machine opens the task again', async () => {
    await kill();
    await world.reconcile();
    world.calls.before(writing, approve);
    await world.machines.settle();
    await goesOnOnce();
  });

  it('is given again to the new machine when the old one took it and then died', async () => {
    await approve();
    await kill();
    await goesOnOnce();
  });
});

describe('the reconcile sweep twice at once', () => {
  it('resumes a lost machine once', async () => {
    const id = await world.played();
    await world.machines.stop('RELAY-APPLY', { requestId: id, generation: 1 });
    world.calls.before(writing, () => world.reconcile());
    await world.reconcile();
    await world.machines.settle();
    expect((await world.case(id)).request.generation).toBe(2);
    expect(world.machines.executions.map(({ name, status }) => `${name} ${status}`)).toEqual([
      `${id}-1 ABORTED`,
      `${id}-2 RUNNING`,
    ]);
  });

  it('starts a machine that never started once', async () => {
    world.calls.before('start', () => Promise.reject(new Error('Step Functions is away')));
    await errorOf(world.submit());
    await Promise.all([world.reconcile(), world.reconcile()]);
    expect(world.machines.executions).toHaveLength(1);
  });

  it('gives a stored outcome once', async () => {
    const id = await world.played();
    world.calls.before('succeed', () => Promise.reject(new Error('Step Functions is away')));
    await world.decide((await world.openTask(id)).id, ...decisions.complete);
    await Promise.all([world.reconcile(), world.reconcile()]);
    await world.machines.settle();
    const { request, tasks } = await world.case(id);
    expect(request.status).toBe('AWAITING_MAMPU');
    expect(tasks[0]).toMatchObject({ deliveredAt: world.clock.now() });
    expect(tasks[0]).not.toHaveProperty('token');
  });

  it('leaves a request alone that ends while its machine is looked at', async () => {
    const id = await world.played([decisions.complete, decisions.approved, decisions.configured]);
    await world.decide((await world.openTask(id)).id, ...decisions.passed);
    world.calls.before('status', () => world.machines.settle());
    expect(await world.reconcile()).toEqual([]);
    expect((await world.case(id)).request).toMatchObject({ status: 'COMPLETED', generation: 1 });
  });
});

describe('a form sent twice at the same moment', () => {
  it('under one key is one request, also where the first has reserved the subject', async () => {
    await world.putRelay(aRelay());
    const click = () =>
      world.submit({
        procedure: 'RELAY-TERMINATE',
        subjectId: aRelay().id,
        form: aTerminationForm(),
        idempotency,
      });
    world.calls.before(writing, click);
    expect(await errorOf(click())).toBeInstanceOf(IdempotentReplay);
    expect(world.machines.executions).toHaveLength(1);
  });

  it('by two people for one relay is one open change, and the other is told which', async () => {
    await world.putRelay(aRelay());
    const click = (by: string) =>
      world.submit({ procedure: 'RELAY-TERMINATE', subjectId: aRelay().id, form: aTerminationForm() }, by);
    let first = '';
    world.calls.before(writing, async () => {
      first = await click('admin2');
    });
    const error = await errorOf(click('admin'));
    expect(error).toBeInstanceOf(SubjectLocked);
    expect(error).toMatchObject({ lockedBy: first });
  });

  it('again by two people keeps the password of the round that counts', async () => {
    const form = aRelayForm('Contoh', { authUsername: 'relay', authPassword: 'Pertama' });
    const id = await world.played([decisions.incomplete], { form });
    const { id: taskId } = await world.openTask(id);
    const resubmit = (by: string, authPassword: string) =>
      world.decide(taskId, by, { outcome: 'resubmitted', data: { ...form, authPassword } });
    world.calls.before('put', () => resubmit('admin2', 'Kedua'));
    expect(await errorOf(resubmit('admin', 'Ketiga'))).toBeInstanceOf(AlreadyDecided);
    const { request } = await world.case(id);
    expect(await world.vault.reveal(request.secrets!['authPassword']!)).toBe('Kedua');
    world.clock.advance(2 * 3600);
    await world.sweepSecrets();
    expect([...world.vault.secrets.values()]).toEqual(['Kedua']);
  });
});

describe('another transaction on the same item', () => {
  const conflict = Object.assign(new Error('conflict'), {
    name: 'TransactionCanceledException',
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  });
  const collide = () => world.calls.before(writing, () => Promise.reject(conflict));

  it('makes a submission try again', async () => {
    collide();
    const id = await world.submit();
    expect((await world.case(id)).request.status).toBe('RECEIVED');
  });

  it('makes a decision, the opening of a task and a resume try again', async () => {
    const id = await world.submit();
    collide();
    await world.machines.settle();
    collide();
    await world.decide((await world.openTask(id)).id, ...decisions.complete);
    collide();
    await resumeRequest(world.deps, id, 'operator');
    await world.machines.settle();
    expect((await world.case(id)).request).toMatchObject({ status: 'AWAITING_MAMPU', generation: 2 });
    expect(world.machines.executions.map(({ visited }) => visited)).not.toContain('Record fault');
  });
});
