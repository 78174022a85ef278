import { malaysianDate } from '../../../functions/domain/calendar.ts';
import { planPhase, tickItem } from '../../../functions/usecases/migration-plan-change.ts';
import { getOfficer } from '../../../functions/store/officer-store.ts';
import { getPlan } from '../../../functions/store/plan-store.ts';
import type { PlannedPhase } from '../../../schemas/directory/migration-plan.ts';
import type { OpenStatus } from '../../../schemas/vocabulary.ts';
import { systemClock } from '../../../functions/platform/clock.ts';
import { clientOf } from '../client.ts';
import { aboutOwnAgency, ownAgency } from '../own-agency.ts';
import { tablesOf } from '../temporary-officers.ts';
import type { Move, Scenario, Setting } from './scenario.ts';

/** AGENCY-MIGRATION (S4 G¶8 to 10): the three phases, each with its plan. */

function phase(no: 1 | 2 | 3, status: OpenStatus): Move {
  return {
    step: String(no),
    status,
    told: [{ notice: 'migration', role: 'AGENCY_ADMIN' }],
    by: 'AGENCY_ADMIN',
    outcome: `done-${no}`,
    before: (setting) => complete(setting, status as PlannedPhase),
  };
}

/** The administrator fills in the plan of a phase, as its pages do. */
async function complete({ endpoints, people }: Setting, planned: PlannedPhase): Promise<void> {
  const tables = tablesOf(endpoints);
  const deps = { tables, clock: systemClock };
  const person = await getOfficer(tables, people.holder('AGENCY_ADMIN').username);
  if (person === undefined) throw new Error('The agency has no administrator');
  const caller = { person, channel: 'portal' } as const;
  const agencyId = people.agency;
  const plan = async () => {
    const found = await getPlan(tables, agencyId);
    if (found === undefined) throw new Error('The migration has no plan');
    return found;
  };
  const of = async () => ({ agencyId, ifVersion: (await plan()).version });
  const today = malaysianDate(systemClock.now());
  const given = { startOn: today, endOn: today, responsible: 'Nor Azlan, Penolong Pengarah' };
  await planPhase(deps, caller, { ...(await of()), phase: planned, given });
  for (const { id } of (await plan()).items.filter((each) => each.phase === planned))
    await tickItem(deps, caller, { ...(await of()), itemId: id, given: { evidence: 'Laporan projek' } });
}

async function isLive({ endpoints, people }: Setting): Promise<void> {
  const mampu = await clientOf(endpoints, people.holder('MAMPU_ADMIN'));
  const agency = await mampu.get('Agency', `/agencies/${people.agency}`);
  if (agency.state !== 'ACTIVE') throw new Error(`The agency is ${agency.state}`);
}

export const agencyMigration: Scenario = {
  procedure: 'AGENCY-MIGRATION',
  title: 'An agency migrates in three phases, each with its dates and its checklist, and is live',
  office: ownAgency({ phase: 'PREPARING' }),
  start: aboutOwnAgency('AGENCY-MIGRATION'),
  form: () => ({}),
  moves: [phase(1, 'PRE_MIGRATION'), phase(2, 'MIGRATION'), phase(3, 'POST_MIGRATION')],
  ends: {
    status: 'COMPLETED',
    told: [
      { notice: 'migration', role: 'AGENCY_ADMIN', ends: 'COMPLETED' },
      { notice: 'migration', role: 'MAMPU_ADMIN', ends: 'COMPLETED' },
    ],
    also: isLive,
  },
  steps: ['1', '2', '3'],
};
