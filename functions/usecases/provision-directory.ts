import { bookingActions } from '../domain/booking.ts';
import { provisionBooking } from './provision-booking.ts';
import { compileFigures, figureActions } from './compile-figures.ts';
import { contactActions, provisionContact } from './provision-contact.ts';
import { listActions, provisionList } from './provision-list.ts';
import { provisionService, serviceActions } from './provision-service.ts';
import type { Basics, MachineInput } from './deps.ts';

/** What stands in the Directory without a sign-in of its own: lists with their members, contacts, services, bookings. */
export const directoryActions = [
  ...listActions,
  ...contactActions,
  ...serviceActions,
  ...bookingActions,
  ...figureActions,
] as const;
export type DirectoryAction = (typeof directoryActions)[number];

export interface ProvisionDirectoryInput<Action extends string = DirectoryAction> {
  readonly request: MachineInput;
  readonly step: string;
  /** The task whose outcome led here; the request itself where nobody decides. */
  readonly taskId: string;
  readonly action: Action;
}

/**
 * A business result: returned and branched on, never thrown. `more`: the machine comes again for what is left.
 * `subject-changed`: what was asked for does not fit what stands there now.
 */
export interface DirectoryResult {
  readonly outcome: 'applied' | 'more' | 'subject-changed';
}

/** Writes one step of a procedure. Run again for the same step it does nothing twice and gives the same answer. */
export function provisionDirectory(deps: Basics, input: ProvisionDirectoryInput): Promise<DirectoryResult> {
  const { action, ...rest } = input;
  if (isOneOf(listActions, action)) return provisionList(deps, { ...rest, action });
  if (isOneOf(contactActions, action)) return provisionContact(deps, { ...rest, action });
  if (isOneOf(bookingActions, action)) return provisionBooking(deps, { ...rest, action });
  if (isOneOf(figureActions, action)) return compileFigures(deps, { ...rest, action });
  return provisionService(deps, { ...rest, action });
}

function isOneOf<Action extends string>(actions: readonly Action[], action: string): action is Action {
  return (actions as readonly string[]).includes(action);
}
