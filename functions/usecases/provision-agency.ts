import type { Basics, MachineInput, WithMachines, WithMail } from './deps.ts';
import type { PasswordLinkDeps } from './officers-deps.ts';
import { createTenant } from './tenant-create.ts';
import { dropApplicant } from './tenant-drop.ts';
import { closeTenant } from './tenant-close.ts';
import { endTenant } from './tenant-end.ts';
import { enterPhase } from './tenant-live.ts';
import { beginMigration } from './tenant-phase.ts';
import { proposeEnd } from './tenant-propose.ts';

/** What procedures do to an agency as a whole. */
export const agencyActions = [
  'create-tenant',
  'drop-applicant',
  'begin-migration',
  'set-phase',
  'propose-end',
  'end-agency',
  'close-agency',
] as const;
export type AgencyAction = (typeof agencyActions)[number];

export type ProvisionAgencyDeps = Basics & WithMachines & WithMail & Pick<PasswordLinkDeps, 'passwordLinks'>;

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
  'begin-migration': beginMigration,
  'set-phase': enterPhase,
  'propose-end': proposeEnd,
  'end-agency': endTenant,
  'close-agency': closeTenant,
};

/** Writes one step of a procedure. Run again for the same step it does nothing twice and gives the same answer. */
export function provisionAgency(
  deps: ProvisionAgencyDeps,
  input: ProvisionAgencyInput,
): Promise<AgencyResult> {
  return acts[input.action](deps, input);
}
