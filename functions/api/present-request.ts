import type * as z from 'zod/mini';
import type {
  recordListSchema,
  requestDetailSchema,
  requestSummarySchema,
} from '../../schemas/api/requests.ts';
import { humanStep, stepId } from '../../schemas/catalogue.ts';
import type { Request, Round, Task } from '../../schemas/cases/request.ts';
import { statusNames } from '../../schemas/vocabulary.ts';
import type { CaseView, RecordView } from '../usecases/types.ts';
import { presentDecision, presentRound, presentTaskSummary } from '../web/json/present-task.ts';

/** Requests and their records as JSON. */

export function presentRequest(request: Request): z.input<typeof requestSummarySchema> {
  return {
    id: request.id,
    reference: request.id,
    procedure: request.procedure,
    title: request.title,
    agency: request.agencyId,
    status: request.status,
    statusName: statusNames[request.status],
    since: request.since,
    rounds: request.rounds,
    subject: request.subject && { kind: request.subject.kind, id: request.subject.id },
    parent: request.parentId,
    faulted: request.faulted !== undefined,
    createdAt: request.createdAt,
    updatedAt: request.updatedAt,
    endedAt: request.endedAt,
    version: request.version,
  };
}

export function presentCase(view: CaseView): z.input<typeof requestDetailSchema> {
  const { procedure, request } = view;
  return {
    ...presentRequest(request),
    agencyName: view.agency.name,
    createdBy: view.createdByName,
    rounds: view.rounds.map((round) => ({ ...presentRound(round), returned: returnOf(round, view) })),
    openTasks: view.tasks.flatMap((task) => {
      const step = humanStep(procedure, task.step);
      return task.state === 'open' && step !== undefined ? [presentTaskSummary(task, step)] : [];
    }),
    decisions: view.tasks.flatMap((task) =>
      task.decision === undefined
        ? []
        : [
            {
              task: task.id,
              step: task.step,
              ...presentDecision(task.decision, humanStep(procedure, task.step)),
            },
          ],
    ),
    steps: view.timeline.map((step) => ({ ...step, id: stepId(procedure.id, step.no) })),
  };
}

export function presentRecords({ records, verified }: RecordView): z.input<typeof recordListSchema> {
  return {
    items: records.map(({ seq, at, step, kind, actor, data, personal, prevHash, hash }) => ({
      seq,
      at,
      step,
      kind,
      actor,
      data,
      personal,
      prevHash,
      hash,
    })),
    verified,
  };
}

/** The decision that returned a round: the newest one with reasons before the next round was sent. */
function returnOf(round: Round, view: CaseView) {
  const next = view.rounds.find((each) => each.no === round.no + 1);
  const isReturn = ({ decision }: Task): boolean =>
    decision !== undefined &&
    decision.fieldReasons.length > 0 &&
    decision.at >= round.submittedAt &&
    (next === undefined || decision.at <= next.submittedAt);
  const task = view.tasks.findLast(isReturn);
  return task?.decision && presentDecision(task.decision, humanStep(view.procedure, task.step));
}
