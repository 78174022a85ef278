import type { MachineInput, WithMachines } from './deps.ts';

/** What the first machine of a case is given. */
export function firstInput(requestId: string): MachineInput {
  return { requestId, generation: 1, resumeAt: '' };
}

/**
 * Starts the machine of a case that was written just now. Its sender gets his reference in any case: a start that is
 * lost is repeated by the reconcile sweep.
 */
export async function startMachine(
  { machines }: WithMachines,
  procedure: string,
  requestId: string,
): Promise<void> {
  await machines.start(procedure, firstInput(requestId)).catch(() => undefined);
}
