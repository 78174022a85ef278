import type { JSX } from 'preact';
import {
  AlreadyDecided,
  IdempotentReplay,
  InvalidInput,
  NotFound,
  type FieldError,
} from '../domain/errors.ts';
import type { TaskView } from '../usecases/types.ts';
import { usersArea } from '../web/area.ts';
import { ConfirmDecision, DecisionForm } from '../web/components/decision-form.tsx';
import { decidedSentence } from '../web/components/decision-view.tsx';
import { Panel } from '../web/components/messages.tsx';
import { ShownFields } from '../web/components/shown-fields.tsx';
import { Ask } from '../web/components/task-view.tsx';
import { checkDecision, decisionInput, readDecision, type PostedDecision } from '../web/decision-input.ts';
import type { ShownError } from '../web/field-errors.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { UserVisit } from './signed-in-page.ts';
import type { UserDeps } from './use-cases.ts';

/** What waits for the user himself in a request: he decides it here as by the link in his mail. */

export function requestPath(id: string): string {
  return `${usersArea.requests}/${encodeURIComponent(id)}`;
}

export interface OwnTaskProps {
  readonly ui: Ui;
  readonly task: TaskView;
  readonly nonce: string;
  readonly posted?: PostedDecision | undefined;
  readonly errors?: readonly ShownError[];
}

export function OwnTask(props: OwnTaskProps): JSX.Element | null {
  const { ui, task: view, nonce, posted, errors = [] } = props;
  const { request, task, step } = view;
  const { decision } = task;
  // Of what another decided in his place he sees that it is done, not by whom.
  if (decision?.by.role === task.holder.role) {
    return (
      <Panel tone="success">
        <p>{decidedSentence(ui, decision, step.outcomes[decision.outcome])}</p>
      </Panel>
    );
  }
  if (view.offered.length === 0) return null;
  return (
    <>
      <Ask ui={ui} view={view} />
      {view.shown === undefined ? null : <ShownFields ui={ui} view={view} shown={view.shown} />}
      <DecisionForm
        {...{ ui, view, posted, errors, nonce }}
        action={`${requestPath(request.id)}/tasks/${encodeURIComponent(task.id)}`}
      />
    </>
  );
}

export type ShowAgain = (
  task: TaskView,
  again: { readonly posted: PostedDecision; readonly errors: readonly FieldError[] },
) => Promise<WebResponse>;

/** A posted decision: looked at once more, then taken. `show` is the request's page with the form as it was sent. */
export async function takeOwnDecision(
  { useCases, newNonce }: UserDeps,
  visit: UserVisit,
  { id, taskId }: { readonly id: string; readonly taskId: string },
  show: ShowAgain,
): Promise<WebResponse> {
  const { ui, caller, request, session } = visit;
  const task = await useCases.readOwnTask(caller, id);
  if (task === undefined) throw new NotFound(`Nothing of ${id} is his`);
  const back = redirect(requestPath(id));
  // Decided meanwhile, or another visit to the step: the page says how it stands.
  if (task.task.id !== taskId || task.offered.length === 0) return back;
  const posted = readDecision(request.form, task, session.token);
  const action = request.form.get('action') ?? request.form.get('view');
  if (action !== 'review' && action !== 'confirm') return show(task, { posted, errors: [] });
  const errors = action === 'review' ? checkDecision(posted, task, ui) : [];
  if (errors.length > 0 || posted.offered === undefined) {
    return show(task, { posted, errors: errors.length > 0 ? errors : checkDecision(posted, task, ui) });
  }
  if (action === 'review') {
    return html(
      <ConfirmDecision
        {...{ ui, view: task, offered: posted.offered, posted }}
        action={request.path}
        nonce={request.form.get('nonce') ?? newNonce()}
      />,
    );
  }
  try {
    await useCases.decideOwnTask(caller, taskId, {
      ...decisionInput(posted),
      ...idempotencyOf(request.form, `users ${request.path}`, posted.shown),
    });
  } catch (error) {
    if (error instanceof InvalidInput) return show(task, { posted, errors: error.errors });
    if (!(error instanceof IdempotentReplay || error instanceof AlreadyDecided)) throw error;
  }
  return back;
}
