import type { JSX } from 'preact';
import { InvalidInput, LinkUnusable, type FieldError } from '../domain/errors.ts';
import { formatDateTime } from '../domain/format.ts';
import {
  forgotPassword,
  readPasswordLink,
  setPassword,
  type PasswordLinkView,
} from '../usecases/password-link.ts';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary } from '../web/components/messages.tsx';
import { errorOf, fieldId, type ShownError } from '../web/field-errors.ts';
import { MessagePage } from '../web/pages/message-page.tsx';
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
  return withUsableLink(ui, async () => passwordForm(ui, token, await readPasswordLink(deps, token)));
}

export async function savePassword(
  { ui, request }: Visit,
  deps: OfficersDeps,
  token: string,
): Promise<WebResponse> {
  return withUsableLink(ui, async () => {
    const view = await readPasswordLink(deps, token);
    try {
      await setPassword(deps, token, {
        password: request.form.get('password') ?? '',
        repeated: request.form.get('repeated') ?? '',
      });
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return passwordForm(ui, token, view, error.errors);
    }
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
        action={{ href: '/account/forgot', text: ui.t(texts.askNew) }}
      />,
      { status: error.why === 'unknown' ? 404 : 410, headers: secretAddress },
    );
  }
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
  return html(
    <Layout ui={ui} title={t(texts.setTitle)} hasErrors={errors.length > 0}>
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={shown} />
        <h1>{t(texts.setTitle)}</h1>
        <p>{t(texts.setLead, { name: officer.name, id: officer.id })}</p>
        <p class="hint">{t(texts.validUntil, { at: formatDateTime(link.expiresAt, ui.language) })}</p>
        <form
          method="post"
          action={`/account/password/${encodeURIComponent(token)}`}
          id="main-form"
          novalidate
        >
          <FormGuard ui={ui} />
          <input type="text" name="username" value={officer.id} autocomplete="username" readonly hidden />
          <PasswordField name="password" label={labels.password} hint={t(texts.rules)} errors={shown} />
          <PasswordField name="repeated" label={labels.repeated} errors={shown} />
          <div class="actions">
            <button class="button" type="submit">
              {t(texts.setButton)}
            </button>
          </div>
        </form>
      </div>
    </Layout>,
    { status: errors.length === 0 ? 200 : 422, headers: secretAddress },
  );
}

/** All that is wrong with a password is said at once. */
function PasswordField(props: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { name, label, hint } = props;
  const errors = props.errors.filter(({ field }) => field === name);
  const id = fieldId(name);
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(errors.length === 0 ? [] : [`${id}-error`]),
  ];
  return (
    <div class={errors.length === 0 ? 'field' : 'field has-error'}>
      <label class="label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {errors.length === 0 ? null : (
        <span class="error-message" id={`${id}-error`}>
          {errors.map(({ message }) => message).join(' ')}
        </span>
      )}
      <input
        id={id}
        name={name}
        type="password"
        autocomplete="new-password"
        {...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') })}
        {...(errors.length === 0 ? {} : { 'aria-invalid': 'true' as const })}
      />
    </div>
  );
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
  const error = errorOf(shown, 'email');
  const id = fieldId('email');
  return html(
    <Layout ui={ui} title={t(texts.forgotTitle)} hasErrors={errors.length > 0}>
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={shown} />
        <h1>{t(texts.forgotTitle)}</h1>
        <p>{t(texts.forgotLead)}</p>
        <form method="post" action="/account/forgot" id="main-form" novalidate>
          <FormGuard ui={ui} />
          <div class={error === undefined ? 'field' : 'field has-error'}>
            <label class="label" for={id}>
              {t(texts.email)}
            </label>
            {error === undefined ? null : (
              <span class="error-message" id={`${id}-error`}>
                {error}
              </span>
            )}
            <input
              id={id}
              name="email"
              type="email"
              value={email}
              autocomplete="email"
              {...(error === undefined
                ? {}
                : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` })}
            />
          </div>
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
