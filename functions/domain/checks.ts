import { stepId, type Procedure, type Step } from '../../schemas/catalogue.ts';
import type { Check, Request } from '../../schemas/cases/request.ts';

/** Optional checks (AMB-64, AMB-66): steps that their actor may tick once the work is done. Nothing waits for them. */

/** Whether the work is done: it can be looked at, also while what it ended can still be restored. */
function isDone({ status }: Pick<Request, 'status'>): boolean {
  return status === 'COMPLETED' || status === 'RESTORABLE';
}

/** The tick of a step; undefined while nobody has ticked it. */
export function checkOf(
  { id }: Procedure,
  { checks = [] }: Pick<Request, 'checks'>,
  { no }: Pick<Step, 'no'>,
): Check | undefined {
  return checks.find(({ step }) => step === stepId(id, no));
}

/** The steps that can be ticked now, in the document's order. */
export function openChecks(
  procedure: Procedure,
  request: Pick<Request, 'status' | 'checks'>,
): readonly Step[] {
  if (!isDone(request)) return [];
  return procedure.steps.filter(
    (step) => step.by === 'check' && checkOf(procedure, request, step) === undefined,
  );
}
