import type { Agency } from '../../schemas/directory/officer.ts';
import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';
import { leftOf } from './tenant-left.ts';
import { agencyChange, agencyOf, decidedBy, tenantStep } from './tenant-step.ts';

/**
 * Closes an agency of which nothing is left (AGENCY-TERMINATION.5), by the rules by which it is ended by hand. That
 * nothing is left was seen when the end was confirmed, and nothing was begun since: what is found now is a fault.
 */
export function closeTenant(deps: ProvisionAgencyDeps, input: ProvisionAgencyInput): Promise<AgencyResult> {
  const { tables } = deps;
  return tenantStep(deps, input, async (found, at) => {
    const before = await agencyOf(tables, found);
    const left = await leftOf(tables, before);
    if (Object.values(left).some((count) => count > 0))
      throw new Error(`Something of ${before.id} is left: ${JSON.stringify(left)}`);
    const after: Agency = { ...before, state: 'ENDED', updatedAt: at, version: before.version + 1 };
    return {
      outcome: 'applied',
      operations: agencyChange(tables, before, after, {
        action: 'ended',
        by: decidedBy(found, input.taskId),
      }),
      data: { agency: before.id, before: { state: before.state }, after: { state: after.state } },
    };
  });
}
