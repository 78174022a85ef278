import { fieldsOf } from '../../../schemas/field.ts';
import { InvalidInput, LinkUnusable, type FieldError } from '../../domain/errors.ts';
import { parseForm, type ParsedFields } from '../../domain/form.ts';
import type { Application } from '../../store/application-store.ts';
import { applicationForm } from '../../usecases/apply.ts';
import { labelOf } from '../../web/components/decision-view.tsx';
import { Panel } from '../../web/components/messages.tsx';
import { showErrors } from '../../web/field-errors.ts';
import { withFiles } from '../../web/form-files.ts';
import { readPostedForm, type PostedForm } from '../../web/form-values.ts';
import { CheckPage, EditPage } from '../../web/pages/form-pages.tsx';
import { MessagePage } from '../../web/pages/message-page.tsx';
import { html, redirect, secretAddress, type WebResponse } from '../../web/response.ts';
import { get, post } from '../../web/router.ts';
import type { WebRoute } from '../../web/serve.ts';
import type { Visit } from '../../web/visit.ts';
import { applyTexts as texts } from './texts.ts';
import type { ApplyDeps } from './use-cases.ts';

interface Params {
  readonly token: string;
}

interface Context {
  readonly deps: ApplyDeps;
  readonly visit: Visit;
  readonly token: string;
  readonly application: Application;
}

/** The form behind a link: reading shows it, sending uses the link up, and it then shows the reference. */
export function formRoutes(deps: ApplyDeps): readonly WebRoute[] {
  return [
    get('/apply/form/{token}', (visit, { token }: Params) =>
      usable(deps, visit, token, (context) => edit(context, first(context), [])),
    ),
    post('/apply/form/{token}', (visit, { token }: Params) => usable(deps, visit, token, take)),
  ];
}

async function usable(
  deps: ApplyDeps,
  visit: Visit,
  token: string,
  answer: (context: Context) => Promise<WebResponse> | WebResponse,
): Promise<WebResponse> {
  try {
    const application = await deps.useCases.readApplication(token);
    if (application.requestId !== undefined) return sent(visit, application.requestId);
    return await answer({ deps, visit, token, application });
  } catch (error) {
    if (!(error instanceof LinkUnusable)) throw error;
    const { ui } = visit;
    return html(
      <MessagePage
        ui={ui}
        title={ui.t(texts.unusableTitle)}
        text={ui.t(texts.unusable)}
        action={{ href: '/apply', text: ui.t(texts.again) }}
      />,
      { status: error.why === 'expired' ? 410 : 404, headers: secretAddress },
    );
  }
}

function first({ application }: Context): PostedForm {
  const shown = { applicantName: application.name, applicantEmail: application.email };
  return { raw: {}, shown, sealed: {} };
}

async function take(context: Context): Promise<WebResponse> {
  const { deps, visit, token, application } = context;
  const { form: posted } = visit.request;
  const read = readPostedForm(posted, {
    fields: fieldsOf(applicationForm()).filter(({ fixed }) => fixed !== true),
    sessionToken: token,
    purpose: 'apply',
  });
  const named = { ...read, shown: { ...read.shown, applicantEmail: application.email } };
  const { answers, errors } = await withFiles(visit.request, fieldsOf(applicationForm()), named, (file) =>
    deps.useCases.uploadToApplication(token, file),
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

async function check(context: Context, answers: PostedForm): Promise<WebResponse> {
  const { ui } = context.visit;
  let parsed: ParsedFields;
  try {
    const against = await context.deps.useCases.applicationContext(context.application);
    parsed = parseForm(applicationForm(), answers.raw, against);
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
  return html(
    <CheckPage
      {...frameOf(context, answers)}
      parsed={parsed.values}
      button={ui.t(texts.submit)}
      consequence={ui.t(texts.consequence)}
      declaration={ui.t(texts.declaration)}
    />,
    { headers: secretAddress },
  );
}

async function submit(context: Context, answers: PostedForm): Promise<WebResponse> {
  const { deps, visit, token } = context;
  try {
    await deps.useCases.submitApplication(token, { form: answers.raw, language: visit.ui.language });
  } catch (error) {
    if (error instanceof InvalidInput) return edit(context, answers, error.errors);
    throw error;
  }
  const response = redirect(visit.request.path);
  return { ...response, headers: { ...response.headers, ...secretAddress } };
}

function edit(context: Context, answers: PostedForm, errors: readonly FieldError[]): WebResponse {
  const { ui } = context.visit;
  const form = applicationForm();
  return html(
    <EditPage
      {...frameOf(context, answers)}
      errors={showErrors(errors, fieldsOf(form), ui.t, (field) => labelOf(ui, form, field.name))}
      intro={<p>{ui.t(texts.proven)}</p>}
    />,
    { status: errors.length > 0 ? 422 : 200, headers: secretAddress },
  );
}

function frameOf({ deps, visit }: Context, answers: PostedForm) {
  const { ui, request } = visit;
  return {
    ui,
    title: ui.t(texts.title),
    form: applicationForm(),
    values: answers.shown,
    sealed: answers.sealed,
    action: request.path,
    nonce: request.form.get('nonce') ?? deps.newToken(),
  };
}

function sent({ ui }: Visit, reference: string): WebResponse {
  return html(
    <MessagePage ui={ui} title={ui.t(texts.sentTitle)} text={ui.t(texts.nextText)}>
      <Panel tone="success">
        <p>
          {ui.t(texts.reference)}: <span class="reference">{reference}</span>
        </p>
      </Panel>
    </MessagePage>,
    { headers: secretAddress },
  );
}
