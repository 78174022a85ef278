import type { JSX } from 'preact';
import { catalogue, isProcedureId } from '../../schemas/catalogue.ts';
import type { TaskView } from '../usecases/types.ts';
import type { Ui } from '../web/ui.ts';
import { taskTexts as texts } from './texts/task.ts';

/** Where whoever decided goes on with the same subject, if the outcome names a procedure for that (RELAY-MONITORING.2). */
export function GoesOn({ ui, view }: { readonly ui: Ui; readonly view: TaskView }): JSX.Element | null {
  const { request, step, task } = view;
  const next = step.outcomes[task.decision?.outcome ?? '']?.goesOnWith;
  if (next === undefined || !isProcedureId(next) || request.subject === undefined) return null;
  return (
    <p>
      <a class="button" href={`/new/${next}?subject=${encodeURIComponent(request.subject.id)}`}>
        {ui.t(texts.goOnWith, { procedure: ui.t(catalogue[next].title) })}
      </a>
    </p>
  );
}
