import {
  AlreadyDecided,
  IdempotencyMismatch,
  IdempotentReplay,
  InvalidInput,
  NotFound,
  type FieldError,
} from '../domain/errors.ts';
import type { TaskView } from '../usecases/types.ts';
import type { Answers } from '../web/availability.ts';
import { htmlWithAvailability } from '../web/components/availability.tsx';
import { ConfirmDecision } from '../web/components/decision-form.tsx';
import {
  checkDecision,
  decisionInput,
  readDecision,
  showDecisionErrors,
  type PostedDecision,
  type Prefills,
} from '../web/decision-input.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import { signedIn, type WebRoute } from '../web/serve.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { sentBeforePage } from '../web/pages/error-page.tsx';
import { askFor, hasUnique } from './accounts-availability.ts';
import { DecidedPage, OutcomePage, requestPath, TaskPage, taskPath } from './task-pages.tsx';
import { revealCredentials } from './task-credentials.tsx';
import { openReturnedForm, takeReturnedForm } from './returned-form.tsx';
import type { PortalDeps } from './use-cases.ts';

interface Params {
  readonly id: string;
}

/** A task: read, decide, confirm; a returned form is filled in again, other choices stand on pages of their own. */
export function taskRoutes(deps: PortalDeps): readonly WebRoute[] {
  const { useCases } = deps;
  return [
    get(
      '/tasks/{id}',
      signedIn(async (visit, { id }: Params) => {
        const view = await useCases.readTask(visit.caller, id);
        return resubmits(view) ? openReturnedForm(deps, visit, view) : showTask(deps, visit, view);
      }),
    ),
    post(
      '/tasks/{id}',
      signedIn(async (visit, { id }: Params) => {
        const view = await useCases.readTask(visit.caller, id);
        return resubmits(view) ? takeReturnedForm(deps, visit, view) : takeDecision(deps, visit, view);
      }),
    ),
    get(
      '/tasks/{id}/outcomes/{outcome}',
      signedIn(async (visit, { id, outcome }: Params & { readonly outcome: string }) =>
        showOutcome(deps, visit, narrowed(await useCases.readTask(visit.caller, id), outcome)),
      ),
    ),
    post(
      '/tasks/{id}/outcomes/{outcome}',
      signedIn(async (visit, { id, outcome }: Params & { readonly outcome: string }) =>
        takeOutcome(deps, visit, narrowed(await useCases.readTask(visit.caller, id), outcome)),
      ),
    ),
    post(
      '/tasks/{id}/credentials',
      signedIn((visit, { id }: Params) => revealCredentials(deps, visit, id)),
    ),
    get(
      '/tasks/{id}/decided',
      signedIn((visit, { id }: Params) => showDecided(deps, visit, id)),
    ),
  ];
}

function resubmits(view: TaskView): boolean {
  return view.offered.some(({ outcome }) => outcome.resubmits === true);
}

/** The task with one of its outcomes: for those that stand on a page of their own, such as withdrawing. */
function narrowed(view: TaskView, outcome: string): TaskView {
  const offered = view.offered.filter((each) => each.id === outcome && each.outcome.resubmits !== true);
  if (offered.length === 0 && view.task.state === 'open') throw new NotFound(`No outcome ${outcome}`);
  return { ...view, offered };
}

interface Answered {
  readonly posted?: PostedDecision;
  readonly errors?: readonly FieldError[];
  /** What its unique fields were answered. */
  readonly available?: Answers;
}

function showTask(
  { newNonce }: PortalDeps,
  { ui, request, caller }: SignedInVisit,
  view: TaskView,
  { posted, errors = [], available = {} }: Answered = {},
): WebResponse {
  const page = (
    <TaskPage
      ui={ui}
      view={view}
      posted={posted}
      errors={posted === undefined ? [] : showDecisionErrors(errors, posted, view, ui)}
      action={request.path}
      nonce={request.form.get('nonce') ?? newNonce()}
      prefills={prefillsOf(caller.person, view)}
    />
  );
  const options = { status: errors.length > 0 ? 422 : 200 };
  if (!view.offered.some(({ outcome }) => hasUnique(outcome.fields))) return html(page, options);
  return htmlWithAvailability(page, { answers: available, about: { task: view.task.id } }, options);
}

/** Asks whether the address and the login id of a decision are free; nothing is stored. */
async function checkAvailable(
  deps: PortalDeps,
  visit: SignedInVisit,
  view: TaskView,
  posted: PostedDecision,
): Promise<WebResponse> {
  const { id: requestId, title: name } = view.request;
  const fields = posted.offered?.outcome.fields ?? [];
  const available = await askFor(deps, visit, fields, posted.shown, { requestId, name });
  return showTask(deps, visit, view, { posted, available });
}

async function takeDecision(deps: PortalDeps, visit: SignedInVisit, view: TaskView): Promise<WebResponse> {
  const { ui, request } = visit;
  if (view.offered.length === 0) return decidedBefore(visit, view);
  const posted = readDecision(request.form, view, visit.session.token);
  switch (request.form.get('action') ?? request.form.get('view')) {
    case 'review': {
      const errors = checkDecision(posted, view, ui);
      if (errors.length > 0 || posted.offered === undefined)
        return showTask(deps, visit, view, { posted, errors });
      // A password is never carried over another page.
      if (posted.offered.outcome.fields.some(({ kind }) => kind === 'password'))
        return decide(deps, visit, view, { posted, again: showTask });
      return html(
        <ConfirmDecision
          ui={ui}
          view={view}
          offered={posted.offered}
          posted={posted}
          action={request.path}
          nonce={request.form.get('nonce') ?? deps.newNonce()}
        />,
      );
    }
    case 'confirm':
      return decide(deps, visit, view, { posted, again: showTask });
    case 'available':
      return checkAvailable(deps, visit, view, posted);
    default:
      return showTask(deps, visit, view, { posted });
  }
}

/** The officer, as fields of his decision are filled in with him. */
function prefillsOf(
  { name, post, email }: SignedInVisit['caller']['person'],
  { agency }: TaskView,
): Prefills {
  return { 'officer-name': name, 'officer-post': post, 'officer-email': email, 'agency-name': agency.name };
}

/** A choice on a page of its own, which is also the page that confirms it. */
function showOutcome(
  { newNonce }: PortalDeps,
  visit: SignedInVisit,
  view: TaskView,
  { posted, errors = [] }: Answered = {},
): WebResponse {
  const { ui, request, caller } = visit;
  const [offered] = view.offered;
  if (offered === undefined) return decidedBefore(visit, view);
  const answered = posted ?? { offered, raw: {}, shown: {}, reasons: [] };
  return html(
    <OutcomePage
      ui={ui}
      view={view}
      offered={offered}
      posted={posted}
      errors={showDecisionErrors(errors, answered, view, ui)}
      action={request.path}
      nonce={request.form.get('nonce') ?? newNonce()}
      prefills={prefillsOf(caller.person, view)}
    />,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

async function takeOutcome(deps: PortalDeps, visit: SignedInVisit, view: TaskView): Promise<WebResponse> {
  if (view.offered.length === 0) return decidedBefore(visit, view);
  const posted = readDecision(visit.request.form, view, visit.session.token);
  if (visit.request.form.get('action') !== 'confirm') return showOutcome(deps, visit, view, { posted });
  return decide(deps, visit, view, { posted, again: showOutcome });
}

async function decide(
  deps: PortalDeps,
  visit: SignedInVisit,
  view: TaskView,
  { posted, again }: { readonly posted: PostedDecision; readonly again: typeof showTask },
): Promise<WebResponse> {
  const { caller, request } = visit;
  const { id } = view.task;
  try {
    await deps.useCases.decideTask(caller, id, {
      ...decisionInput(posted),
      ...idempotencyOf(request.form, `portal ${request.path}`, posted.shown),
    });
    return redirect(`${taskPath(id)}/decided`);
  } catch (error) {
    if (error instanceof IdempotentReplay) return redirect(`${taskPath(id)}/decided`);
    if (error instanceof IdempotencyMismatch) {
      return sentBeforePage(visit.ui, requestPath(view.request.id));
    }
    if (error instanceof AlreadyDecided) return redirect(`${taskPath(id)}/decided?lost=1`);
    if (error instanceof InvalidInput) return again(deps, visit, view, { posted, errors: error.errors });
    throw error;
  }
}

/** The task was decided while the page was open: by the same person (a double click) or by another. */
function decidedBefore({ caller }: SignedInVisit, view: TaskView): WebResponse {
  const mine = view.task.decision?.by.officerId === caller.person.id;
  return redirect(
    `${taskPath(view.task.id)}${mine ? '/decided' : view.task.decision === undefined ? '' : '/decided?lost=1'}`,
  );
}

async function showDecided(
  { useCases }: PortalDeps,
  { ui, caller, request }: SignedInVisit,
  id: string,
): Promise<WebResponse> {
  const view = await useCases.readTask(caller, id);
  if (view.task.decision === undefined) return redirect(taskPath(id));
  const { items } = await useCases.findTasks(caller, { limit: 2 });
  const lost = request.query.has('lost') && view.task.decision.by.officerId !== caller.person.id;
  return html(<DecidedPage ui={ui} view={view} next={items.find((row) => row.task.id !== id)} lost={lost} />);
}
