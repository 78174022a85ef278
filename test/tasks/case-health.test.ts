import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { getAgency, saveAgency, saveOfficer } from '../../functions/store/officer-store.ts';
import { caseHealth, type Measure } from '../../functions/usecases/case-health.ts';
import { writeUser } from '../support/account-cases.ts';
import { World } from '../support/doubles-world.ts';
import { aVerifiedEntry, askForCode } from '../support/registrations.ts';
import { dropTables } from '../support/tables.ts';

/** What the alarms of account cases watch: a case that waits for a day or a person is no officer's delay. */

let world: World;
beforeEach(async () => {
  world = await World.create();
  const agency = await getAgency(world.tables, 'kpc');
  if (agency === undefined) throw new Error('There is no agency');
  await saveAgency(world.tables, agency, { ...agency, domain: 'kpc.example', version: 2 });
});
afterAll(dropTables);

const day = 24 * 3600;
const measure = async (wanted: Measure['name']) =>
  (await caseHealth(world.deps)).find(({ name }) => name === wanted)?.value;

/** A code whose holder has been told. */
async function codeSent(): Promise<void> {
  const id = await askForCode(world);
  await world.next(id, 'admin', { outcome: 'issued', data: aVerifiedEntry() });
}

describe('the hours of the oldest task', () => {
  it('are those of an access code as long as an administrator has it, and none while the user has', async () => {
    const id = await askForCode(world);
    world.clock.advance(day);
    expect(await measure('OldestOpenTaskHours')).toBe(24);
    await world.next(id, 'admin', { outcome: 'issued', data: aVerifiedEntry() });
    world.clock.advance(9 * day);
    expect(await measure('OldestOpenTaskHours')).toBe(0);
  });

  it('are none while a termination waits for its date', async () => {
    const { id: subjectId } = await writeUser(world);
    const form = { cause: 'RETIRE', effectiveOn: '2026-12-31' };
    await world.submit({ procedure: 'IPMS-4.11', subjectId, form });
    await world.machines.settle();
    world.clock.advance(30 * day);
    expect(await measure('OldestOpenTaskHours')).toBe(0);
  });
});

describe('tasks that nobody can take', () => {
  it('are not those of a person who is reached by his link', async () => {
    await codeSent();
    expect(await measure('TasksWithoutHolder')).toBe(0);
  });

  it('are those of an agency that has no administrator any more', async () => {
    await askForCode(world);
    for (const id of ['admin', 'admin2']) {
      const officer = await world.officer(id);
      await saveOfficer(world.tables, officer, { ...officer, state: 'ENDED', version: 2 });
    }
    expect(await measure('TasksWithoutHolder')).toBe(1);
  });
});
