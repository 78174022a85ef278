import type { FormValues } from '../../../schemas/cases/request.ts';
import { fieldsOf } from '../../../schemas/field.ts';
import { AlreadyDecided, IdempotentReplay, InvalidInput, type FieldError } from '../../domain/errors.ts';
import { parseForm, plainContext, type ParsedFields } from '../../domain/form.ts';
import { maskedParsed, maskedValues } from '../../domain/shown-values.ts';
import type { LinkView } from '../../usecases/decide-by-link.ts';
import type { OfferedOutcome, TaskView } from '../../usecases/types.ts';
import { labelOf } from '../../web/components/decision-view.tsx';
import { OtherWays } from '../../web/components/other-ways.tsx';
import { newReasons, TaskFacts, WhatLedHere } from '../../web/components/task-view.tsx';
import { showErrors } from '../../web/field-errors.ts';
import { withFiles } from '../../web/form-files.ts';
import { readPostedForm, type PostedForm } from '../../web/form-values.ts';
import { idempotencyOf } from '../../web/nonce.ts';
import { CheckPage, EditPage } from '../../web/pages/form-pages.tsx';
import { html, secretAddress, type WebResponse } from '../../web/response.ts';
import { dateOf } from '../../web/time.tsx';
import type { Ui } from '../../web/ui.ts';
import type { Visit } from '../../web/visit.ts';
import type { LinkUseCases } from '../use-cases.ts';
import { AlsoBy, Hello } from './link-pages.tsx';
import { linkTexts as texts } from './texts.ts';

/** A form that came back to a person of the case: corrected, checked and sent again by his link. */

export interface ReturnedByLink {
  readonly useCases: Pick<LinkUseCases, 'decideByLink' | 'uploadToLink'>;
  readonly newNonce: () => string;
  readonly visit: Visit;
  /** In the language of the person. */
  readonly ui: Ui;
  readonly link: LinkView;
  readonly token: string;
  /** Where the link leads when it was used. */
  readonly done: () => WebResponse;
}

/** The outcome that sends the form again, when the link may choose it. */
export function resendOf({ view }: LinkView): OfferedOutcome | undefined {
  return view.step.byLink ? view.offered.find(({ outcome }) => outcome.resubmits === true) : undefined;
}

export function openReturned(context: ReturnedByLink): WebResponse {
  return edit(context, { raw: {}, shown: maskedValues(before(context.link.view)), sealed: {} }, []);
}

export async function takeReturned(context: ReturnedByLink, resend: OfferedOutcome): Promise<WebResponse> {
  const { visit, link, token } = context;
  const { form: posted } = visit.request;
  const { view } = link;
  const fields = fieldsOf(view.form);
  const read = readPostedForm(posted, {
    ...{ fields, sessionToken: token, purpose: view.task.id },
    before: before(view),
  });
  const { answers, errors } = await withFiles(visit.request, fields, read, (file) =>
    context.useCases.uploadToLink(link, file),
  );
  if (errors.length > 0) return edit(context, answers, errors);
  switch (posted.get('action') ?? posted.get('view')) {
    case 'check':
      return check(context, answers, resend);
    case 'submit':
      return submit(context, answers, resend);
    default:
      return edit(context, answers, []);
  }
}

function before({ rounds }: TaskView): FormValues {
  return rounds.at(-1)?.form ?? {};
}

function check(context: ReturnedByLink, answers: PostedForm, { outcome }: OfferedOutcome): WebResponse {
  const { ui, link } = context;
  const { view } = link;
  let parsed: ParsedFields;
  try {
    const against = { ...plainContext, before: before(view), today: dateOf(ui.now) };
    parsed = parseForm(view.form, answers.raw, against);
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
  return html(
    <CheckPage
      {...frameOf(context, answers)}
      parsed={maskedParsed(parsed)}
      before={maskedValues(before(view))}
      button={ui.t(outcome.label)}
      consequence={ui.t(outcome.consequence)}
      declaration={ui.t(texts.declaration)}
    />,
    { headers: secretAddress },
  );
}

async function submit(
  context: ReturnedByLink,
  answers: PostedForm,
  resend: OfferedOutcome,
): Promise<WebResponse> {
  const { useCases, visit, link, token } = context;
  try {
    await useCases.decideByLink(token, {
      outcome: resend.id,
      data: answers.raw,
      // The task, not the address: the address is a secret.
      ...idempotencyOf(visit.request.form, `link ${link.view.task.id}`, answers.shown),
    });
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    // Sent meanwhile, by the same click or by somebody else: the page says by whom and when.
    if (!(error instanceof IdempotentReplay || error instanceof AlreadyDecided)) throw error;
  }
  return context.done();
}

function edit(context: ReturnedByLink, answers: PostedForm, errors: readonly FieldError[]): WebResponse {
  const { ui, link } = context;
  const { view } = link;
  const form = view.form;
  return html(
    <EditPage
      {...frameOf(context, answers)}
      errors={showErrors(errors, fieldsOf(form), ui.t, (field) => labelOf(ui, form, field.name))}
      reasons={newReasons(view)}
      intro={
        <>
          <Hello ui={ui} link={link} />
          <p class="lead">{ui.t(view.step.ask)}</p>
          <AlsoBy ui={ui} view={view} />
          <TaskFacts ui={ui} view={view} />
          <WhatLedHere ui={ui} view={view} />
        </>
      }
      after={<OtherWays ui={ui} view={view} hrefOf={(id) => `${context.visit.request.path}?outcome=${id}`} />}
    />,
    { status: errors.length > 0 ? 422 : 200, headers: secretAddress },
  );
}

function frameOf({ newNonce, visit, ui, link }: ReturnedByLink, answers: PostedForm) {
  const { view } = link;
  return {
    ui,
    title: ui.t(view.step.title),
    form: view.form,
    values: answers.shown,
    sealed: answers.sealed,
    action: visit.request.path,
    nonce: visit.request.form.get('nonce') ?? newNonce(),
  };
}
