import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { listAgencies, saveAgency } from '../../functions/store/officer-store.ts';
import { countOnline } from '../../functions/store/online-store.ts';
import { readDashboard } from '../../functions/usecases/dashboard.ts';
import { readCase, readRecords } from '../../functions/usecases/read-case.ts';
import { readTask } from '../../functions/usecases/read-task.ts';
import { turnaroundReport, usageReport } from '../../functions/usecases/reports.ts';
import { findRequests } from '../../functions/usecases/find-requests.ts';
import { openSession, readSession, signOut } from '../../functions/usecases/sign-in.ts';
import { writeUser } from '../support/account-cases.ts';
import { writeAccount } from '../support/accounts.ts';
import { decisions, World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

/** Dashboard, usage, turnaround: whose figures somebody reads, and USAGE-REPORT, which keeps them with a case. */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

function deps() {
  return { ...world.deps, agencies: () => listAgencies(world.tables, { limit: 100 }) };
}

const { complete, approved, configured, passed } = decisions;

describe('the dashboard', () => {
  it('shows an administrator his own agency, and MAMPU all together or one', async () => {
    await writeUser(world, { settings: { package: 'A' } });
    await writeUser(world, { agencyId: 'jrc', settings: { package: 'A' } });
    await world.played([complete]);
    const own = await readDashboard(deps(), await world.caller('admin'), undefined);
    expect(own.scope.agency?.id).toBe('kpc');
    expect(own.scope.agencies).toEqual([]);
    expect(own.present.accounts['ACTIVE']).toBe(1);
    const all = await readDashboard(deps(), await world.caller('mampu1'), undefined);
    expect(all.present.accounts['ACTIVE']).toBe(2);
    expect(all.present.packages).toEqual({ A: 2 });
    expect(all.days.at(-1)).toMatchObject({ date: '2026-03-02', created: 1 });
    expect(all.days).toHaveLength(30);
    const one = await readDashboard(deps(), await world.caller('mampu1'), 'jrc');
    expect(one.present.accounts['ACTIVE']).toBe(1);
    expect(one.days.at(-1)?.created).toBe(0);
  });

  it('of another agency does not exist, nor that of none; who reads no reports is refused', async () => {
    await expect(readDashboard(deps(), await world.caller('admin'), 'jrc')).rejects.toThrow('no agency');
    await expect(readDashboard(deps(), await world.caller('mampu1'), 'x')).rejects.toThrow('no agency');
    await expect(readDashboard(deps(), await world.caller('tech'), undefined)).rejects.toThrow('no reports');
  });

  it('counts the administrators who were in the portal in the last half hour', async () => {
    const session = { ...world.deps, session: { idleMinutes: 30, maxHours: 8 } };
    const online = async (agency?: string) =>
      (await readDashboard(deps(), await world.caller('mampu1'), agency)).online;
    const opened = await openSession(session as never, await world.officer('admin'));
    await openSession(session as never, await world.officer('desk'));
    expect([await online(), await online('kpc'), await online('jrc')]).toEqual([1, 1, 0]);
    world.clock.advance(20 * 60);
    await readSession(session, opened.token);
    world.clock.advance(20 * 60);
    expect(await online()).toBe(1);
    await signOut(world.deps, opened.token);
    expect(await online()).toBe(0);
    expect(await countOnline(world.tables, 'kpc', '')).toBe(0);
  });
});

describe('the usage report (REQ-CIR-29, REQ-CIR-40)', () => {
  it('is made by agency, ministry and month, with the sum of all', async () => {
    const { version, ...jrc } = (await listAgencies(world.tables, { limit: 10 })).find(
      ({ id }) => id === 'jrc',
    )!;
    await saveAgency(
      world.tables,
      { ...jrc, version },
      { ...jrc, ministry: 'Kementerian Contoh', version: version + 1 },
    );
    await writeUser(world, { agencyId: 'jrc' });
    await writeUser(world);
    await world.submit();
    const mampu = await world.caller('mampu1');
    const all = await usageReport(deps(), mampu, {});
    expect(all.span).toEqual({ from: '2026-03', to: '2026-03' });
    expect(all.rows.map(({ agency }) => agency.id)).toEqual(['jrc', 'kpc']);
    expect(all.total.present.accounts['ACTIVE']).toBe(2);
    expect(all.total.span.created).toEqual({ 'RELAY-APPLY': 1 });
    const ministry = await usageReport(deps(), mampu, { ministry: 'Kementerian Contoh' });
    expect(ministry.rows.map(({ agency }) => agency.id)).toEqual(['jrc']);
    const before = await usageReport(deps(), mampu, { from: '2026-01', to: '2026-02' });
    expect(before.total.span.created).toEqual({});
    expect(before.total.present.accounts['ACTIVE']).toBe(2);
  });

  it('lists accounts with less storage than their minimum, with the reason (D-07), until it is enough', async () => {
    const settings = { grade: '54', storageReason: 'Projek jangka pendek' };
    const account = await writeUser(world, { settings, storageMb: 1024, displayName: 'Puan Halimah' });
    const admin = await world.caller('admin');
    const { below, total } = await usageReport(deps(), admin, {});
    expect(below).toMatchObject([
      { displayName: 'Puan Halimah', grade: '54', storageMb: 1024, reason: 'Projek jangka pendek' },
    ]);
    expect(total.present.belowMinimum).toBe(1);
    await writeAccount(world.tables, account, { storageMb: 4096 });
    const enough = await usageReport(deps(), admin, {});
    expect([enough.below, enough.total.present.belowMinimum]).toEqual([[], 0]);
  });

  it.each([
    [{ from: '2026-13' }, 'from'],
    [{ from: '2026-02', to: '2026-01' }, 'to'],
    [{ to: 'kelmarin' }, 'to'],
    [{ from: '2020-01', to: '2026-01' }, 'from'],
  ])('of months that cannot be is refused: %o', async (filter, field) => {
    await expect(usageReport(deps(), await world.caller('admin'), filter)).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field })]) as unknown,
    });
  });

  it('as a case keeps its figures: later work does not change them, and MAMPU reads it', async () => {
    await writeUser(world);
    const id = await world.played([], {
      procedure: 'USAGE-REPORT',
      form: { title: 'Suku pertama', from: '2026-01-15', until: '2026-03-01' },
    });
    const admin = await world.caller('admin');
    const task = await readTask(world.deps, admin, (await world.openTask(id)).id);
    expect(task.figures).toMatchObject({ agencyId: 'kpc', from: '2026-01', to: '2026-03' });
    await writeUser(world);
    await world.next(id, 'admin', { outcome: 'submitted', data: { remark: 'Baik' } });
    const mampu = await world.caller('mampu1');
    const { request, figures } = await readCase(world.deps, mampu, id);
    expect(request.status).toBe('COMPLETED');
    expect(figures?.present.accounts['ACTIVE']).toBe(1);
    expect((await readRecords(world.deps, mampu, id)).verified).toBe(true);
    const found = await findRequests(world.deps, mampu, { procedure: 'USAGE-REPORT', limit: 10 });
    expect(found.items.map((each) => each.id)).toEqual([id]);
    await expect(readCase(world.deps, await world.caller('stranger'), id)).rejects.toThrow('no request');
    await expect(readCase(world.deps, await world.caller('desk'), id)).rejects.toThrow('no request');
  });

  it('is not asked for months that end before they begin', async () => {
    const form = { title: 'Salah', from: '2026-03-01', until: '2026-02-01' };
    await expect(world.submit({ procedure: 'USAGE-REPORT', form })).rejects.toThrow('Invalid input');
  });
});

describe('the turnaround', () => {
  it('gives the time of each step and of the whole, on average', async () => {
    for (const hours of [1, 3]) {
      const id = await world.submit();
      await world.machines.settle();
      world.clock.advance(hours * 3600);
      for (const [by, decision] of [complete, approved, configured, passed])
        await world.next(id, by, decision);
    }
    const admin = await world.caller('admin');
    const { procedures } = await turnaroundReport(deps(), admin, {});
    expect(procedures.map(({ procedure }) => procedure)).toEqual(['RELAY-APPLY']);
    const [relay] = procedures;
    expect(relay).toMatchObject({ count: 2, averageSeconds: 2 * 3600 });
    expect(relay?.steps[0]).toMatchObject({ step: 'RELAY-APPLY.4', count: 2, averageSeconds: 2 * 3600 });
    const stranger = await turnaroundReport(deps(), await world.caller('stranger'), {});
    expect(stranger.procedures).toEqual([]);
  });
});
