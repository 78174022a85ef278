import type { Mailer } from '../mail/sender.ts';
import type { Basics, MachineInput, WithMachines } from './deps.ts';
import type { PasswordLinkDeps } from './officers-deps.ts';
import { createTenant } from './tenant-create.ts';
import { dropApplicant } from './tenant-drop.ts';
import { endTenant } from './tenant-end.ts';
import { setPhase } from './tenant-phase.ts';

/** What procedures do to an agency as a whole. */
export const agencyActions = [
  'create-tenant',
  'drop-applicant',
  'set-phase',
  'end-agency',
  'close-agency',
] as const;
export type AgencyAction = (typeof agencyActions)[number];

export type ProvisionAgencyDeps = Basics &
  WithMachines &
  Pick<PasswordLinkDeps, 'passwordLinks'> & { readonly mailer: Mailer };

export interface ProvisionAgencyInput {
  readonly request: MachineInput;
  readonly step: string;
  readonly taskId: string;
  readonly action: AgencyAction;
}

/** `more`: the machine comes again for what is left. */
export interface AgencyResult {
  readonly outcome: 'applied' | 'more' | 'subject-changed';
}

const acts: Readonly<
  Record<AgencyAction, (deps: ProvisionAgencyDeps, input: ProvisionAgencyInput) => Promise<AgencyResult>>
> = {
  'create-tenant': createTenant,
  'drop-applicant': dropApplicant,
  'set-phase': setPhase,
  'end-agency': endTenant,
  'close-agency': endTenant,
};

/** Writes one step of a procedure. Run again for the same step it does nothing twice and gives the same answer. */
export function provisionAgency(
  deps: ProvisionAgencyDeps,
  input: ProvisionAgencyInput,
): Promise<AgencyResult> {
  return acts[input.action](deps, input);
}
