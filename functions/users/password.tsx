import type { JSX } from 'preact';
import { createHmac } from 'node:crypto';
import type { FieldError } from '../domain/errors.ts';
import { usersArea } from '../web/area.ts';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary, Panel } from '../web/components/messages.tsx';
import { idempotencyOf } from '../web/nonce.ts';
import { html, redirect, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import { Input } from '../web/components/input.tsx';
import { refusedBy } from '../web/field-errors.ts';
import { shownErrors } from './shown-errors.ts';
import { NewPasswordInputs, passwordLabels } from './password-inputs.tsx';
import { passwordDone } from './password-done.tsx';
import { anyUserPage, passwordPath, type UserVisit } from './signed-in-page.ts';
import { passwordTexts as texts } from './texts/password.ts';
import type { UserDeps } from './use-cases.ts';

/** Pengurusan Katalaluan: the user changes his password (IPMS-4.20.S2 to S5). */
export function passwordRoutes(deps: UserDeps): readonly WebRoute[] {
  const { useCases } = deps;
  return [
    get(
      passwordPath,
      anyUserPage(useCases, (visit) => form(deps, visit)),
    ),
    post(
      passwordPath,
      anyUserPage(useCases, (visit) => change(deps, visit)),
    ),
    get(
      `${passwordPath}/done/{id}`,
      anyUserPage(useCases, (visit, { id }: { readonly id: string }) => passwordDone(useCases, visit, id)),
    ),
  ];
}

async function change(deps: UserDeps, visit: UserVisit): Promise<WebResponse> {
  const { useCases } = deps;
  const { request, caller, session } = visit;
  const [present, password, passwordAgain] = ['present', 'password', 'passwordAgain'].map(
    (name) => request.form.get(name) ?? '',
  ) as [string, string, string];
  let id = '';
  const errors = await refusedBy(async () => {
    ({ id } = await useCases.changePassword(caller, {
      present,
      password,
      passwordAgain,
      address: request.address,
      // Two clicks are one change, but another password under the same nonce is none: the key of this digest is the
      // session's token, which is stored nowhere.
      ...idempotencyOf(request.form, `users ${request.path}`, {
        digest: createHmac('sha256', session.token).update(password).digest('base64url'),
      }),
    }));
  });
  if (errors !== undefined) return form(deps, visit, errors);
  const settled = await useCases.awaitEnd(id);
  const done = `${passwordPath}/done/${encodeURIComponent(id)}`;
  if (settled.how !== 'ended' || settled.status !== 'COMPLETED') return redirect(done);
  // The change has ended every session of the account. This one goes on under a new token.
  const { token } = await useCases.openSession(visit.account.id);
  return redirect(done, [usersArea.cookie.set(token)]);
}

function form(deps: UserDeps, visit: UserVisit, errors: readonly FieldError[] = []): WebResponse {
  const { ui, account } = visit;
  return html(
    <PasswordPage
      ui={ui}
      loginId={account.loginId}
      must={account.mustChangePassword === true}
      nonce={deps.newNonce()}
      errors={errors}
    />,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

function PasswordPage(props: {
  readonly ui: Ui;
  readonly loginId: string;
  readonly must: boolean;
  readonly nonce: string;
  readonly errors: readonly FieldError[];
}): JSX.Element {
  const { ui, loginId, must, nonce, errors } = props;
  const { t } = ui;
  const labels = { present: t(texts.present), ...passwordLabels(ui) };
  const shown = shownErrors(ui, errors, labels);
  return (
    <Layout ui={ui} title={t(texts.title)} hasErrors={errors.length > 0}>
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={shown} />
        <h1>{t(texts.title)}</h1>
        {must ? (
          <Panel tone="warning">
            <p>{t(texts.must)}</p>
          </Panel>
        ) : null}
        <p>{t(texts.lead)}</p>
        <form method="post" action={passwordPath} id="main-form" novalidate>
          <FormGuard ui={ui} nonce={nonce} />
          <input type="text" name="username" value={loginId} autocomplete="username" readonly hidden />
          <Input
            name="present"
            label={labels.present}
            type="password"
            autocomplete="current-password"
            errors={shown}
          />
          <NewPasswordInputs ui={ui} errors={shown} />
          <div class="actions">
            <button class="button" type="submit">
              {t(texts.button)}
            </button>
          </div>
        </form>
        <p>
          {t(texts.resetHint)} <a href={`${passwordPath}/reset`}>{t(texts.askReset)}</a>
        </p>
      </div>
    </Layout>
  );
}
