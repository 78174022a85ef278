import type { MigrationPlan } from '../../schemas/directory/migration-plan.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import type { AccountState } from '../../schemas/directory-words.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { NotFound } from '../domain/errors.ts';
import { boundUntil, presentPhase, progressOf } from '../domain/migration-plan.ts';
import { may, reach } from '../domain/permissions.ts';
import { countAccounts } from '../store/account-search.ts';
import { listAgencies } from '../store/officer-store.ts';
import { getPlan, getPlans } from '../store/plan-store.ts';
import { readAgency } from './agencies.ts';
import type { Basics } from './deps.ts';
import { migratingPhase } from './tenant-phase.ts';
import type { Caller } from './types.ts';

/** Migration plans to read: that of one agency, and how far all of them are (S4 G¶8 to 10). */

export interface MigrationView {
  readonly agency: Agency;
  /** Absent until the migration begins. */
  readonly plan: MigrationPlan | undefined;
  readonly accounts: Readonly<Record<AccountState, number>>;
  /** Malaysian date until which the e-mail contract binds the agency. */
  readonly boundUntil: string | undefined;
  /** The caller may tick items and set dates now. */
  readonly mayChange: boolean;
}

/** @throws NotFound for another agency's */
export async function readMigration(
  { tables, clock }: Pick<Basics, 'tables' | 'clock'>,
  caller: Caller,
  agencyId: string,
): Promise<MigrationView> {
  const agency = await readAgency({ tables }, caller, agencyId);
  const [plan, accounts] = await Promise.all([getPlan(tables, agencyId), countAccounts(tables, agencyId)]);
  return {
    ...{ agency, plan, accounts },
    boundUntil: boundUntil(agency, malaysianDate(clock.now())),
    mayChange: plan !== undefined && mayChangePlan(caller, agency),
  };
}

/** Whether a plan can still be changed, and by whom: its agency's administrator, and MAMPU. */
export function mayChangePlan({ person }: Caller, agency: Agency): boolean {
  return migratingPhase(agency) !== undefined && may(person, 'migration.manage', { agencyId: agency.id });
}

export interface MigrationRow {
  readonly agency: Agency;
  readonly done: number;
  readonly all: number;
  /** When the present phase is to end; absent while nobody has planned it. */
  readonly endOn: string | undefined;
}

const most = 1000;

/** Agencies on their way to 1GovUC, by name, each with how much of its plan is done. @throws NotFound */
export async function findMigrations(
  { tables }: Pick<Basics, 'tables'>,
  { person }: Caller,
): Promise<readonly MigrationRow[]> {
  const far = reach(person, 'agency.read');
  if (far === undefined || !('all' in far)) throw new NotFound('One agency is not a list');
  const agencies = (await listAgencies(tables, { limit: most })).filter(
    (agency) => migratingPhase(agency) !== undefined,
  );
  const plans = await getPlans(
    tables,
    agencies.map(({ id }) => id),
  );
  return agencies.map((agency) => {
    const plan = plans.find(({ agencyId }) => agencyId === agency.id);
    const phase = presentPhase(agency);
    return {
      agency,
      ...progressOf(plan ?? { items: [] }),
      endOn: phase === undefined ? undefined : plan?.phases[phase]?.endOn,
    };
  });
}
