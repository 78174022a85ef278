import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getAccount } from '../../functions/store/account-store.ts';
import { remindOfDisabled } from '../../functions/usecases/disabled-until.ts';
import { writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { World } from '../support/doubles-world.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** SCHED-DISABLED-UNTIL: on the day until which an account is disabled, its agency is reminded (N-43, AMB-56). */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

/** The clock of the tests stands at 2 March 2026, 10:00 in Malaysia. */
const day = 24 * 3600;
const untilTheFourth = { reason: 'OTHER', until: '2026-03-04', description: 'Cuti belajar' };

async function disabled(form = untilTheFourth): Promise<string> {
  const { id } = await writeUser(world);
  await world.submit({ procedure: 'IPMS-4.9', subjectId: id, form });
  await world.machines.settle();
  world.mailer.sent.splice(0);
  return id;
}
async function reminded(): Promise<string[]> {
  await remindOfDisabled(world.deps);
  return world.mailer.sent
    .splice(0)
    .map(({ to, subject }) => `${to} ${subject.slice(0, subject.indexOf(':'))}`);
}

const toBoth = [
  'admin@contoh.example Tarikh nyahaktif akaun telah tiba',
  'admin2@contoh.example Date of a disabled account reached',
];

describe('the reminder of a disabled account', () => {
  it('comes to the administrators of its agency on the day, not before, and once', async () => {
    const id = await disabled();
    world.clock.advance(day);
    expect(await reminded()).toEqual([]);
    world.clock.advance(day);
    expect(await reminded()).toEqual(toBoth);
    expect(await reminded()).toEqual([]);
    world.clock.advance(30 * day);
    expect(await reminded()).toEqual([]);
    expect((await getAccount(world.tables, id))?.state).toBe('DISABLED');
  });

  it('says which account, since when, until when, and leads to its page', async () => {
    const id = await disabled();
    world.clock.advance(2 * day);
    await remindOfDisabled(world.deps);
    const text = world.mailer.sent[0]?.text ?? '';
    expect(text).toContain((await getAccount(world.tables, id))?.displayName);
    expect(text).toContain('Dinyahaktifkan');
    expect(text).toContain('4 Mac 2026');
    expect(text).toContain(`https://govuc.example/accounts/${id}`);
  });

  it('is caught up after a missed day', async () => {
    await disabled();
    world.clock.advance(9 * day);
    expect(await reminded()).toEqual(toBoth);
  });

  it('comes again for another date, after the account was enabled and disabled anew', async () => {
    const id = await disabled();
    world.clock.advance(2 * day);
    expect(await reminded()).toHaveLength(2);
    await world.submit({ procedure: 'IPMS-4.10', subjectId: id, form: {} });
    await world.machines.settle();
    const form = { ...untilTheFourth, until: '2026-03-06' };
    await world.submit({ procedure: 'IPMS-4.9', subjectId: id, form });
    await world.machines.settle();
    expect(await reminded()).toEqual([]);
    world.clock.advance(2 * day);
    expect(await reminded()).toEqual(toBoth);
  });

  it('does not come for an account that was enabled or ended before', async () => {
    const id = await disabled();
    await world.submit({ procedure: 'IPMS-4.10', subjectId: id, form: {} });
    await disabled().then(async (other) => {
      const account = await getAccount(world.tables, other);
      await writeAccount(world.tables, account, { state: 'TERMINATION_SCHEDULED', stateBefore: 'DISABLED' });
    });
    await world.machines.settle();
    world.clock.advance(5 * day);
    expect(await reminded()).toEqual([]);
  });

  it('that fails for one account still comes for the others, and is made up for', async () => {
    await disabled();
    await disabled();
    world.clock.advance(2 * day);
    const { send } = world.mailer;
    let calls = 0;
    world.mailer.send = (mail) => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('SES is away')) : send.call(world.mailer, mail);
    };
    await expect(remindOfDisabled(world.deps)).rejects.toThrow(AggregateError);
    expect(world.mailer.sent.splice(0)).toHaveLength(3);
    expect(await reminded()).toHaveLength(1);
  });

  it('leaves an enabling alone that is on its way', async () => {
    const id = await disabled();
    world.clock.advance(2 * day);
    const request = await world.submit({ procedure: 'IPMS-4.10', subjectId: id, form: {} });
    await remindOfDisabled(world.deps);
    await world.machines.settle();
    expect((await world.case(request)).request.status).toBe('COMPLETED');
  });

  it('in a preview is named and not sent', async () => {
    const id = await disabled();
    world.clock.advance(2 * day);
    const before = await contentsOf(world.tables);
    expect(await remindOfDisabled({ ...world.deps, preview: true })).toEqual([
      { accountId: id, did: 'reminded', why: 'disabled until 2026-03-04' },
    ]);
    expect(world.mailer.sent).toEqual([]);
    expect(await contentsOf(world.tables)).toEqual(before);
  });
});
