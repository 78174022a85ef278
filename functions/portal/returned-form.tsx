import type { FormValues } from '../../schemas/cases/request.ts';
import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import {
  AlreadyDecided,
  IdempotencyMismatch,
  IdempotentReplay,
  InvalidInput,
  type FieldError,
} from '../domain/errors.ts';
import { parseForm, type FieldContext } from '../domain/form.ts';
import { maskedParsed, type ShownValues } from '../domain/shown-values.ts';
import type { OfferedOutcome, TaskView } from '../usecases/types.ts';
import { StatusTag } from '../web/components/status-tag.tsx';
import { OtherWays } from '../web/components/other-ways.tsx';
import { newReasons, TaskFacts, WhatLedHere } from '../web/components/task-view.tsx';
import { labelOf } from '../web/components/decision-view.tsx';
import { showErrors } from '../web/field-errors.ts';
import { withFiles } from '../web/form-files.ts';
import { readPostedForm, type PostedForm } from '../web/form-values.ts';
import { idempotencyOf } from '../web/nonce.ts';
import { sentBeforePage } from '../web/pages/error-page.tsx';
import { CheckPage, EditPage } from '../web/pages/form-pages.tsx';
import { html, redirect, type WebResponse } from '../web/response.ts';
import type { SignedInVisit } from '../web/visit.ts';
import { requestPath, taskPath } from './task-pages.tsx';
import { taskTexts as texts } from './texts/task.ts';
import type { PortalDeps } from './use-cases.ts';

/** A form that came back: the reasons beside the fields, corrected, checked and sent again. */

interface Context {
  readonly deps: PortalDeps;
  readonly visit: SignedInVisit;
  readonly view: TaskView;
  readonly form: FormDefinition;
  readonly before: FormValues;
  /** Values that come from the subject as it is now. */
  readonly fixed: FormValues;
  readonly against: FieldContext;
  readonly resend: OfferedOutcome;
}

export async function openReturnedForm(
  deps: PortalDeps,
  visit: SignedInVisit,
  view: TaskView,
): Promise<WebResponse> {
  const context = await contextOf(deps, visit, view);
  return edit(context, { raw: {}, shown: context.before, sealed: {} }, []);
}

export async function takeReturnedForm(
  deps: PortalDeps,
  visit: SignedInVisit,
  view: TaskView,
): Promise<WebResponse> {
  const context = await contextOf(deps, visit, view);
  const posted = visit.request.form;
  const { answers, errors } = await withFiles(
    visit.request,
    fieldsOf(context.form),
    readAnswers(context),
    (file) => deps.useCases.uploadFile(visit.caller, file),
  );
  if (errors.length > 0) return edit(context, answers, errors);
  switch (posted.get('action') ?? posted.get('view')) {
    case 'check':
      return check(context, answers);
    case 'submit':
      return submit(context, answers);
    default:
      return edit(context, answers, []);
  }
}

async function contextOf(deps: PortalDeps, visit: SignedInVisit, view: TaskView): Promise<Context> {
  const { subject } = view.request;
  const resend = view.offered.find(({ outcome }) => outcome.resubmits === true);
  if (resend === undefined) throw new Error('This task does not take the form again');
  const about =
    subject === undefined
      ? undefined
      : await deps.useCases.readSubject(visit.caller, subject.kind, subject.id);
  const form = view.form;
  const before = view.rounds.at(-1)?.form ?? {};
  const fixed = about?.settings ?? {};
  const against = await deps.useCases.fieldContext({
    ...{ at: visit.ui.now, fields: fieldsOf(form), rules: form.rules, before, fixed },
    agencyId: view.request.agencyId,
  });
  return { deps, visit, view, form, before, fixed, against, resend };
}

function readAnswers({ visit, view, form, fixed, against }: Context): PostedForm {
  const posted = readPostedForm(visit.request.form, {
    fields: fieldsOf(form).filter((field) => field.fixed !== true),
    sessionToken: visit.session.token,
    purpose: view.task.id,
    supplied: against.supplied,
    before: against.before ?? {},
  });
  const shownFixed = fieldsOf(form).flatMap((field) => {
    const value = field.fixed === true ? fixed[field.name] : undefined;
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return { ...posted, shown: { ...posted.shown, ...Object.fromEntries(shownFixed) } };
}

function check(context: Context, answers: PostedForm): WebResponse {
  const { visit, form, before, against, resend } = context;
  let parsed: ShownValues;
  try {
    parsed = maskedParsed(parseForm(form, answers.raw, against));
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
  return html(
    <CheckPage
      {...frameOf(context, answers)}
      parsed={parsed}
      before={before}
      button={visit.ui.t(resend.outcome.label)}
      consequence={visit.ui.t(resend.outcome.consequence)}
    />,
  );
}

async function submit(context: Context, answers: PostedForm): Promise<WebResponse> {
  const { deps, visit, view, resend } = context;
  const { request, caller } = visit;
  const { id } = view.task;
  try {
    await deps.useCases.decideTask(caller, id, {
      outcome: resend.id,
      data: answers.raw,
      ...idempotencyOf(request.form, `portal ${request.path}`, answers.shown),
    });
    return redirect(`${taskPath(id)}/decided`);
  } catch (error) {
    if (error instanceof IdempotentReplay) return redirect(`${taskPath(id)}/decided`);
    if (error instanceof IdempotencyMismatch) {
      return sentBeforePage(visit.ui, requestPath(view.request.id));
    }
    if (error instanceof AlreadyDecided) return redirect(`${taskPath(id)}/decided?lost=1`);
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
}

function edit(context: Context, answers: PostedForm, errors: readonly FieldError[]): WebResponse {
  const { visit, view, form } = context;
  const { ui } = visit;
  return html(
    <EditPage
      {...frameOf(context, answers)}
      errors={showErrors(errors, fieldsOf(form), ui.t, (field) => labelOf(ui, form, field.name))}
      reasons={newReasons(view)}
      intro={
        <>
          <p class="summary-line">
            <strong>{view.request.title}</strong>
            <StatusTag ui={ui} status={view.request.status} />
          </p>
          <p class="lead">{ui.t(newReasons(view).length > 0 ? texts.returnedLead : view.step.ask)}</p>
          <TaskFacts ui={ui} view={view} />
          <WhatLedHere ui={ui} view={view} />
        </>
      }
      after={<OtherWays ui={ui} view={view} hrefOf={(id) => `${taskPath(view.task.id)}/outcomes/${id}`} />}
    />,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

function frameOf({ deps, visit, view, form }: Context, answers: PostedForm) {
  const { ui, request } = visit;
  return {
    ui,
    title: ui.t(view.step.title),
    form,
    values: answers.shown,
    sealed: answers.sealed,
    action: taskPath(view.task.id),
    nonce: request.form.get('nonce') ?? deps.newNonce(),
    back: { href: '/work', text: ui.t(texts.backToWork) },
  };
}
