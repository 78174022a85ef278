import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';

/** Writes the end of an agency. */
export function endTenant(
  _deps: ProvisionAgencyDeps,
  { action }: ProvisionAgencyInput,
): Promise<AgencyResult> {
  return Promise.reject(new Error(`${action} is not built yet`));
}
