import type { Sweep } from '../../platform/sweep-handler.ts';
import { settleAccessRights } from '../access-rights.ts';
import type { Basics, WithMachines, WithMail } from '../deps.ts';
import { warnOfAvailability } from './availability.ts';
import { remindOfContracts } from './contract-dates.ts';
import { findSilent } from './inactive-90.ts';
import { warnNearlyFull } from './quota-90.ts';
import { askForConfirmations } from './usage-confirmation.ts';

export type CheckDeps = Basics &
  WithMachines &
  WithMail & {
    /** Months that a confirmation of use covers; undefined where agencies confirm on demand alone. */
    readonly confirmationMonths: number | undefined;
  };

/** The scheduled checks that the function `checks` runs, each by its name; their previews are the same calls. */
export const checks: Readonly<Record<string, Sweep<CheckDeps>>> = {
  'access-rights': settleAccessRights,
  'quota-90': warnNearlyFull,
  'inactive-90': findSilent,
  'contract-dates': remindOfContracts,
  availability: warnOfAvailability,
  'usage-confirmation': askForConfirmations,
};
