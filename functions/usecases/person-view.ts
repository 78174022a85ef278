import type { FormValues, Task } from '../../schemas/cases/request.ts';
import type { Case } from '../store/case-store.ts';
import { enteredSoFar } from './field-context.ts';
import type { TaskView } from './types.ts';

/**
 * A task as its link shows it, or the page of the person who is signed in: while it waits, what the catalogue lets a
 * person of the case see (`HumanStep.shows`), to an officer the whole; afterwards only who decided, when and what.
 */
export function viewOfPerson(found: Case & { readonly task: Task }, view: TaskView): TaskView {
  const { state, holder } = found.task;
  if (state !== 'open') return withoutCase(view);
  const { shows } = view.step;
  if (shows === undefined || holder.scope !== 'person') return view;
  return { ...withoutCase(view), shown: shownOf(found, shows) };
}

/** What a person of the case checks, and nothing of how others came to it. */
function shownOf(found: Case, names: readonly string[]): FormValues {
  const entered = enteredSoFar(found);
  return Object.fromEntries(
    names.flatMap((name) => (entered[name] === undefined ? [] : [[name, entered[name]] as const])),
  );
}

/** The decision and where it belongs, without the form and what was written. */
function withoutCase(view: TaskView): TaskView {
  const { procedure, form, agency, createdByName, step, offered, mayNotDecide, request, task } = view;
  const { decision } = task;
  const { secrets: _, subject: __, ...facts } = request;
  const shown: Task = {
    ...task,
    title: request.id,
    ...(decision === undefined ? {} : { decision: { ...decision, data: {}, fieldReasons: [] } }),
  };
  return {
    ...{ procedure, form, agency, createdByName, step, offered },
    request: { ...facts, title: request.id },
    task: shown,
    ...{ rounds: [], tasks: [], timeline: [] },
    ...(mayNotDecide === undefined ? {} : { mayNotDecide }),
  };
}
