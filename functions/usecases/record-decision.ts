import { stepId, type Outcome, type Procedure } from '../../schemas/catalogue.ts';
import type { Task } from '../../schemas/cases/request.ts';
import { flagsOf } from '../domain/decision.ts';
import { maskedValues } from '../domain/shown-values.ts';
import type { CaseChange } from '../store/case-change.ts';

/** One record for each numbered step that the outcome completes; the decision itself stands in the last. */
export function recordDecision(change: CaseChange, procedure: Procedure, task: Task, outcome: Outcome): void {
  const { decision } = task;
  if (decision === undefined) return;
  const { by, byName, byPost, data, fieldReasons, channel } = decision;
  for (const no of outcome.covers) {
    change.record({
      step: stepId(procedure.id, no),
      kind: 'decided',
      actor: by,
      data: {
        taskId: task.id,
        visit: task.visit,
        outcome: decision.outcome,
        channel,
        flags: flagsOf(outcome, data),
        fields: fieldReasons.map(({ field }) => field),
      },
      personal: { name: byName, post: byPost, data: maskedValues(data), reasons: fieldReasons },
    });
  }
}
