import type { FieldError } from '../domain/errors.ts';
import { formatDateTime } from '../domain/format.ts';
import {
  forgotPassword,
  readPasswordLink,
  setPassword,
  type PasswordLinkView,
} from '../usecases/password-link.ts';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Input } from '../web/components/input.tsx';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary } from '../web/components/messages.tsx';
import { refusedBy } from '../web/field-errors.ts';
import { MessagePage } from '../web/pages/message-page.tsx';
import { passwordLinkPage, withUsableLink } from '../web/pages/password-link-page.tsx';
import { html, secretAddress, type WebResponse } from '../web/response.ts';
import type { Ui } from '../web/ui.ts';
import type { Visit } from '../web/visit.ts';
import type { OfficersDeps } from './deps.ts';
import { shownErrors } from './form.tsx';
import { accountTexts as texts } from './texts/account.ts';

/** Setting a password by a one-time link, and asking for one. Nobody is signed in here. */

export async function showPasswordForm(
  { ui }: Visit,
  deps: OfficersDeps,
  token: string,
): Promise<WebResponse> {
  return answerTo(ui, async () => passwordForm(ui, token, await readPasswordLink(deps, token)));
}

export async function savePassword(
  { ui, request }: Visit,
  deps: OfficersDeps,
  token: string,
): Promise<WebResponse> {
  return answerTo(ui, async () => {
    const view = await readPasswordLink(deps, token);
    const errors = await refusedBy(() =>
      setPassword(deps, token, {
        password: request.form.get('password') ?? '',
        repeated: request.form.get('repeated') ?? '',
      }),
    );
    if (errors !== undefined) return passwordForm(ui, token, view, errors);
    return html(
      <MessagePage
        ui={ui}
        title={ui.t(texts.doneTitle)}
        text={ui.t(texts.done, { id: view.officer.id })}
        action={{ href: '/sign-in', text: ui.t(texts.signIn) }}
      />,
      { headers: secretAddress },
    );
  });
}

function answerTo(ui: Ui, answer: () => Promise<WebResponse>): Promise<WebResponse> {
  const action = { href: '/account/forgot', text: ui.t(texts.askNew) };
  return withUsableLink(ui, { texts, action }, answer);
}

function passwordForm(
  ui: Ui,
  token: string,
  { officer, link }: PasswordLinkView,
  errors: readonly FieldError[] = [],
): WebResponse {
  const { t } = ui;
  const labels = { password: t(texts.password), repeated: t(texts.repeated) };
  const shown = shownErrors(ui, errors, labels);
  const input = { type: 'password', autocomplete: 'new-password', errors: shown } as const;
  return passwordLinkPage({
    ui,
    title: t(texts.setTitle),
    intro: (
      <>
        <p>{t(texts.setLead, { name: officer.name, id: officer.id })}</p>
        <p class="hint">{t(texts.validUntil, { at: formatDateTime(link.expiresAt, ui.language) })}</p>
      </>
    ),
    action: `/account/password/${encodeURIComponent(token)}`,
    username: officer.id,
    inputs: (
      <>
        <Input name="password" label={labels.password} hint={t(texts.rules)} {...input} />
        <Input name="repeated" label={labels.repeated} {...input} />
      </>
    ),
    button: t(texts.setButton),
    errors: shown,
  });
}

export function showForgot({ ui }: Visit): WebResponse {
  return forgotForm(ui, '');
}

/** The same page whether or not the address is known. */
export async function askForLink({ ui, request }: Visit, deps: OfficersDeps): Promise<WebResponse> {
  const email = (request.form.get('email') ?? '').trim();
  if (email === '') return forgotForm(ui, email, [{ field: 'email', code: 'required' }]);
  if (!/^[^\s@]+@[^\s@]+$/u.test(email)) return forgotForm(ui, email, [{ field: 'email', code: 'email' }]);
  await forgotPassword(deps, { email, address: request.address });
  return html(<MessagePage ui={ui} title={ui.t(texts.sentTitle)} text={ui.t(texts.sent)} />);
}

function forgotForm(ui: Ui, email: string, errors: readonly FieldError[] = []): WebResponse {
  const { t } = ui;
  const shown = shownErrors(ui, errors, { email: t(texts.email) });
  return html(
    <Layout ui={ui} title={t(texts.forgotTitle)} hasErrors={errors.length > 0}>
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={shown} />
        <h1>{t(texts.forgotTitle)}</h1>
        <p>{t(texts.forgotLead)}</p>
        <form method="post" action="/account/forgot" id="main-form" novalidate>
          <FormGuard ui={ui} />
          <Input
            name="email"
            label={t(texts.email)}
            type="email"
            value={email}
            autocomplete="email"
            errors={shown}
          />
          <div class="actions">
            <button class="button" type="submit">
              {t(texts.send)}
            </button>
          </div>
        </form>
      </div>
    </Layout>,
    { status: errors.length === 0 ? 200 : 422 },
  );
}
