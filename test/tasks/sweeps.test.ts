import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Officer } from '../../schemas/directory/officer.ts';
import { saveOfficer } from '../../functions/store/officer-store.ts';
import { caseHealth } from '../../functions/usecases/case-health.ts';
import { forEachDue } from '../../functions/usecases/due-work.ts';
import { untoldRequests } from '../../functions/usecases/operate.ts';
import { remind } from '../../functions/usecases/remind.ts';
import { sweepSecrets } from '../../functions/usecases/secrets.ts';
import { decisions, World } from '../support/doubles-world.ts';
import { aRelayForm } from '../support/forms.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

let world: World;
beforeEach(async () => {
  world = await World.create();
});
afterAll(dropTables);

const day = 24 * 3600;

describe('the reminders', () => {
  const reminded = async () => {
    const sent = world.mailer.sent.length;
    await remind(world.deps);
    return world.mailer.sent.slice(sent).map(({ to }) => to);
  };

  it('come after the days of the stage and again after as many, each once', async () => {
    await world.played();
    world.clock.advance(3 * day - 1);
    expect(await reminded()).toEqual([]);
    world.clock.advance(1);
    expect(await reminded()).toEqual(['desk@contoh.example']);
    expect(await reminded()).toEqual([]);
    world.clock.advance(3 * day);
    expect(await reminded()).toEqual(['desk@contoh.example']);
  });

  it('go to all who hold the role, and stop with the decision', async () => {
    const id = await world.played([decisions.complete]);
    world.clock.advance(3 * day);
    expect((await reminded()).toSorted()).toEqual(['mampu1@contoh.example', 'mampu2@contoh.example']);
    await world.next(id, ...decisions.approved);
    world.clock.advance(2 * day);
    expect(await reminded()).toEqual([]);
  });

  it('that fail for one still go to the rest, and to nobody twice', async () => {
    await world.played([decisions.complete]);
    world.clock.advance(3 * day);
    let sent = 0;
    const { send } = world.mailer;
    world.mailer.send = (mail) => {
      sent += 1;
      return sent === 1 ? Promise.reject(new Error('SES is away')) : send.call(world.mailer, mail);
    };
    await expect(remind(world.deps)).rejects.toThrow(AggregateError);
    expect(world.mailer.sent.at(-1)?.to).toBe('mampu2@contoh.example');
    expect(await reminded()).toEqual(['mampu1@contoh.example']);
  });

  it('in a preview are named and not sent', async () => {
    const id = await world.played();
    world.clock.advance(3 * day);
    const sent = world.mailer.sent.length;
    const before = await contentsOf(world.tables);
    expect(await remind({ ...world.deps, preview: true })).toMatchObject([
      { taskId: `${id}.1`, did: 'reminded' },
    ]);
    expect(world.mailer.sent).toHaveLength(sent);
    expect(await contentsOf(world.tables)).toEqual(before);
  });
});

describe('a task that nobody can take', () => {
  const makeMampu = async (state: Officer['state'], version: number) => {
    for (const id of ['mampu1', 'mampu2']) {
      const officer = await world.officer(id);
      await saveOfficer(world.tables, officer, { ...officer, state, version });
    }
  };

  it('is no mail for who has not set his password yet, but a record and a measure; later the reminder comes', async () => {
    await makeMampu('INVITED', 2);
    const id = await world.played([decisions.complete]);
    expect(world.mailer.sent.filter(({ to }) => to.startsWith('mampu'))).toEqual([]);
    const told = (await world.records(id)).filter(({ kind }) => kind === 'nobody-told');
    expect(told).toMatchObject([{ step: 'RELAY-APPLY.5', data: { taskId: `${id}.2`, notice: 'N-29' } }]);
    const measure = async () =>
      (await caseHealth(world.deps)).find(({ name }) => name === 'TasksWithoutHolder')?.value;
    expect(await measure()).toBe(1);
    expect(await untoldRequests(world.deps)).toMatchObject([
      { id, untold: { step: 'RELAY-APPLY.5', notice: 'N-29' } },
    ]);
    await makeMampu('ACTIVE', 3);
    expect(await measure()).toBe(0);
    world.clock.advance(3 * day);
    await remind(world.deps);
    expect(world.mailer.sent.filter(({ to }) => to.startsWith('mampu'))).toHaveLength(2);
    expect(await untoldRequests(world.deps)).toEqual([]);
  });
});

describe('the health of the cases', () => {
  it('counts no hours while the agency has the form', async () => {
    const hours = async () =>
      (await caseHealth(world.deps)).find(({ name }) => name === 'OldestOpenTaskHours')?.value;
    const id = await world.played([decisions.incomplete]);
    world.clock.advance(day);
    expect(await hours()).toBe(0);
    await world.next(id, ...decisions.resubmitted);
    world.clock.advance(day);
    expect(await hours()).toBe(24);
  });
});

describe('what is due', () => {
  it('is done several at once, at most eight, and what failed is named in the end', async () => {
    for (let no = 0; no < 20; no += 1) await world.submit();
    let running = 0;
    let most = 0;
    let done = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      done += 1;
      if (done === 3) throw new Error('One of them');
    };
    await expect(forEachDue(world.tables, world.clock.now(), { OPEN: work })).rejects.toMatchObject({
      errors: [{ message: 'One of them' }],
    });
    expect([done, running]).toEqual([20, 0]);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(8);
  });
});

describe('the sweep of secrets', () => {
  const form = aRelayForm('Contoh', { authUsername: 'u', authPassword: 'Rahsia-1' });

  it('deletes after an hour what no case came to name', async () => {
    world.calls.before('TransactWriteCommand', () => Promise.reject(new Error('DynamoDB is away')));
    await expect(world.submit({ form })).rejects.toThrow('away');
    expect(await world.sweepSecrets()).toEqual([]);
    world.clock.advance(3600);
    expect(await sweepSecrets({ ...world.deps, preview: true })).toMatchObject([{ did: 'deleted' }]);
    expect([...world.vault.secrets.values()]).toEqual(['Rahsia-1']);
    expect(await world.sweepSecrets()).toMatchObject([{ did: 'deleted' }]);
    expect([...world.vault.secrets]).toEqual([]);
    expect(await world.sweepSecrets()).toEqual([]);
  });

  it('has nothing to do for what a case names', async () => {
    await world.submit({ form });
    world.clock.advance(day);
    expect(await world.sweepSecrets()).toEqual([]);
    expect([...world.vault.secrets.values()]).toEqual(['Rahsia-1']);
  });
});
