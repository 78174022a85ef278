import type { JSX } from 'preact';
import { LinkUnusable, type FieldError } from '../domain/errors.ts';
import { formatDateTime } from '../domain/format.ts';
import type { FirstSignInView } from '../usecases/first-sign-in.ts';
import { usersArea } from '../web/area.ts';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { Facts } from '../web/components/lists.tsx';
import { ErrorSummary } from '../web/components/messages.tsx';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, secretAddress, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import type { Visit } from '../web/visit.ts';
import { refusedBy, shownErrors } from './inputs.tsx';
import { NewPasswordInputs, passwordLabels } from './password-inputs.tsx';
import { signInTexts as texts } from './texts/sign-in.ts';
import type { UserDeps } from './use-cases.ts';

/** The first sign-in by the link of N-41 (AMB-48). Nobody is signed in here; the link is the proof. */
export function welcomeRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    get('/my/welcome/{token}', (visit, { token }) =>
      withUsableLink(visit.ui, async () =>
        welcomePage(visit.ui, token, await useCases.readFirstSignIn(token)),
      ),
    ),
    post('/my/welcome/{token}', (visit, { token }) =>
      withUsableLink(visit.ui, () => save(visit, useCases, token)),
    ),
  ];
}

async function save(
  { ui, request }: Visit,
  useCases: UserDeps['useCases'],
  token: string,
): Promise<WebResponse> {
  const { t } = ui;
  const view = await useCases.readFirstSignIn(token);
  const errors = await refusedBy(() =>
    useCases.setFirstPassword(token, {
      password: request.form.get('password') ?? '',
      repeated: request.form.get('passwordAgain') ?? '',
    }),
  );
  if (errors !== undefined) return welcomePage(ui, token, view, errors);
  return html(
    <MessagePage
      ui={ui}
      title={t(texts.doneTitle)}
      text={t(texts.done, { id: view.account.loginId })}
      action={{ href: usersArea.signIn, text: t(texts.button) }}
    />,
    { headers: secretAddress },
  );
}

async function withUsableLink(ui: Ui, answer: () => Promise<WebResponse>): Promise<WebResponse> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof LinkUnusable)) throw error;
    return html(
      <MessagePage
        ui={ui}
        title={ui.t(texts.unusableTitle)}
        text={ui.t(texts.unusable)}
        action={{ href: usersArea.signIn, text: ui.t(texts.button) }}
      />,
      { status: error.why === 'unknown' ? 404 : 410, headers: secretAddress },
    );
  }
}

function welcomePage(
  ui: Ui,
  token: string,
  view: FirstSignInView,
  errors: readonly FieldError[] = [],
): WebResponse {
  return html(<WelcomePage ui={ui} token={token} view={view} errors={errors} />, {
    status: errors.length === 0 ? 200 : 422,
    headers: secretAddress,
  });
}

function WelcomePage(props: {
  readonly ui: Ui;
  readonly token: string;
  readonly view: FirstSignInView;
  readonly errors: readonly FieldError[];
}): JSX.Element {
  const { ui, token, view, errors } = props;
  const { t } = ui;
  const { displayName, loginId, address } = view.account;
  const shown = shownErrors(ui, errors, passwordLabels(ui));
  return (
    <Layout ui={ui} title={t(texts.welcomeTitle)} hasErrors={errors.length > 0}>
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={shown} />
        <h1>{t(texts.welcomeTitle)}</h1>
        <p>{t(texts.welcomeLead)}</p>
        <Facts
          facts={[
            { label: t(texts.displayName), value: displayName },
            { label: t(texts.loginId), value: <strong>{loginId}</strong> },
            { label: t(texts.address), value: address },
            { label: t(texts.validUntil), value: formatDateTime(view.link.expiresAt, ui.language) },
          ]}
        />
        <form method="post" action={`/my/welcome/${encodeURIComponent(token)}`} id="main-form" novalidate>
          <FormGuard ui={ui} />
          <input type="text" name="username" value={loginId} autocomplete="username" readonly hidden />
          <NewPasswordInputs ui={ui} errors={shown} />
          <div class="actions">
            <button class="button" type="submit">
              {t(texts.welcomeButton)}
            </button>
          </div>
        </form>
      </div>
    </Layout>
  );
}
