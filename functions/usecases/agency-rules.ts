import { plannedPhases, type PlannedPhase } from '../../schemas/directory/migration-plan.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { boundUntil, openItems } from '../domain/migration-plan.ts';
import { lockHolder } from '../store/lock-store.ts';
import { getAgency } from '../store/officer-store.ts';
import { getPlan } from '../store/plan-store.ts';
import type { Asked, Broken } from './directory-rules.ts';
import { leftOf } from './tenant-left.ts';
import { isCarriedOut } from './tenant-phase.ts';

/** Rules about an agency as a whole: the gates of its migration, its end. */

/** The phase that is open now has its dates and its responsible person (S4 G¶8). */
export async function phasePlanned({ tables, subject }: Asked): Promise<Broken> {
  const phase = phaseOf(subject);
  const plan = await getPlan(tables, subject?.id ?? '');
  if (plan === undefined) return { code: 'plan-missing' };
  return phase === undefined || plan.phases[phase] !== undefined ? undefined : { code: 'phase-planned' };
}

/** No phase is left with an item open (BR-54). */
export async function phaseComplete({ tables, subject }: Asked): Promise<Broken> {
  const phase = phaseOf(subject);
  const plan = await getPlan(tables, subject?.id ?? '');
  if (phase === undefined || plan === undefined) return undefined;
  const open = openItems(plan, phase);
  return open.length === 0 ? undefined : { code: 'phase-complete', params: { items: open.join(', ') } };
}

/** AMB-88: an agency goes live when its e-mail contract has ended, or its supplier has let it go. */
export async function contractOver({ tables, subject, at }: Asked): Promise<Broken> {
  const agency = await getAgency(tables, subject?.id ?? '');
  const until = agency === undefined ? undefined : boundUntil(agency, malaysianDate(at));
  return until === undefined ? undefined : { code: 'contract-over', params: { until } };
}

/** A migration is carried out by one request at a time. */
export async function noOpenMigration({ tables, subject }: Asked): Promise<Broken> {
  const plan = await getPlan(tables, subject?.id ?? '');
  if (plan === undefined || !(await isCarriedOut(tables, plan))) return undefined;
  return { code: 'no-open-migration', params: { reference: plan.requestId } };
}

/** Nobody has reserved the agency to end it. */
export async function noOpenEnd({ tables, subject }: Asked): Promise<Broken> {
  const reference = await lockHolder(tables, 'agency', subject?.id ?? '');
  return reference === undefined ? undefined : { code: 'no-open-end', params: { reference } };
}

/** Everything that the end of an agency ends has ended (AGENCY-TERMINATION.4). */
export async function agencyClear({ tables, subject }: Asked): Promise<Broken> {
  const agency = await getAgency(tables, subject?.id ?? '');
  if (agency === undefined) return undefined;
  const left = await leftOf(tables, agency);
  return Object.values(left).every((count) => count === 0)
    ? undefined
    : { code: 'agency-clear', params: { ...left } };
}

function phaseOf(subject: Asked['subject']): PlannedPhase | undefined {
  return plannedPhases.find((each) => each === subject?.state);
}
