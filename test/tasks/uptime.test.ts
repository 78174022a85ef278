import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { saveOfficer } from '../../functions/store/officer-store.ts';
import { warnOfAvailability } from '../../functions/usecases/checks/availability.ts';
import { readDowntime, readUptime } from '../../functions/usecases/uptime.ts';
import { changeDowntime, enterDowntime, withdrawDowntime } from '../../functions/usecases/uptime-change.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';

/** SLA-AVAILABILITY and SCHED-SLA: what is entered, what it makes of a month, and who is told (N-53). */

afterAll(dropTables);

let world: World;
beforeEach(async () => {
  world = await World.create();
});

/** The clock of the tests stands at 2 March 2026, 10:00 in Malaysia. */
const inFebruary = {
  ...{ scheduled: 'DOWNTIME', startDate: '2026-02-10', startTime: '08:00' },
  ...{ endDate: '2026-02-10', endTime: '20:00', note: 'Gangguan pusat data' },
};

async function told(): Promise<string[]> {
  await warnOfAvailability(world.deps);
  return world.mailer.sent.splice(0).map(({ to, subject }) => `${to} ${subject}`);
}

const toMampu = [
  'mampu1@contoh.example Ketersediaan di bawah 99.5 peratus: Februari 2026',
  'mampu2@contoh.example Availability below 99.5 per cent: February 2026',
];

describe('a downtime', () => {
  it('is entered by the desk and counts in its month and in the year', async () => {
    await enterDowntime(world.deps, await world.caller('desk'), inFebruary);
    const view = await readUptime(world.deps, await world.caller('admin'));
    expect(view.months.find(({ month }) => month === '2026-02')).toMatchObject({ down: 720, met: false });
    expect(view.months.find(({ month }) => month === '2026-03')).toMatchObject({ down: 0, met: true });
    expect(view.year).toMatchObject({ year: '2026', down: 720 });
    expect(view.past).toMatchObject([{ note: 'Gangguan pusat data', startsAt: '2026-02-10T00:00:00.000Z' }]);
    expect(view.manages).toBe(false);
  });

  it('sent twice by the same form is one entry', async () => {
    const desk = await world.caller('desk');
    const [first, second] = [
      await enterDowntime(world.deps, desk, inFebruary, 'nonce-of-this-form'),
      await enterDowntime(world.deps, desk, inFebruary, 'nonce-of-this-form'),
    ];
    expect(second.id).toBe(first.id);
    expect((await readUptime(world.deps, desk)).past).toHaveLength(1);
  });

  it('is changed with a history: who, when, before, after; a stale form changes nothing', async () => {
    const desk = await world.caller('desk');
    const { endDate: _date, endTime: _time, ...open } = inFebruary;
    const { id } = await enterDowntime(world.deps, desk, open);
    const change = { entered: inFebruary, ifVersion: 1 };
    await changeDowntime(world.deps, await world.caller('mampu1'), id, change);
    await expect(changeDowntime(world.deps, desk, id, change)).rejects.toThrow('changed meanwhile');
    const { history, downtime } = await readDowntime(world.deps, desk, id);
    expect(downtime.endsAt).toBe('2026-02-10T12:00:00.000Z');
    expect(history.map(({ entry }) => [entry.action, entry.actorId])).toEqual([
      ['changed', 'mampu1'],
      ['created', 'desk'],
    ]);
    expect(history[0]?.entry.before).not.toHaveProperty('endsAt');
    expect(history[0]?.entry.after).toMatchObject({ endsAt: '2026-02-10T12:00:00.000Z' });
    expect((await readDowntime(world.deps, await world.caller('admin'), id)).history).toEqual([]);
  });

  it('that was entered by mistake is taken back, counts no more, and cannot be changed', async () => {
    const desk = await world.caller('desk');
    const { id } = await enterDowntime(world.deps, desk, inFebruary);
    await withdrawDowntime(world.deps, desk, id, { ifVersion: 1 });
    expect((await readUptime(world.deps, desk)).year.down).toBe(0);
    expect(await told()).toEqual([]);
    const change = { entered: inFebruary, ifVersion: 2 };
    await expect(changeDowntime(world.deps, desk, id, change)).rejects.toThrow('taken back');
  });

  it.each([
    ['an end before its beginning', { endTime: '07:00' }, 'endTime'],
    ['an end without its time', { endTime: '' }, 'endTime'],
    ['a beginning still to come', { startDate: '2026-03-03', endDate: '2026-03-04' }, 'startDate'],
    ['no day', { startDate: '2026-02-30' }, 'startDate'],
    ['no time', { startTime: '25:00' }, 'startTime'],
    ['no note', { note: '' }, 'note'],
    ['maintenance without an end', { scheduled: 'MAINTENANCE', endDate: '', endTime: '' }, 'endDate'],
  ])('with %s is refused', async (_what, wrong, field) => {
    const entered = Object.fromEntries(
      Object.entries({ ...inFebruary, ...wrong }).filter(([, value]) => value !== ''),
    );
    await expect(enterDowntime(world.deps, await world.caller('desk'), entered)).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ field })]) as unknown,
    });
  });

  it('is entered by nobody of an agency, and read by nobody who reads no reports', async () => {
    const admin = await world.caller('admin');
    await expect(enterDowntime(world.deps, admin, inFebruary)).rejects.toThrow('May not enter');
    await expect(readUptime(world.deps, await world.caller('tech'))).rejects.toThrow();
  });

  it('that would last longer than a month is taken for a mistyped date', async () => {
    const desk = await world.caller('desk');
    for (const wrong of [{ startDate: '2025-02-10' }, { scheduled: 'MAINTENANCE', endDate: '2062-02-10' }]) {
      await expect(enterDowntime(world.deps, desk, { ...inFebruary, ...wrong })).rejects.toMatchObject({
        errors: [{ field: 'endDate', code: 'lasts-too-long' }],
      });
    }
  });

  it('that is planned maintenance stands in the calendar and leaves the month whole', async () => {
    const planned = {
      ...inFebruary,
      scheduled: 'MAINTENANCE',
      startDate: '2026-03-20',
      endDate: '2026-03-20',
    };
    await enterDowntime(world.deps, await world.caller('mampu1'), planned);
    const { ahead, months } = await readUptime(world.deps, await world.caller('admin'));
    expect(ahead).toMatchObject([{ scheduled: true, startsAt: '2026-03-20T00:00:00.000Z' }]);
    expect(months[0]).toMatchObject({ percent: 100, met: true });
  });
});

describe('a month below 99.5 per cent (REQ-CIR-49)', () => {
  it('is told to MAMPU once, in the language of each', async () => {
    await enterDowntime(world.deps, await world.caller('desk'), inFebruary);
    expect(await told()).toEqual(toMampu);
    expect(await told()).toEqual([]);
    world.clock.advance(40 * 24 * 3600);
    expect(await told()).toEqual([]);
  });

  it('is not told while it lasts, nor when it was met; a missed run is caught up', async () => {
    const { endDate: _date, endTime: _time, ...goesOn } = inFebruary;
    const march = { ...goesOn, startDate: '2026-03-01' };
    await enterDowntime(world.deps, await world.caller('desk'), march);
    expect(await told()).toEqual([]);
    world.clock.advance(70 * 24 * 3600);
    expect((await told()).map((mail) => mail.slice(mail.indexOf(':') + 2))).toEqual(
      expect.arrayContaining(['Mac 2026', 'March 2026', 'April 2026']),
    );
  });

  it('is told again to those alone whose mail failed', async () => {
    await enterDowntime(world.deps, await world.caller('desk'), inFebruary);
    const send = world.mailer.send.bind(world.mailer);
    world.mailer.send = (mail) =>
      mail.to.startsWith('mampu1') ? Promise.reject(new Error('SES is down')) : send(mail);
    await expect(warnOfAvailability(world.deps)).rejects.toThrow();
    expect(world.mailer.sent.splice(0).map(({ to }) => to)).toEqual(['mampu2@contoh.example']);
    world.mailer.send = send;
    expect(await told()).toEqual(toMampu.slice(0, 1));
  });

  it('is only said in a preview, as the run then does it', async () => {
    await enterDowntime(world.deps, await world.caller('desk'), inFebruary);
    const said = await warnOfAvailability({ ...world.deps, preview: true });
    expect(said).toMatchObject([{ did: 'told', about: '2026-02' }]);
    expect(world.mailer.sent).toEqual([]);
    expect(await warnOfAvailability(world.deps)).toEqual(said);
  });

  it('waits for somebody of MAMPU to be there', async () => {
    await enterDowntime(world.deps, await world.caller('desk'), inFebruary);
    for (const id of ['mampu1', 'mampu2']) {
      const officer = await world.officer(id);
      await saveOfficer(world.tables, officer, {
        ...officer,
        state: 'INVITED',
        version: officer.version + 1,
      });
    }
    expect(await told()).toEqual([]);
    const officer = await world.officer('mampu1');
    await saveOfficer(world.tables, officer, { ...officer, state: 'ACTIVE', version: officer.version + 1 });
    expect(await told()).toEqual(toMampu.slice(0, 1));
  });
});
