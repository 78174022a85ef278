import { catalogue } from '../../../schemas/catalogue.ts';
import type { CheckEntry } from '../../../schemas/directory/check-run.ts';
import type { Agency } from '../../../schemas/directory/officer.ts';
import { malaysianDate } from '../../domain/calendar.ts';
import { Overtaken } from '../../domain/errors.ts';
import { lastPeriod, type Period } from '../../domain/period.ts';
import { getMarker, markerOperation, markersUnder, setMarker } from '../../store/marker-store.ts';
import { listAgencies } from '../../store/officer-store.ts';
import type { Basics, WithMachines } from '../deps.ts';
import { startMachine } from '../start-machine.ts';
import { newCase, reserveReference } from '../submit-request.ts';
import { tenantState } from '../subjects/agency.ts';
import { theSystem } from '../the-system.ts';
import { carryOut, type Planned } from './plan.ts';

export type ConfirmationDeps = Basics &
  WithMachines & {
    readonly preview: boolean;
    readonly entries?: object[] | undefined;
    /** Months that one confirmation covers; undefined where agencies confirm on demand alone (AMB-101). */
    readonly confirmationMonths: number | undefined;
  };

/**
 * Asks every agency in service to confirm its use of 1GovUC for the period that is over (USAGE-CONFIRMATION.1): once an
 * agency and period, however often it runs; a missed day is made up for on the next.
 */
export async function askForConfirmations(deps: ConfirmationDeps): Promise<CheckEntry[]> {
  const { tables, clock, confirmationMonths: months, preview } = deps;
  if (months === undefined) return [];
  const period = lastPeriod(malaysianDate(clock.now()), months);
  const all = `all#${nameOf(period)}`;
  if ((await getMarker(tables, periods, all)) !== undefined) return [];
  const asked = await markersUnder(tables, periods, markerOf(period, ''));
  const plans: Planned[] = [];
  for (const agency of await listAgencies(tables, { limit: mostAgencies })) {
    if (tenantState(agency) === 'LIVE' && !asked.has(agency.id)) plans.push(planOf(deps, agency, period));
  }
  const said = await carryOut(deps, plans);
  // Until the next period begins, a run reads this and nothing else.
  if (!preview) await setMarker(tables, periods, all, clock.now());
  return said;
}

function planOf(deps: ConfirmationDeps, { id, name }: Agency, period: Period): Planned {
  return {
    entry: { agencyId: id, about: name, did: 'asked', why: `${period.from} to ${period.until}` },
    act: async () => {
      await startConfirmation(deps, { id, name }, period);
    },
  };
}

/** More than the whole public sector has. */
const mostAgencies = 10_000;

/** In place of a request: what stands under it is about periods. */
const periods = 'USAGE-CONFIRMATION';

function nameOf({ from, until }: Period): string {
  return `${from}..${until}`;
}

function markerOf(period: Period, agencyId: string): string {
  return `${nameOf(period)}#${agencyId}`;
}

/**
 * Starts the confirmation of one agency for a period, in the name of the system: by the check, or at the end of a
 * migration. Once: a second call for the same agency and period does nothing.
 * @returns the request, or undefined when there is one already
 */
export async function startConfirmation(
  deps: Basics & WithMachines,
  { id: agencyId, name }: Pick<Agency, 'id' | 'name'>,
  period: Period,
): Promise<string | undefined> {
  const { tables, clock } = deps;
  const procedure = catalogue['USAGE-CONFIRMATION'];
  const at = clock.now();
  const marker = markerOf(period, agencyId);
  if ((await getMarker(tables, periods, marker)) !== undefined) return undefined;
  const id = await reserveReference(deps, procedure, at);
  const change = newCase(deps, theSystem(agencyId), procedure, {
    ...{ id, agencyId, role: 'SYSTEM', at, secrets: {}, subject: undefined },
    values: { agencyName: name, ...period },
    first: [
      markerOperation(tables, periods, marker, { at, request: id }, () => new Overtaken('Asked meanwhile')),
    ],
  });
  try {
    await change.commit();
  } catch (error) {
    if (error instanceof Overtaken) return undefined;
    throw error;
  }
  await startMachine(deps, procedure.id, id);
  return id;
}
