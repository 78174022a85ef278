import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getAgency, saveOfficer } from '../../functions/store/officer-store.ts';
import { getPlan } from '../../functions/store/plan-store.ts';
import {
  planPhase,
  releaseContract,
  tickItem,
  untickItem,
} from '../../functions/usecases/migration-plan-change.ts';
import { enterPhase } from '../../functions/usecases/tenant-live.ts';
import { findRequests } from '../../functions/usecases/find-requests.ts';
import { findMigrations, readMigration } from '../../functions/usecases/migration-plans.ts';
import { readAgencyAudit } from '../../functions/usecases/agencies.ts';
import { malaysianDate, plusDays } from '../../functions/domain/calendar.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { PlannedPhase } from '../../schemas/directory/migration-plan.ts';
import { aMigratingAgency } from '../support/agency-cases.ts';
import { anOfficer } from '../support/builders.ts';
import { World } from '../support/doubles-world.ts';
import { dropTables } from '../support/tables.ts';
import { failure } from '../support/user-module.ts';

/** AGENCY-MIGRATION (S4 G¶8 to 10): three phases, none skipped, each with its plan and its evidence. */

afterAll(dropTables);

let world: World;
async function begun(changes: Partial<Agency> = {}): Promise<string> {
  await aMigratingAgency(world, changes);
  await saveOfficer(world.tables, undefined, anOfficer('baru1', 'AGENCY_ADMIN', { agencyId: 'baru' }));
  const id = await world.submit({ procedure: 'AGENCY-MIGRATION', subjectId: 'baru', form: {} }, 'baru1');
  await world.machines.settle();
  return id;
}
beforeEach(async () => {
  world = await World.create();
});

const plan = async () => (await getPlan(world.tables, 'baru'))!;
const agency = async () => (await getAgency(world.tables, 'baru'))!;
const dates = { startOn: '2026-03-01', endOn: '2026-03-31', responsible: 'Nor Azlan, Penolong Pengarah' };

async function complete(phase: PlannedPhase, by = 'baru1'): Promise<void> {
  const caller = await world.caller(by);
  const of = async () => ({ agencyId: 'baru', ifVersion: (await plan()).version });
  await planPhase(world.deps, caller, { ...(await of()), phase, given: dates });
  for (const item of (await plan()).items.filter((each) => each.phase === phase)) {
    await tickItem(world.deps, caller, {
      ...(await of()),
      itemId: item.id,
      given: { evidence: `Laporan ${item.id}` },
    });
  }
}

async function confirmations() {
  const procedure = 'USAGE-CONFIRMATION';
  const { items } = await findRequests(world.deps, await world.caller('baru1'), { limit: 10, procedure });
  return items;
}

describe('a migration', () => {
  it('REQ-CIR-62 begins with the checklist of the circular and nothing else', async () => {
    await begun();
    expect((await agency()).phase).toBe('PRE_MIGRATION');
    const { items } = await plan();
    const marks = items
      .filter(({ phase }) => phase === 'MIGRATION')
      .map(({ label }) => label.ms.split(' ')[0]);
    expect(marks).toEqual(['(i)', '(ii)', '(iii)', '(iv)', '(v)', '(vi)', '(vii)', '(viii)']);
    expect(items.filter(({ phase }) => phase === 'PRE_MIGRATION')).toHaveLength(3);
    expect(items.filter(({ phase }) => phase === 'POST_MIGRATION')).toHaveLength(1);
  });

  it('REQ-CIR-04 passes no phase before its dates are set and its items ticked, and says which are missing', async () => {
    const id = await begun();
    const refused = () => failure(world.next(id, 'baru1', { outcome: 'done-1' }));
    expect(await refused()).toMatchObject({
      errors: [{ code: 'phase-planned' }, { code: 'phase-complete', params: { items: '1, 2, 3' } }],
    });
    await complete('PRE_MIGRATION');
    const { items, version } = await plan();
    await untickItem(world.deps, await world.caller('baru1'), {
      agencyId: 'baru',
      itemId: items[1]?.id ?? '',
      ifVersion: version,
    });
    expect(await refused()).toMatchObject({ errors: [{ code: 'phase-complete', params: { items: '2' } }] });
    expect((await agency()).phase).toBe('PRE_MIGRATION');
  });

  it('goes through the three phases in their order and tells agency and MAMPU that it is live', async () => {
    const id = await begun();
    for (const [no, phase, next] of [
      ['1', 'PRE_MIGRATION', 'MIGRATION'],
      ['2', 'MIGRATION', 'POST_MIGRATION'],
      ['3', 'POST_MIGRATION', 'LIVE'],
    ] as const) {
      await complete(phase);
      await world.next(id, 'baru1', { outcome: `done-${no}` });
      expect((await agency()).phase).toBe(next);
    }
    expect((await world.case(id)).request.status).toBe('COMPLETED');
    const told = world.mailer.sent.filter(({ subject }) =>
      /^(?:Migrasi agensi selesai|The agency has)/u.test(subject),
    );
    expect(told.map(({ to }) => to.split('@')[0]).toSorted()).toEqual(['baru1', 'mampu1', 'mampu2']);
  });

  it('asks the agency once, at its end, to confirm its use since the mail went over, also when retried', async () => {
    const id = await begun();
    for (const [no, phase] of [
      ['1', 'PRE_MIGRATION'],
      ['2', 'MIGRATION'],
      ['3', 'POST_MIGRATION'],
    ] as const) {
      await complete(phase);
      expect(await confirmations()).toEqual([]);
      await world.next(id, 'baru1', { outcome: `done-${no}` });
      world.clock.advance(10 * 24 * 3600);
    }
    const [asked, ...others] = await confirmations();
    expect([asked?.status, others]).toEqual(['AWAITING_CONFIRMATION', []]);
    const { rounds } = await world.case(asked?.id ?? '');
    expect(rounds[0]?.form).toMatchObject({
      agencyName: 'Agensi Baharu',
      from: '2026-03-12',
      until: '2026-03-22',
    });
    const { tasks } = await world.case(id);
    await enterPhase(world.deps, {
      request: { requestId: id, generation: 1, resumeAt: '' },
      ...{ step: 'AGENCY-MIGRATION.3', taskId: tasks.at(-1)?.id ?? '', action: 'set-phase' },
    });
    expect(await confirmations()).toHaveLength(1);
  });

  it('REQ-CIR-61 does not go live while the e-mail contract runs, unless its supplier has let the agency go', async () => {
    const today = malaysianDate(world.clock.now());
    const endsOn = plusDays(today, 200);
    const id = await begun({ contract: { supplier: 'Pembekal Lama', endsOn } });
    await complete('PRE_MIGRATION');
    await world.next(id, 'baru1', { outcome: 'done-1' });
    await complete('MIGRATION');
    expect(await failure(world.next(id, 'baru1', { outcome: 'done-2' }))).toMatchObject({
      errors: [{ code: 'contract-over', params: { until: endsOn } }],
    });
    const released = { agencyId: 'baru', given: { releasedOn: today }, ifVersion: (await agency()).version };
    expect(await failure(releaseContract(world.deps, await world.caller('baru1'), released))).toMatchObject({
      rule: 'release-contract',
    });
    await releaseContract(world.deps, await world.caller('mampu1'), released);
    await world.next(id, 'baru1', { outcome: 'done-2' });
    expect((await agency()).phase).toBe('POST_MIGRATION');
  });

  it('is carried out by one request at a time', async () => {
    const id = await begun();
    const second = world.submit({ procedure: 'AGENCY-MIGRATION', subjectId: 'baru', form: {} }, 'mampu1');
    expect(await failure(second)).toMatchObject({
      errors: [{ code: 'no-open-migration', params: { reference: id } }],
    });
  });

  it('ends the later of two requests that were sent in the same moment', async () => {
    await aMigratingAgency(world);
    const form = { procedure: 'AGENCY-MIGRATION', subjectId: 'baru', form: {} } as const;
    const [one, other] = [await world.submit(form, 'mampu1'), await world.submit(form, 'mampu2')];
    await world.machines.settle();
    const statuses = [await world.case(one), await world.case(other)].map(({ request }) => request.status);
    expect(statuses.toSorted()).toEqual(['PRE_MIGRATION', 'REFUSED']);
  });

  it('is not for an agency that is live', async () => {
    const live = world.submit({ procedure: 'AGENCY-MIGRATION', subjectId: 'kpc', form: {} }, 'admin');
    expect(await failure(live)).toMatchObject({ rule: 'subject-state' });
  });
});

describe('the plan of a migration', () => {
  it('says who ticked what, when and with which evidence, and each change is in the history of the agency', async () => {
    await begun();
    await complete('PRE_MIGRATION');
    const [item] = (await plan()).items;
    expect(item?.done).toEqual({
      ...{ evidence: `Laporan ${item?.id ?? ''}`, at: world.clock.now() },
      ...{ byId: 'baru1', byName: (await world.officer('baru1')).name },
    });
    const history = await readAgencyAudit(world.deps, await world.caller('mampu1'), 'baru');
    expect(history.map(({ entry }) => entry.action).toSorted()).toEqual([
      ...['item-done', 'item-done', 'item-done', 'phase-changed', 'plan-changed'],
    ]);
  });

  it('takes no change of who saw an older version, of another agency, or of a phase that is over', async () => {
    const id = await begun();
    await complete('PRE_MIGRATION');
    const [item] = (await plan()).items;
    const tick = async (by: string, ifVersion: number) =>
      tickItem(world.deps, await world.caller(by), {
        ...{ agencyId: 'baru', itemId: item?.id ?? '', given: { evidence: 'Lagi' }, ifVersion },
      });
    expect(await failure(tick('baru1', 1))).toMatchObject({ name: 'VersionConflict' });
    expect(await failure(tick('admin', (await plan()).version))).toMatchObject({ name: 'NotFound' });
    await world.next(id, 'baru1', { outcome: 'done-1' });
    expect(await failure(tick('baru1', (await plan()).version))).toMatchObject({ rule: 'phase-over' });
  });

  it.each([
    ['an end before its start', { ...dates, endOn: '2026-02-01' }],
    ['no responsible person', { ...dates, responsible: '' }],
    ['a date that does not exist', { ...dates, startOn: '2026-02-30' }],
  ])('takes no phase with %s', async (_, given) => {
    await begun();
    const phase = 'MIGRATION' as const;
    const ifVersion = (await plan()).version;
    const change = planPhase(world.deps, await world.caller('baru1'), {
      ...{ agencyId: 'baru', phase, given, ifVersion },
    });
    expect(await failure(change)).toMatchObject({ name: 'InvalidInput' });
  });

  it('is shown to MAMPU with the others, and to its own agency alone', async () => {
    await begun();
    await complete('PRE_MIGRATION');
    const rows = await findMigrations(world.deps, await world.caller('mampu1'));
    expect(rows.map(({ agency: { id }, done, all }) => [id, done, all])).toEqual([['baru', 3, 12]]);
    expect(await failure(findMigrations(world.deps, await world.caller('baru1')))).toMatchObject({
      name: 'NotFound',
    });
    expect(await failure(readMigration(world.deps, await world.caller('admin'), 'baru'))).toMatchObject({
      name: 'NotFound',
    });
    expect(await readMigration(world.deps, await world.caller('baru1'), 'baru')).toMatchObject({
      mayChange: true,
    });
  });
});
