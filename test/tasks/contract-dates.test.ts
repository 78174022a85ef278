import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getAgency, saveAgency, saveOfficer } from '../../functions/store/officer-store.ts';
import { remindOfContracts } from '../../functions/usecases/checks/contract-dates.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { World } from '../support/doubles-world.ts';
import { Onboarding } from '../support/onboarding.ts';
import { dropTables } from '../support/tables.ts';

/** SCHED-CONTRACT-6M (spec C.7, D-08, N-49): an agency under contract is reminded to plan its move. */

afterAll(dropTables);

let world: World;
let id: string;
const hq = 'rohani.jsc@ibupejabat.example';
const admin = 'zarina.jsc@agensi.example';

/** An agency whose contract ends on 31 August of the year after next. */
beforeEach(async () => {
  world = await World.create();
  const agencies = new Onboarding(world);
  await agencies.approved('jsc', { ...agencies.contract(400), contractEndsOn: '2027-08-31' });
  await agencies.hq('jsc', {
    outcome: 'planned',
    data: { contractEndsOn: '2027-08-31', planOn: agencies.inDays(30) },
  });
  await agencies.appointed('jsc');
  id = 'j-jsc';
  const officer = await world.officer('zarina.jsc');
  await saveOfficer(world.tables, officer, { ...officer, state: 'ACTIVE', version: officer.version + 1 });
  world.mailer.sent.length = 0;
});

const run = (preview = false) => remindOfContracts({ ...world.deps, preview });
const on = (day: string) => {
  const seconds = (Date.parse(`${day}T01:00:00.000Z`) - Date.parse(world.clock.now())) / 1000;
  world.clock.advance(seconds);
};
const told = () => world.mailer.sent.map(({ to }) => to).sort();
const agency = async (): Promise<Agency> => {
  const found = await getAgency(world.tables, id);
  if (found === undefined) throw new Error('There is no agency');
  return found;
};

describe('an agency under contract', () => {
  it('is reminded 12 and 9 months before the end, once each, at headquarters and its administrators (REQ-CIR-03)', async () => {
    on('2026-08-30');
    expect(await run()).toEqual([]);
    on('2026-08-31');
    expect(await run()).toMatchObject([{ agencyId: id, did: 'reminded' }]);
    expect(told()).toEqual([hq, admin].sort());
    expect(await run()).toEqual([]);
    on('2026-11-30');
    expect(await run()).toMatchObject([{ did: 'reminded' }]);
    expect(world.mailer.sent).toHaveLength(4);
    on('2027-06-01');
    expect(await run()).toEqual([]);
    expect(world.mailer.sent.at(-1)?.text).toMatch(/28 Feb 2027/u);
  });

  it('is told once when days were missed: the latest reminder says it all', async () => {
    on('2027-01-15');
    expect(await run()).toHaveLength(1);
    expect(await run()).toEqual([]);
    expect(told()).toEqual([hq, admin].sort());
  });

  it('is previewed as it is done then, and a preview sends nothing', async () => {
    on('2026-09-05');
    const previewed = await run(true);
    expect(world.mailer.sent).toEqual([]);
    expect(await run()).toEqual(previewed);
  });

  it('hears nothing when its supplier has let it go, or the contract is over', async () => {
    const before = await agency();
    const contract = { ...before.contract, endsOn: '2027-08-31', releasedOn: '2026-05-01' };
    await saveAgency(world.tables, before, { ...before, contract, version: before.version + 1 });
    on('2026-09-05');
    expect(await run()).toEqual([]);
    const released = await agency();
    await saveAgency(world.tables, released, {
      ...released,
      contract: { endsOn: '2027-08-31' },
      version: released.version + 1,
    });
    on('2027-09-01');
    expect(await run()).toMatchObject([{ did: 'passed' }]);
    expect(await run()).toEqual([]);
    expect(world.mailer.sent).toEqual([]);
  });

  it('is reminded by one mail each also when the run is killed after the mails', async () => {
    on('2026-09-05');
    await run();
    const before = await agency();
    const { reminded: _reminded, ...contract } = before.contract ?? { endsOn: '' };
    await saveAgency(world.tables, before, { ...before, contract, version: before.version + 1 });
    await run();
    expect(told()).toEqual([hq, admin].sort());
  });
});
