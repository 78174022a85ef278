import type { JSX } from 'preact';
import { registrationSignInFields as fields } from '../../../schemas/forms/registration-sign-in.ts';
import { InvalidInput, type FieldError } from '../../domain/errors.ts';
import { FieldInput } from '../../web/components/field-input.tsx';
import { FormGuard } from '../../web/components/hidden-values.tsx';
import { Layout } from '../../web/components/layout.tsx';
import { ErrorSummary, Panel } from '../../web/components/messages.tsx';
import { errorOf, showErrors, type ShownError } from '../../web/field-errors.ts';
import { readPostedForm, type PostedForm } from '../../web/form-values.ts';
import { html, redirect, type WebResponse } from '../../web/response.ts';
import { get, postToSignIn } from '../../web/router.ts';
import type { WebRoute } from '../../web/serve.ts';
import type { Ui } from '../../web/ui.ts';
import { paths, registrationArea } from './area.ts';
import { withFormToken, type AnonymousVisit } from './form-token.ts';
import { registerTexts as texts } from './texts.ts';
import type { RegisterDeps } from './use-cases.ts';

const { cookie } = registrationArea;

/** Log masuk ke dalam Modul Akaun Pengguna (IPMS-4.3.S1, IPMS-4.4.S1). */
export function signInRoutes({ useCases, newToken }: RegisterDeps): readonly WebRoute[] {
  return [
    get(
      paths.signIn,
      withFormToken(newToken, (visit) => show(visit, { raw: {}, shown: {}, sealed: {} }, [])),
    ),
    postToSignIn(
      paths.signIn,
      withFormToken(newToken, (visit) => signIn(useCases, visit)),
    ),
  ];
}

async function signIn(useCases: RegisterDeps['useCases'], visit: AnonymousVisit): Promise<WebResponse> {
  const { request, token } = visit;
  const answers = readPostedForm(request.form, { fields, sessionToken: token, purpose: paths.signIn });
  if (request.form.get('action') !== 'sign-in') return show(visit, answers, []);
  try {
    const opened = await useCases.signIn({ form: answers.raw, address: request.address });
    const before = cookie.tokenIn(request);
    if (before !== undefined) await useCases.leaveRegistration(before);
    return redirect(paths.form, [cookie.set(opened)]);
  } catch (error) {
    if (error instanceof InvalidInput) return show(visit, answers, error.errors);
    throw error;
  }
}

function show(visit: AnonymousVisit, answers: PostedForm, errors: readonly FieldError[]): WebResponse {
  const { ui, request } = visit;
  const notice = request.query.has('ended') ? 'ended' : request.query.has('left') ? 'left' : undefined;
  return html(
    <SignInPage
      ui={ui}
      answers={answers}
      errors={showErrors(errors, fields, ui.t)}
      notice={request.method === 'GET' ? notice : undefined}
    />,
    { status: errors.length > 0 ? 422 : 200 },
  );
}

function SignInPage(props: {
  readonly ui: Ui;
  readonly answers: PostedForm;
  readonly errors: readonly ShownError[];
  readonly notice: 'ended' | 'left' | undefined;
}): JSX.Element {
  const { ui, answers, errors, notice } = props;
  const { t } = ui;
  return (
    <Layout
      ui={ui}
      title={t(texts.signInTitle)}
      hasErrors={errors.length > 0}
      back={{ href: paths.start, text: t(texts.backToStart) }}
      keepForm={{ id: 'main-form', enter: 'sign-in' }}
    >
      <ErrorSummary ui={ui} errors={errors} />
      {notice === undefined ? null : (
        <Panel tone="info">
          <p>{t(texts[notice])}</p>
        </Panel>
      )}
      <h1>{t(texts.signInTitle)}</h1>
      <p>{t(texts.signInLead)}</p>
      <form method="post" action={paths.signIn} id="main-form" novalidate autocomplete="off">
        <FormGuard ui={ui} />
        {fields.map((field) => (
          <FieldInput
            key={field.name}
            ui={ui}
            field={field}
            // A code is a secret: it is typed again.
            value={field.name === 'code' ? undefined : answers.shown[field.name]}
            sealed={answers.sealed[field.name]}
            error={errorOf(errors, field.name)}
            beside={fields}
          />
        ))}
        <div class="actions">
          <button class="button" type="submit" name="action" value="sign-in">
            {t(texts.signIn)}
          </button>
        </div>
      </form>
      <p>
        {t(texts.noCode)} <a href={paths.code}>{t(texts.codeCard)}</a>
      </p>
    </Layout>
  );
}
