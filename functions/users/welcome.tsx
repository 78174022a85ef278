import type { FieldError } from '../domain/errors.ts';
import { formatDateTime } from '../domain/format.ts';
import type { FirstSignInView } from '../usecases/first-sign-in.ts';
import { usersArea } from '../web/area.ts';
import { Facts } from '../web/components/lists.tsx';
import { refusedBy } from '../web/field-errors.ts';
import { MessagePage } from '../web/pages/message-page.tsx';
import { passwordLinkPage, withUsableLink } from '../web/pages/password-link-page.tsx';
import { html, secretAddress, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import type { Visit } from '../web/visit.ts';
import { NewPasswordInputs, passwordLabels } from './password-inputs.tsx';
import { shownErrors } from './shown-errors.ts';
import { signInTexts as texts } from './texts/sign-in.ts';
import type { UserDeps } from './use-cases.ts';

/** The first sign-in by the link of N-41 (AMB-48). Nobody is signed in here; the link is the proof. */
export function welcomeRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    get('/my/welcome/{token}', (visit, { token }) =>
      answerTo(visit.ui, async () => welcomePage(visit.ui, token, await useCases.readFirstSignIn(token))),
    ),
    post('/my/welcome/{token}', (visit, { token }) => answerTo(visit.ui, () => save(visit, useCases, token))),
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

function answerTo(ui: Ui, answer: () => Promise<WebResponse>): Promise<WebResponse> {
  const action = { href: usersArea.signIn, text: ui.t(texts.button) };
  return withUsableLink(ui, { texts, action }, answer);
}

function welcomePage(
  ui: Ui,
  token: string,
  { account, link }: FirstSignInView,
  errors: readonly FieldError[] = [],
): WebResponse {
  const { t } = ui;
  const shown = shownErrors(ui, errors, passwordLabels(ui));
  return passwordLinkPage({
    ui,
    title: t(texts.welcomeTitle),
    intro: (
      <>
        <p>{t(texts.welcomeLead)}</p>
        <Facts
          facts={[
            { label: t(texts.displayName), value: account.displayName },
            { label: t(texts.loginId), value: <strong>{account.loginId}</strong> },
            { label: t(texts.address), value: account.address },
            { label: t(texts.validUntil), value: formatDateTime(link.expiresAt, ui.language) },
          ]}
        />
      </>
    ),
    action: `/my/welcome/${encodeURIComponent(token)}`,
    username: account.loginId,
    inputs: <NewPasswordInputs ui={ui} errors={shown} />,
    button: t(texts.welcomeButton),
    errors: shown,
  });
}
