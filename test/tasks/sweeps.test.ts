import { afterAll, beforeEach, describe, expect, it } from 'vitest';
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
