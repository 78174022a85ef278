import { isEndStatus } from '../../schemas/vocabulary.ts';
import { CaseChange } from '../store/case-change.ts';
import { getRequest } from '../store/case-store.ts';
import { onConflictRetry } from '../store/transaction.ts';
import { firstStepOf } from './case-access.ts';
import type { Basics, MachineInput } from './deps.ts';

/**
 * Flags a request whose machine met a fault, so that an operator resumes it at the same step (architecture 4.4).
 * An execution of an older generation flags nothing.
 */
export async function recordFault(
  { tables, clock, random }: Basics,
  { requestId, generation }: MachineInput,
): Promise<void> {
  await onConflictRetry(async () => {
    const request = await getRequest(tables, requestId);
    if (request === undefined || request.generation !== generation || request.faulted !== undefined) return;
    if (isEndStatus(request.status)) return;
    const at = clock.now();
    const step = request.currentTask?.step ?? firstStepOf(request);
    const change = CaseChange.of(tables, { at, salt: () => random.token() }, request);
    change.set({ faulted: { at, step } });
    change.record({ step, kind: 'faulted', actor: 'SYSTEM', data: { generation } });
    await change.commit();
  });
}
