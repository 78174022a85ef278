import { decideDated } from '../../functions/usecases/dated-tasks.ts';
import { saveAgency } from '../../functions/store/officer-store.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { malaysianDate, plusDays } from '../../functions/domain/calendar.ts';
import { anAgency } from './builders.ts';
import type { World } from './doubles-world.ts';

/** What procedures about an agency as a whole are played with. */

/** A proposal to end an agency, so many days from now. */
export function anEndForm(world: World, days = 10) {
  return {
    ground: 'CERTAIN_REASON',
    text: 'Agensi dimansuhkan oleh Perintah Menteri.',
    effectiveOn: plusDays(malaysianDate(world.clock.now()), days),
  };
}

/** Proposes, approves, and lets the day come. @returns the request */
export async function endedOnItsDay(world: World, agencyId = 'kpc'): Promise<string> {
  const id = await approvedEnd(world, agencyId);
  await dayComes(world);
  return id;
}

/** A termination that another officer has approved. */
export async function approvedEnd(world: World, agencyId = 'kpc'): Promise<string> {
  const id = await world.submit(
    { procedure: 'AGENCY-TERMINATION', subjectId: agencyId, form: anEndForm(world) },
    'mampu1',
  );
  await world.machines.settle();
  await world.next(id, 'mampu2', { outcome: 'approved' });
  return id;
}

/** The sweep runs on a day so many from now, and the machines do what follows. */
export async function dayComes(world: World, days = 10): Promise<void> {
  world.clock.advance(days * 24 * 3600 + 3600);
  await decideDated({ ...world.deps, preview: false });
  await world.machines.settle();
}

/** An agency that is about to migrate, with its administrator. */
export async function aMigratingAgency(world: World, changes: Partial<Agency> = {}): Promise<Agency> {
  const agency = anAgency({
    id: 'baru',
    name: 'Agensi Baharu',
    shortName: 'AB',
    phase: 'PREPARING',
    ...changes,
  });
  await saveAgency(world.tables, undefined, agency);
  return agency;
}
