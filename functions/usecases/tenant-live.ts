import type { Case } from '../store/case-store.ts';
import { malaysianDate } from '../domain/calendar.ts';
import type { Period } from '../domain/period.ts';
import { currentCase } from './case-access.ts';
import { startConfirmation } from './checks/usage-confirmation.ts';
import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';
import { setPhase } from './tenant-phase.ts';
import { agencyOf } from './tenant-step.ts';

/**
 * The next phase of a migration; with the end of the last one the agency is asked to confirm its use of 1GovUC
 * (USAGE-CONFIRMATION.1). Run again, it asks no second time.
 */
export async function enterPhase(
  deps: ProvisionAgencyDeps,
  input: ProvisionAgencyInput,
): Promise<AgencyResult> {
  const result = await setPhase(deps, input);
  if (result.outcome !== 'applied' || input.step !== 'AGENCY-MIGRATION.3') return result;
  const found = await currentCase(deps, input.request);
  await startConfirmation(deps, await agencyOf(deps.tables, found), stablePeriod(found, input.taskId));
  return result;
}

/** From the day on which its mail went over to the day on which its use was found stable: as decided, whenever this runs. */
function stablePeriod({ request, tasks }: Case, taskId: string): Period {
  const dayOf = (at: string | undefined) => malaysianDate(at ?? request.createdAt);
  const moved = tasks.findLast(({ decision }) => decision?.outcome === 'done-2');
  const stable = tasks.find(({ id }) => id === taskId);
  return { from: dayOf(moved?.decision?.at), until: dayOf(stable?.decision?.at) };
}
