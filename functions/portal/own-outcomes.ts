import { humanStep } from '../../schemas/catalogue.ts';
import type { Task } from '../../schemas/cases/request.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { roleFor } from '../usecases/case-access.ts';
import type { Caller, CaseView } from '../usecases/types.ts';

export interface OwnOutcome {
  readonly id: string;
  readonly label: Text;
}

/** What a reader may choose although the task waits for somebody else, e.g. take back a booking. */
export function ownOutcomes(caller: Caller, view: CaseView, open: Task | undefined): readonly OwnOutcome[] {
  const step = open === undefined ? undefined : humanStep(view.procedure, open.step);
  if (step === undefined) return [];
  return Object.entries(step.outcomes).flatMap(([id, { by, label }]) =>
    by !== undefined && roleFor(caller, step, id, view.request) !== undefined ? [{ id, label }] : [],
  );
}
