import { outcomeOf } from '../../schemas/catalogue.ts';
import type { Task } from '../../schemas/cases/request.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { statusNames } from '../../schemas/vocabulary.ts';
import type { CaseNotice } from '../mail/case-notice.ts';
import type { Case } from '../store/case-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { humanStepOf, procedureOf } from './case-access.ts';

/** What every notice of a case says; the link is each reader's own. */
export type NoticeFacts = Omit<CaseNotice, 'url' | 'linkExpiresAt'>;

/**
 * The facts of a notice. `task` is the task that the notice brings or speaks of; what was written with the decision
 * that led there belongs to it.
 */
export async function noticeFacts(tables: Tables, found: Case, task: Task | undefined): Promise<NoticeFacts> {
  const { request, rounds, tasks } = found;
  const agency = await getAgency(tables, request.agencyId);
  const visits =
    task === undefined
      ? 0
      : tasks.filter((each) => each.step === task.step && each.visit <= task.visit).length;
  return {
    reference: request.id,
    procedureTitle: procedureOf(request).title,
    requestTitle: request.title,
    agencyName: agency?.name ?? '',
    requesterName: rounds.at(-1)?.submittedByName ?? '',
    round: request.rounds,
    status: statusNames[request.status],
    since: request.since,
    ...(visits > 1 ? { attempt: visits } : {}),
    ...(task?.state === 'open'
      ? { openedAt: task.openedAt, ask: humanStepOf(procedureOf(request), task).ask }
      : {}),
    ...(task?.reachedBy === undefined ? {} : { reachedBy: task.reachedBy.outcome }),
    ...written(found, task?.reachedBy?.taskId ?? request.lastDecision?.taskId),
  };
}

/** The reason, the named fields and the answer that stand with a decision. */
function written({ request, tasks }: Case, taskId: string | undefined): Partial<CaseNotice> {
  const task = tasks.find((each) => each.id === taskId);
  const decision = task?.decision;
  if (task === undefined || decision === undefined) return {};
  const procedure = procedureOf(request);
  const { data, fieldReasons, outcome } = decision;
  const fields = fieldsOf(formOf(procedure.form));
  const said = outcomeOf(procedure, { step: task.step, outcome });
  const refused = outcomeOf(procedure, task.reachedBy)?.refuses === true;
  const refusal = refused ? tasks.find((each) => each.id === task.reachedBy?.taskId)?.decision : undefined;
  const answers = refused ? said?.answers : undefined;
  const reason = answers === undefined ? data[said?.explains ?? 'reason'] : refusal?.data['reason'];
  const answer = answers === undefined ? undefined : data[answers];
  return {
    ...(typeof reason === 'string' ? { reason } : {}),
    ...(typeof answer === 'string' ? { answer } : {}),
    ...(data['final'] === true ? { final: true } : {}),
    ...(fieldReasons.length === 0
      ? {}
      : {
          fieldReasons: fieldReasons.map((each) => ({
            label: fields.find(({ name }) => name === each.field)?.label ?? {
              ms: each.field,
              en: each.field,
            },
            reason: each.reason,
          })),
        }),
  };
}
