import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { plusDays } from '../../functions/domain/calendar.ts';
import { silentOn } from '../../functions/domain/usage.ts';
import type { SweepRun } from '../../functions/platform/sweep-handler.ts';
import { getAccount } from '../../functions/store/account-store.ts';
import { entriesOf, getRun } from '../../functions/store/check-run-store.ts';
import { transact } from '../../functions/store/transaction.ts';
import { getMailboxes, getSilences, listSilent, watchOperation } from '../../functions/store/usage-store.ts';
import { findSilent } from '../../functions/usecases/checks/inactive-90.ts';
import { previewCheck } from '../../functions/usecases/checks/look.ts';
import { warnNearlyFull } from '../../functions/usecases/checks/quota-90.ts';
import { reportedRun } from '../../functions/usecases/checks/run-report.ts';
import { endSilent, keepSilent, openReview } from '../../functions/usecases/usage/inactive.ts';
import { ingestUsage } from '../../functions/usecases/usage/ingest.ts';
import { noteSignIn } from '../../functions/usecases/usage/silence.ts';
import type { Account } from '../../schemas/directory/account.ts';
import { writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { survivesEveryFault } from '../support/doubles-faults.ts';
import { World } from '../support/doubles-world.ts';
import { contentsOf, dropTables } from '../support/tables.ts';

/** SCHED-QUOTA-90 and SCHED-INACTIVE-90 (spec C.7): what they find, tell and ask; never do they end an account. */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

/** The clock of the tests stands at 2 March 2026, 10:00 in Malaysia. */
const today = '2026-03-02';
const aDay = 24 * 3600;
const run: SweepRun = { preview: false, only: undefined };

/** An account that is watched from a day on, as its creation would have it. */
async function watched(from: string, more: Partial<Account> = {}): Promise<Account> {
  const account = await writeUser(world);
  if (Object.keys(more).length > 0) await writeAccount(world.tables, account, more);
  const { id: accountId, agencyId } = account;
  await transact(world.tables, [
    watchOperation(world.tables, { accountId, agencyId, from, lookOn: silentOn(from) }),
  ]);
  return account;
}
async function active(account: Account, day: string, usedMegabytes = 1): Promise<void> {
  await ingestUsage(world.deps, {
    rows: [{ address: account.address, day: today, usedMegabytes, lastActivity: day }],
  });
}
async function silence(preview = false): Promise<string[]> {
  const entries = await findSilent({ ...world.deps, ...run, preview });
  return entries.map(({ did }) => did);
}
async function quota(preview = false): Promise<string[]> {
  const entries = await warnNearlyFull({ ...world.deps, ...run, preview });
  return entries.map(({ did }) => did);
}
async function fill(account: Account, percent: number, day = today): Promise<void> {
  const usedMegabytes = (account.storageMb * percent) / 100;
  await ingestUsage(world.deps, { rows: [{ address: account.address, day, usedMegabytes }] });
}
function sent(): string[] {
  return world.mailer.sent.splice(0).map(({ to, subject }) => `${to} ${subject}`);
}

describe('the notice at 90 % (REQ-CIR-11)', () => {
  it('goes to the user alone, at his own address, once for each crossing (REQ-CIR-58)', async () => {
    const account = await writeUser(world);
    await fill(account, 90);
    expect(await quota()).toEqual(['told']);
    expect(sent()).toEqual([`${account.address} Peti mel anda hampir penuh (90 %)`]);
    expect(await quota()).toEqual([]);
    await fill(account, 97);
    expect(await quota()).toEqual([]);
    await fill(account, 89);
    await fill(account, 93);
    expect(await quota()).toEqual(['told']);
    expect(sent()).toHaveLength(1);
  });

  it('says how much is used, of how much, and leads to his own page', async () => {
    const account = await writeUser(world);
    await fill(account, 95);
    await quota();
    const text = world.mailer.sent[0]?.text ?? '';
    expect(text).toContain(account.displayName);
    expect(text).toContain('(95 %)');
    expect(text).toContain('https://govuc.example/my');
  });

  it('is not sent when the storage grew meanwhile, and comes again with the next crossing', async () => {
    const account = await writeUser(world);
    await fill(account, 90);
    await writeAccount(world.tables, account, { storageMb: account.storageMb * 2 });
    expect(await quota()).toEqual(['below-again']);
    expect(sent()).toEqual([]);
    await fill({ ...account, storageMb: account.storageMb * 2 }, 90);
    expect(await quota()).toEqual(['told']);
  });

  it('waits while the account is disabled', async () => {
    const account = await writeUser(world);
    await fill(account, 90);
    await writeAccount(world.tables, account, { state: 'DISABLED' });
    expect(await quota()).toEqual(['later']);
    const disabled = await getAccount(world.tables, account.id);
    await writeAccount(world.tables, disabled, { state: 'ACTIVE' });
    expect(await quota()).toEqual(['told']);
  });

  it('that fails for one user still goes to the others, and is made up for', async () => {
    const accounts = [await writeUser(world), await writeUser(world), await writeUser(world)];
    for (const account of accounts) await fill(account, 90);
    const { send } = world.mailer;
    let calls = 0;
    world.mailer.send = (mail) => {
      calls += 1;
      return calls === 2 ? Promise.reject(new Error('SES is away')) : send.call(world.mailer, mail);
    };
    await expect(quota()).rejects.toThrow(AggregateError);
    expect(sent()).toHaveLength(2);
    expect(await quota()).toEqual(['told']);
    expect(sent()).toHaveLength(1);
  });

  it('of a run that is killed in the middle reaches everybody once when it is started again', async () => {
    const accounts = [await writeUser(world), await writeUser(world), await writeUser(world)];
    for (const account of accounts) await fill(account, 90);
    // From the second mail on nothing answers any more, as when the function is killed.
    let calls = 0;
    const { send } = world.mailer;
    world.mailer.send = (mail) => {
      calls += 1;
      return calls > 1 ? Promise.reject(new Error('killed')) : send.call(world.mailer, mail);
    };
    await expect(quota()).rejects.toThrow(AggregateError);
    world.mailer.send = send.bind(world.mailer);
    expect(await quota()).toEqual(['told', 'told']);
    expect(
      sent()
        .map((line) => line.split(' ')[0])
        .toSorted(),
    ).toEqual(accounts.map(({ address }) => address).toSorted());
  });
});

describe('silence (REQ-CIR-59)', () => {
  it('is more than 90 days: not on the 90th, on the 91st', async () => {
    const account = await watched(today);
    world.clock.advance(90 * aDay);
    expect(await silence()).toEqual([]);
    world.clock.advance(aDay);
    expect(await silence()).toEqual(['listed-never-used', 'asked']);
    expect((await getSilences(world.tables, [account.id])).get(account.id)?.listed).toMatchObject({
      class: 'NEVER_USED',
      last: today,
    });
  });

  it('counts from the last activity, whose date is not moved until it is reached', async () => {
    const account = await watched(plusDays(today, -100));
    await active(account, plusDays(today, -10));
    expect((await getSilences(world.tables, [account.id])).get(account.id)?.lookOn).toBe(plusDays(today, -9));
    expect(await silence()).toEqual(['later']);
    expect((await getSilences(world.tables, [account.id])).get(account.id)?.lookOn).toBe(plusDays(today, 81));
    expect(await silence()).toEqual([]);
    world.clock.advance(81 * aDay);
    expect(await silence()).toEqual(['listed', 'asked']);
  });

  it('ends with the next activity, by measurement or sign-in, and the account leaves the list', async () => {
    const [one, other] = [await watched(plusDays(today, -91)), await watched(plusDays(today, -91))];
    for (const account of [one, other]) await active(account, plusDays(today, -91));
    expect(await silence()).toEqual(['listed', 'listed', 'asked']);
    await active(one, today);
    await noteSignIn(world.deps, other.id);
    expect((await listSilent(world.tables, one.agencyId, { limit: 10 })).items).toEqual([]);
    expect((await getMailboxes(world.tables, [one.id])).get(one.id)?.listed).toBeUndefined();
  });

  it('of disabled accounts stands apart; what ends already is not asked about', async () => {
    await watched(plusDays(today, -91), { state: 'DISABLED' });
    await watched(plusDays(today, -91), { state: 'TERMINATION_SCHEDULED' });
    await watched(plusDays(today, -91), { state: 'DELETED' });
    expect((await silence()).toSorted()).toEqual(['asked', 'later', 'later', 'listed-disabled']);
  });

  it('never ends an account by itself, however often it is found', async () => {
    const account = await watched(plusDays(today, -200));
    for (let days = 0; days < 5; days += 1) {
      await silence();
      await world.machines.settle();
      world.clock.advance(aDay);
    }
    expect((await getAccount(world.tables, account.id))?.state).toBe('ACTIVE');
  });
});

describe('the question to the agency (REQ-CIR-20)', () => {
  it('is one request, with a notice to its administrators, until it is decided', async () => {
    await watched(plusDays(today, -91));
    await watched(plusDays(today, -120));
    await silence();
    await world.machines.settle();
    expect(sent().map((line) => line.replace(/TAK-.*/u, ''))).toEqual([
      'admin@contoh.example Akaun tidak aktif melebihi 90 hari: Akaun Tidak Aktif Melebihi 90 Hari ',
      'admin2@contoh.example Accounts inactive for more than 90 days: Accounts inactive for more than 90 days ',
    ]);
    const review = await openReview(world.deps, 'kpc');
    await watched(plusDays(today, -91));
    world.clock.advance(aDay);
    expect(await silence()).toEqual(['listed-never-used']);
    await world.decide(review?.taskId ?? '', 'admin', { outcome: 'reviewed' });
    await world.machines.settle();
    expect((await world.case(review?.requestId ?? '')).request.status).toBe('COMPLETED');
    // Still three accounts that nobody decided about.
    expect(await silence()).toEqual(['asked']);
    await world.machines.settle();
    const again = await world.case((await openReview(world.deps, 'kpc'))?.requestId ?? '');
    expect(again.rounds[0]?.form).toMatchObject({ neverUsed: '3', inactive: '0', disabled: '0' });
  });

  it('can be answered by ending accounts in one go, with cause iv (REQ-CIR-19)', async () => {
    const accounts = [await watched(plusDays(today, -91)), await watched(plusDays(today, -92))];
    await silence();
    await world.machines.settle();
    const input = {
      ids: accounts.map(({ id }) => id),
      form: { effectiveOn: '2026-04-01' },
      nonce: 'n'.repeat(20),
    };
    const admin = await world.caller('admin', 'portal');
    const decided = await endSilent(world.deps, admin, input);
    await world.machines.settle();
    expect(decided.map(({ requestId }) => requestId?.slice(0, 4))).toEqual(['TMT-', 'TMT-']);
    for (const { requestId } of decided) {
      const { request, rounds } = await world.case(requestId ?? '');
      expect(request.status).toBe('TERMINATION_SCHEDULED');
      expect(rounds[0]?.form['cause']).toBe('INACTIVE_90');
    }
    // A second click starts nothing: it gives the same requests.
    expect((await endSilent(world.deps, admin, input)).map(({ requestId }) => requestId)).toEqual(
      decided.map(({ requestId }) => requestId),
    );
    const another = await endSilent(world.deps, admin, { ...input, nonce: 'm'.repeat(20) });
    expect(another.map(({ errors }) => errors?.[0]?.code)).toEqual(['subject-state', 'subject-state']);
    // Nobody is left to ask about.
    const review = await openReview(world.deps, 'kpc');
    await world.decide(review?.taskId ?? '', 'admin', { outcome: 'reviewed' });
    await world.machines.settle();
    world.clock.advance(aDay);
    expect(await silence()).toEqual(['none-left']);
    expect(await silence()).toEqual([]);
  });

  it('can be answered by keeping an account until a day, for a reason; then it is asked about again', async () => {
    const account = await watched(plusDays(today, -91));
    await silence();
    const admin = await world.caller('admin', 'portal');
    const keep = { ids: [account.id], until: '2026-04-01', reason: 'Cuti belajar' };
    expect(await keepSilent(world.deps, admin, keep)).toBe(1);
    const kept = await listSilent(world.tables, 'kpc', { limit: 10, kept: true });
    expect(kept.items[0]?.kept).toMatchObject({ reason: 'Cuti belajar', by: 'admin', until: '2026-04-01' });
    world.clock.advance(29 * aDay);
    expect((await silence()).filter((did) => did.startsWith('listed'))).toEqual([]);
    world.clock.advance(aDay);
    expect((await silence()).filter((did) => did.startsWith('listed'))).toEqual(['listed-never-used']);
  });

  it.each([
    ['admin', { until: today }, [{ field: 'until', code: 'after-today' }]],
    ['admin', { until: '2036-01-01' }, [{ field: 'until', code: 'too-far' }]],
    ['admin', { until: 'esok' }, [{ field: 'until', code: 'date' }]],
    ['admin', { reason: ' ' }, [{ field: 'reason', code: 'required' }]],
    ['admin', { ids: [] }, [{ field: 'account', code: 'required' }]],
    ['stranger', {}, [{ field: 'account', code: 'silent-not-listed' }]],
  ])('is not answered by %s with %j', async (by, wrong, errors) => {
    const { id } = await watched(plusDays(today, -91));
    await silence();
    const input = { ids: [id], until: '2026-04-01', reason: 'Sebab', ...wrong };
    const caller = await world.caller(by, 'portal');
    await expect(keepSilent(world.deps, caller, input)).rejects.toMatchObject({ errors });
  });

  it.each(['desk', 'ict', 'mampu1'])('is not answered by %s', async (by) => {
    const { id } = await watched(plusDays(today, -91));
    await silence();
    const caller = await world.caller(by, 'portal');
    const form = { effectiveOn: '2026-04-01' };
    const nonce = 'n'.repeat(20);
    await expect(endSilent(world.deps, caller, { ids: [id], form, nonce })).rejects.toMatchObject({
      rule: 'account-manage',
    });
  });
});

describe('a preview', () => {
  it('is exactly what the run then does, and changes nothing (property)', async () => {
    const one = fc.record({
      silentFor: fc.integer({ min: 85, max: 100 }),
      activeBefore: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      percent: fc.integer({ min: 80, max: 100 }),
      state: fc.constantFrom('ACTIVE' as const, 'DISABLED' as const, 'TERMINATION_SCHEDULED' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 5 }), async (accounts) => {
        for (const { silentFor, activeBefore, percent, state } of accounts) {
          const account = await watched(plusDays(today, -silentFor));
          await fill(account, percent, plusDays(today, -1));
          if (activeBefore !== undefined) await active(account, plusDays(today, -activeBefore));
          if (state !== 'ACTIVE') await writeAccount(world.tables, account, { state });
        }
        for (const check of [findSilent, warnNearlyFull]) {
          const before = await contentsOf(world.tables);
          const would = await check({ ...world.deps, ...run, preview: true });
          expect(await contentsOf(world.tables)).toEqual(before);
          expect(world.mailer.sent).toEqual([]);
          expect(await check({ ...world.deps, ...run })).toEqual(would);
          world.mailer.sent.splice(0);
          const again = await check({ ...world.deps, ...run });
          expect(again.filter(({ did }) => did !== 'later')).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('is for who looks after the checks, for any day', async () => {
    await watched(today);
    const deps = { ...world.deps, publicUrl: 'https://govuc.example', confirmationMonths: undefined };
    const of = { name: 'inactive-90', day: plusDays(today, 91) };
    const { entries } = await previewCheck(deps, await world.caller('mampu1'), of);
    expect(entries.map(({ did, why }) => `${did}: ${why}`)).toEqual([
      `listed-never-used: never used, created ${today}`,
      'asked: 0 inactive, 1 never used, 0 disabled',
    ]);
    expect((await previewCheck(deps, await world.caller('mampu1'), { name: 'inactive-90' })).entries).toEqual(
      [],
    );
    await expect(previewCheck(deps, await world.caller('admin'), of)).rejects.toMatchObject({
      rule: 'check-read',
    });
    await expect(
      previewCheck(deps, await world.caller('mampu1'), { name: 'inactive-90', day: '2026-02-31' }),
    ).rejects.toMatchObject({ name: 'InvalidInput' });
  });
});

/** A run is killed at each of its writes, and what is started again does the rest: as if nothing had happened. */
describe('a check that is killed in the middle and started again', () => {
  it('lists each silent account once, and asks its agency once', async () => {
    const check = (one: World) => findSilent({ ...one.deps, ...run });
    await survivesEveryFault({
      arrange: async (one) => {
        world = one;
        await watched(plusDays(today, -91));
        await active(await watched(plusDays(today, -95)), plusDays(today, -5));
      },
      act: check,
      recover: async (one) => {
        await check(one);
        await one.repaired();
      },
    });
  }, 120_000);

  it('tells each user once, but for the mail that went out in the moment of its death', async () => {
    const check = (one: World) => warnNearlyFull({ ...one.deps, ...run });
    await survivesEveryFault({
      arrange: async (one) => {
        world = one;
        await fill(await writeUser(world), 90);
        await fill(await writeUser(world), 95);
      },
      act: check,
      recover: async (one) => {
        await check(one);
      },
    });
  }, 120_000);
});

describe('the report of a run', () => {
  const report = () => reportedRun({ ...world.deps, ...run }, 'quota-90', warnNearlyFull);

  it('says what was looked at, done and told, and each of it', async () => {
    const [full, disabled] = [await writeUser(world), await writeUser(world)];
    await fill(full, 90);
    await fill(disabled, 90);
    await writeAccount(world.tables, disabled, { state: 'DISABLED' });
    await report();
    expect(await getRun(world.tables, 'quota-90', today)).toMatchObject({
      ...{ runs: 1, brokenOff: 0, examined: 2, actions: 1, notices: 1, faults: 0, caughtUp: [] },
      endedAt: world.clock.now(),
    });
    const { entries, cursor } = await entriesOf(world.tables, 'quota-90', today);
    expect(cursor).toBeUndefined();
    expect(entries).toEqual([
      {
        ...{ accountId: full.id, about: full.displayName, did: 'told' },
        why: `90 % of ${String(full.storageMb)} MB since ${today}`,
      },
    ]);
  });

  it('of a second run on one day says so, and that nothing was done twice', async () => {
    await fill(await writeUser(world), 90);
    await report();
    world.clock.advance(60);
    const { notes, entries } = await report();
    expect(entries).toEqual([]);
    expect(notes[0]).toContain('already today');
    expect(await getRun(world.tables, 'quota-90', today)).toMatchObject({ runs: 2, actions: 1, notices: 1 });
  });

  it('after days without a run says which it makes up for', async () => {
    await report();
    await fill(await writeUser(world), 90);
    world.clock.advance(3 * aDay);
    const { notes, entries } = await report();
    expect(entries).toHaveLength(1);
    expect(notes[0]).toContain('2026-03-03, 2026-03-04');
    expect((await getRun(world.tables, 'quota-90', '2026-03-05'))?.caughtUp).toEqual([
      '2026-03-03',
      '2026-03-04',
    ]);
  });

  it('of a run that fails keeps what it did, and how much failed', async () => {
    await fill(await writeUser(world), 90);
    await fill(await writeUser(world), 90);
    const { send } = world.mailer;
    let calls = 0;
    world.mailer.send = (mail) => {
      calls += 1;
      return calls === 1 ? Promise.reject(new Error('SES is away')) : send.call(world.mailer, mail);
    };
    await expect(report()).rejects.toThrow(AggregateError);
    expect(await getRun(world.tables, 'quota-90', today)).toMatchObject({
      ...{ examined: 2, actions: 1, notices: 1, faults: 1 },
    });
    expect((await entriesOf(world.tables, 'quota-90', today)).entries).toHaveLength(1);
  });

  it('says that a run was broken off, when the next one goes on', async () => {
    const killed = () => new Promise<never>(() => undefined);
    void reportedRun({ ...world.deps, ...run }, 'quota-90', killed);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { notes } = await report();
    expect(notes[0]).toContain('broken off');
    expect(await getRun(world.tables, 'quota-90', today)).toMatchObject({ runs: 2, brokenOff: 1 });
  });
});
