import { humanStep, type HumanStep } from '../../../schemas/catalogue.ts';
import type { Decision, Round, Task } from '../../../schemas/cases/request.ts';
import { formOf } from '../../../schemas/forms.ts';
import type { decidedSchema, decisionSchema, taskRowSchema, taskSchema } from '../../../schemas/api/tasks.ts';
import type { roundSchema, taskSummarySchema } from '../../../schemas/api/tasks.ts';
import type * as z from 'zod/mini';
import { taskRevision } from '../../domain/decision.ts';
import { jsonSchemaOfOutcome, reasonOf } from '../../domain/form-schema.ts';
import { maskedValues } from '../../domain/shown-values.ts';
import type { OfferedOutcome, TaskRow, TaskView } from '../../usecases/types.ts';

/** Tasks as JSON: for the API and for mail links alike. */

export function presentTask(view: TaskView): z.input<typeof taskSchema> {
  const { task, step, procedure, request } = view;
  return {
    ...presentTaskSummary(task, step),
    agencyName: view.agency.name,
    ask: step.ask,
    status: request.status,
    rounds: view.rounds.map(presentRound),
    outcomes: view.offered.map((each) => presentOffered(each, view)),
    mayNotDecide: view.mayNotDecide,
    decision: presentOptional(task.decision, step),
    previous: presentOptional(view.previous, humanStep(procedure, task.reachedBy?.step ?? '')),
    returned: presentOptional(view.returned),
    refusal: presentOptional(view.refusal),
    answer: presentOptional(view.answer),
  };
}

export function presentTaskRow(row: TaskRow): z.input<typeof taskRowSchema> {
  return { ...presentTaskSummary(row.task, row.step), agencyName: row.agencyName };
}

export function presentTaskSummary(task: Task, step: HumanStep): z.input<typeof taskSummarySchema> {
  return {
    id: task.id,
    request: task.requestId,
    procedure: task.procedure,
    step: task.step,
    title: step.title,
    subjectTitle: task.title,
    agency: task.agencyId,
    holder: task.holder,
    state: task.state,
    openedAt: task.openedAt,
    version: taskRevision(task),
  };
}

export function presentRound(round: Round): z.input<typeof roundSchema> {
  return {
    no: round.no,
    form: maskedValues(round.form),
    submittedAt: round.submittedAt,
    submittedBy: { name: round.submittedByName, post: round.submittedByPost },
  };
}

/** `step` gives the decision its words; without it only its id is shown. */
export function presentDecision(decision: Decision, step?: HumanStep): z.input<typeof decisionSchema> {
  return {
    outcome: decision.outcome,
    label: step?.outcomes[decision.outcome]?.done,
    data: maskedValues(decision.data),
    fields: decision.fieldReasons,
    by: { name: decision.byName, post: decision.byPost },
    at: decision.at,
    channel: decision.channel,
  };
}

export function presentDecided(decided: {
  readonly taskId: string;
  readonly requestId: string;
  readonly decision: Decision;
}): z.input<typeof decidedSchema> {
  return { task: decided.taskId, request: decided.requestId, decision: presentDecision(decided.decision) };
}

function presentOptional(decision: Decision | undefined, step?: HumanStep) {
  return decision === undefined ? undefined : presentDecision(decision, step);
}

function presentOffered({ id, outcome }: OfferedOutcome, { procedure, task }: TaskView) {
  return {
    id,
    label: outcome.label,
    consequence: outcome.consequence,
    data: jsonSchemaOfOutcome(outcome, formOf(procedure.form), { outcome: task.reachedBy?.outcome ?? '' }),
    reason: reasonOf(outcome),
    fieldReasons: outcome.fieldReasons === true,
  };
}
