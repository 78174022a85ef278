import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { malaysianDate, plusDays, startOfDate } from '../../functions/domain/calendar.ts';
import { getOfficer, listHolders, saveOfficer } from '../../functions/store/officer-store.ts';
import type { Tables } from '../../functions/store/tables.ts';
import { findGrants, settleAccessRights } from '../../functions/usecases/access-rights.ts';
import { assignRoles, type RolesInput } from '../../functions/usecases/officers-change.ts';
import { readOfficerAudit } from '../../functions/usecases/officers.ts';
import { readEndpoints } from '../../infra/local/endpoints.ts';
import type { Officer } from '../../schemas/directory/officer.ts';
import { aCaller, anOfficer, at } from '../support/builders.ts';
import { CountingRandom, ManualClock } from '../support/doubles.ts';
import { TestDirectory } from '../support/officer-directory.ts';
import { dropTables, freshTables } from '../support/tables.ts';

/** ACCESS-RIGHTS: rights with a period and a reason (REQ-CIR-33, BR-74). */

afterAll(dropTables);

const today = malaysianDate(at);
const dayAfter = (days: number) => plusDays(today, days);
const system = aCaller(anOfficer('sistem', 'SYSTEM_ADMIN'));
const directory = new TestDirectory(await readEndpoints());
let tables: Tables;
let clock: ManualClock;
let random: CountingRandom;

beforeEach(async () => {
  tables = await freshTables();
  clock = new ManualClock(at);
  random = new CountingRandom();
  for (const officer of [
    anOfficer('sistem', 'SYSTEM_ADMIN'),
    anOfficer('satu', 'AUDITOR'),
    anOfficer('dua', 'TM'),
  ])
    await saveOfficer(tables, undefined, officer);
});

const deps = () => ({ ...directory.deps, tables, clock, random });
async function assign(id: string, input: RolesInput) {
  const { version } = await now(id);
  return assignRoles(deps(), system, id, { ...input, ifVersion: version });
}
async function now(id: string): Promise<Officer> {
  const officer = await getOfficer(tables, id);
  if (officer === undefined) throw new Error(`${id} is gone`);
  return officer;
}
const on = (date: string) => {
  clock = new ManualClock(startOfDate(date));
};
const run = (preview = false) => settleAccessRights({ ...deps(), preview });

describe('a role with an end', () => {
  it('is held until its last day, and ends by itself with an entry in history and log', async () => {
    const term = { until: dayAfter(3), reason: 'Ganti cuti' };
    await assign('satu', { roles: ['AUDITOR', 'SERVICE_DESK'], term });
    await assign('dua', { roles: ['TM', 'SERVICE_DESK'] });
    expect((await now('satu')).terms).toEqual([{ role: 'SERVICE_DESK', ...term }]);
    on(dayAfter(3));
    expect(await run()).toEqual([]);
    on(dayAfter(4));
    expect(await run()).toMatchObject([{ did: 'ended', why: `SERVICE_DESK until ${dayAfter(3)}` }]);
    const after = await now('satu');
    expect([after.roles, after.terms]).toEqual([['AUDITOR'], undefined]);
    expect((await listHolders(tables, 'SERVICE_DESK')).map(({ id }) => id)).toEqual(['dua']);
    const [newest] = await readOfficerAudit(deps(), system, 'satu');
    expect(newest?.entry).toMatchObject({ action: 'roles-assigned', channel: 'system' });
    const [grant] = await findGrants(deps(), system, undefined);
    expect(grant).toMatchObject({ officerId: 'satu', granted: [], ended: ['SERVICE_DESK'] });
    expect(grant?.byName).toBeUndefined();
  });

  it('ends once, and after days without a run too', async () => {
    await assign('satu', { roles: ['AUDITOR', 'RELAY_TECH'], term: { until: dayAfter(1) } });
    await assign('dua', { roles: ['TM', 'RELAY_TECH'] });
    on(dayAfter(30));
    expect(await run()).toHaveLength(1);
    const { version } = await now('satu');
    expect(await run()).toEqual([]);
    expect((await now('satu')).version).toBe(version);
  });

  it('is previewed as the run then does it, and nothing is written', async () => {
    await assign('satu', { roles: ['AUDITOR', 'RELAY_TECH'], term: { until: dayAfter(1) } });
    await assign('dua', { roles: ['TM', 'RELAY_TECH'] });
    on(dayAfter(2));
    const before = await now('satu');
    const preview = await run(true);
    expect(await now('satu')).toEqual(before);
    expect(await run()).toEqual(preview);
  });

  it('stays with the last holder of a deciding role, and every report says so', async () => {
    await assign('satu', { roles: ['AUDITOR', 'RELAY_TECH'], term: { until: dayAfter(1) } });
    on(dayAfter(2));
    expect(await run()).toMatchObject([{ did: 'waits' }]);
    expect((await now('satu')).roles).toContain('RELAY_TECH');
    await assign('dua', { roles: ['TM', 'RELAY_TECH'] });
    expect(await run()).toMatchObject([{ did: 'ended' }]);
  });

  it('can be given another end while it is held', async () => {
    await assign('satu', { roles: ['AUDITOR', 'RELAY_TECH'], term: { until: dayAfter(1) } });
    await assign('dua', { roles: ['TM', 'RELAY_TECH'] });
    await assign('satu', { roles: ['AUDITOR', 'RELAY_TECH'], term: { until: dayAfter(9) } });
    on(dayAfter(2));
    expect(await run()).toEqual([]);
    expect((await now('satu')).roles).toContain('RELAY_TECH');
  });
});

describe('a role that begins later', () => {
  it('is not held before its first day, and from then on', async () => {
    await assign('satu', { roles: ['AUDITOR', 'RELAY_TECH'], term: { from: dayAfter(2) } });
    expect((await now('satu')).roles).toEqual(['AUDITOR']);
    expect(await listHolders(tables, 'RELAY_TECH')).toEqual([]);
    on(dayAfter(2));
    expect(await run()).toMatchObject([{ did: 'begun' }]);
    expect((await listHolders(tables, 'RELAY_TECH')).map(({ id }) => id)).toEqual(['satu']);
  });
});

describe('a term', () => {
  it.each([
    ['before today', { until: plusDays(today, -1) }, 'until right-ends-before'],
    ['before it begins', { from: dayAfter(5), until: dayAfter(4) }, 'until right-ends-before'],
    ['that is no day', { until: '2026-02-31' }, 'until date'],
  ])('with an end %s is refused', async (_, term, code) => {
    const refused = assign('satu', { roles: ['AUDITOR', 'RELAY_TECH'], term });
    const [field, what] = code.split(' ');
    await expect(refused).rejects.toMatchObject({ errors: [{ field, code: what }] });
  });

  it('cannot be given to oneself', async () => {
    const own = assign('sistem', { roles: ['SYSTEM_ADMIN'], term: { until: dayAfter(900) } });
    await expect(own).rejects.toMatchObject({ name: 'Forbidden', rule: 'own-roles' });
  });
});

it('the log of an agency is not shown to another agency', async () => {
  const kpc = aCaller({ ...anOfficer('pentadbir', 'AGENCY_ADMIN'), agencyId: 'kpc' });
  await assign('satu', { roles: ['AUDITOR', 'RELAY_TECH'] });
  // Whatever agency he names, he sees his own.
  expect(await findGrants(deps(), kpc, 'CENTRAL')).toEqual([]);
  expect(await findGrants(deps(), system, undefined)).not.toEqual([]);
});
