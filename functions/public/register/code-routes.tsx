import { catalogue } from '../../../schemas/catalogue.ts';
import { fieldsOf, type FormDefinition } from '../../../schemas/field.ts';
import { formOf } from '../../../schemas/forms.ts';
import { withChoices } from '../../domain/choices.ts';
import { IdempotencyMismatch, IdempotentReplay, InvalidInput, type FieldError } from '../../domain/errors.ts';
import { parseForm, type FieldContext, type ParsedFields } from '../../domain/form.ts';
import { maskedParsed } from '../../domain/shown-values.ts';
import { showErrors } from '../../web/field-errors.ts';
import { readPostedForm, type PostedForm } from '../../web/form-values.ts';
import { idempotencyOf } from '../../web/nonce.ts';
import { notFoundPage } from '../../web/pages/error-page.tsx';
import { CheckPage, EditPage } from '../../web/pages/form-pages.tsx';
import { MessagePage } from '../../web/pages/message-page.tsx';
import { html, redirect, type WebResponse } from '../../web/response.ts';
import { get, postToSignIn } from '../../web/router.ts';
import type { WebRoute } from '../../web/serve.ts';
import { paths } from './area.ts';
import { withFormToken, type AnonymousVisit } from './form-token.ts';
import { SentPage } from './sent-page.tsx';
import { registerTexts as texts } from './texts.ts';
import type { RegisterDeps } from './use-cases.ts';

const procedureId = 'IPMS-4.1';

/** Permintaan Kod Akses by somebody without an account (IPMS-4.1.S1, REQ-IPM-088). */
export function codeRoutes(deps: RegisterDeps): readonly WebRoute[] {
  return [
    get(
      paths.code,
      withFormToken(deps.newToken, async (visit) => {
        const context = await contextOf(deps, visit);
        return edit(context, { raw: {}, shown: {}, sealed: {} }, []);
      }),
    ),
    // Judged by the browser's own token, whoever else is signed in.
    postToSignIn(
      paths.code,
      withFormToken(deps.newToken, (visit) => take(deps, visit)),
    ),
    get(paths.codeSent, ({ ui, request }) => {
      const reference = request.query.get('reference') ?? '';
      const known = new RegExp(`^${catalogue[procedureId].prefix}-\\d{4}-\\d{6,}$`, 'u').test(reference);
      if (!known) return notFoundPage(ui);
      return html(
        <SentPage
          ui={ui}
          title={ui.t(texts.codeSentTitle)}
          reference={reference}
          next={ui.t(texts.codeNext)}
        />,
      );
    }),
  ];
}

interface Context {
  readonly deps: RegisterDeps;
  readonly visit: AnonymousVisit;
  readonly form: FormDefinition;
  readonly check: FieldContext;
}

async function contextOf(deps: RegisterDeps, visit: AnonymousVisit): Promise<Context> {
  const check = await deps.useCases.formContext(procedureId);
  return { deps, visit, check, form: withChoices(formOf(catalogue[procedureId].form), check.choices ?? {}) };
}

async function take(deps: RegisterDeps, visit: AnonymousVisit): Promise<WebResponse> {
  const context = await contextOf(deps, visit);
  const { form: posted } = visit.request;
  const answers = readPostedForm(posted, {
    fields: fieldsOf(context.form),
    sessionToken: visit.token,
    purpose: procedureId,
  });
  switch (posted.get('action') ?? posted.get('view')) {
    case 'check':
      return check(context, answers);
    case 'submit':
      return submit(context, answers);
    default:
      return edit(context, answers, []);
  }
}

function check(context: Context, answers: PostedForm): WebResponse {
  const { form, visit } = context;
  const { t } = visit.ui;
  let parsed: ParsedFields;
  try {
    parsed = parseForm(form, answers.raw, context.check);
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
  return html(
    <CheckPage
      {...frameOf(context, answers)}
      parsed={maskedParsed(parsed)}
      button={t(texts.codeSend)}
      consequence={t(texts.codeConsequence)}
      declaration={t(texts.codeDeclaration)}
    />,
  );
}

async function submit(context: Context, answers: PostedForm): Promise<WebResponse> {
  const { deps, visit } = context;
  const { request, ui } = visit;
  try {
    // A form with mistakes counts for nobody's limit.
    parseForm(context.form, answers.raw, context.check);
    const { id } = await deps.useCases.submitPublicRequest({
      procedure: procedureId,
      form: answers.raw,
      language: ui.language,
      address: request.address,
      ...idempotencyOf(request.form, `public ${paths.code}`, answers.shown),
    });
    return sent(id);
  } catch (error) {
    if (error instanceof IdempotentReplay) return sent(error.result);
    if (error instanceof IdempotencyMismatch) return sentBefore(visit);
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
}

function sent(reference: string): WebResponse {
  return redirect(`${paths.codeSent}?reference=${encodeURIComponent(reference)}`);
}

/** Sent, gone back, changed and sent again. */
function sentBefore({ ui }: AnonymousVisit): WebResponse {
  return html(
    <MessagePage
      ui={ui}
      title={ui.t(texts.sentBeforeTitle)}
      text={ui.t(texts.sentBefore)}
      action={{ href: paths.code, text: ui.t(texts.codeCard) }}
    />,
    { status: 409 },
  );
}

function edit(context: Context, answers: PostedForm, errors: readonly FieldError[]): WebResponse {
  const { visit, form } = context;
  return html(
    <EditPage
      {...frameOf(context, answers)}
      errors={showErrors(errors, fieldsOf(form), visit.ui.t)}
      intro={<p class="hint">{visit.ui.t(texts.codeLead)}</p>}
    />,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

function frameOf({ deps, visit, form }: Context, answers: PostedForm) {
  const { ui, request } = visit;
  return {
    ui,
    title: ui.t(texts.codeTitle),
    form,
    values: answers.shown,
    sealed: answers.sealed,
    action: paths.code,
    nonce: request.form.get('nonce') ?? deps.newToken(),
    back: { href: paths.start, text: ui.t(texts.backToStart) },
  };
}
