import type { AgencyResult, ProvisionAgencyDeps, ProvisionAgencyInput } from './provision-agency.ts';

/** Writes the next phase of a migration. */
export function setPhase(
  _deps: ProvisionAgencyDeps,
  { action }: ProvisionAgencyInput,
): Promise<AgencyResult> {
  return Promise.reject(new Error(`${action} is not built yet`));
}
