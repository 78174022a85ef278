import { outcomeOf, type Outcome, type Procedure } from '../../schemas/catalogue.ts';
import type { Decision, Task } from '../../schemas/cases/request.ts';
import { offeredOutcomes } from '../domain/decision.ts';
import type { Case } from '../store/case-store.ts';
import type { Tables } from '../store/tables.ts';
import { hindrance, hindranceOf, humanStepOf, procedureOf, visibleTask } from './case-access.ts';
import { caseView } from './read-case.ts';
import type { Caller, TaskView } from './types.ts';

/** One task with all that its holder needs to decide it. @throws NotFound */
export async function readTask(
  { tables }: { readonly tables: Tables },
  caller: Caller,
  taskId: string,
): Promise<TaskView> {
  const found = await visibleTask(tables, caller, taskId);
  return taskView(tables, caller, found);
}

export async function taskView(
  tables: Tables,
  caller: Caller,
  found: Case & { readonly task: Task },
): Promise<TaskView> {
  const { task } = found;
  const procedure = procedureOf(found.request);
  const step = humanStepOf(procedure, task);
  const view = await caseView(tables, found);
  const offered =
    task.state === 'open'
      ? offeredOutcomes(step, task.reachedBy).filter(
          ({ id }) => hindranceOf(caller, step, id, found, view.agency) === undefined,
        )
      : [];
  const hindered =
    offered.length > 0
      ? undefined
      : (hindrance(caller, step, found, view.agency) ?? (task.state === 'open' ? undefined : 'decided'));
  const earlier = found.tasks.filter((each) => each.visit < task.visit);
  const previous = decisionOf(earlier, ({ id }) => id === task.reachedBy?.taskId);
  const returned = decisionOf(earlier, ({ decision }) => (decision?.fieldReasons.length ?? 0) > 0);
  const refusal = decisionOf(earlier, (each) => outcomeOfTask(procedure, each)?.refuses === true);
  const answer = decisionOf(earlier, (each) => {
    const field = outcomeOfTask(procedure, each)?.answers;
    return field !== undefined && each.decision?.data[field] !== undefined;
  });
  return {
    ...view,
    task,
    step,
    offered,
    ...(hindered === undefined ? {} : { mayNotDecide: hindered }),
    ...(previous === undefined ? {} : { previous }),
    ...(returned === undefined ? {} : { returned }),
    ...(refusal === undefined ? {} : { refusal }),
    ...(answer === undefined ? {} : { answer }),
  };
}

function outcomeOfTask(procedure: Procedure, { step, decision }: Task): Outcome | undefined {
  return outcomeOf(procedure, { step, outcome: decision?.outcome });
}

/** The newest decision of the tasks that match. */
function decisionOf(tasks: readonly Task[], matches: (task: Task) => boolean): Decision | undefined {
  return tasks.findLast((task) => task.decision !== undefined && matches(task))?.decision;
}
