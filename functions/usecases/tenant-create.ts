import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';

/** Writes the tenant of an agency that MAMPU approved. */
export function createTenant(
  _deps: ProvisionAgencyDeps,
  { action }: ProvisionAgencyInput,
): Promise<AgencyResult> {
  return Promise.reject(new Error(`${action} is not built yet`));
}
