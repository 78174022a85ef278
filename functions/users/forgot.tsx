import type { JSX } from 'preact';
import { usersArea } from '../web/area.ts';
import { FormGuard } from '../web/components/hidden-values.tsx';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary } from '../web/components/messages.tsx';
import { fieldId, type ShownError } from '../web/field-errors.ts';
import { MessagePage } from '../web/pages/message-page.tsx';
import { html, type WebResponse } from '../web/response.ts';
import { get, post } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import type { Visit } from '../web/visit.ts';
import { Input } from '../web/components/input.tsx';
import { signInTexts as texts } from './texts/sign-in.ts';
import type { UserDeps } from './use-cases.ts';

/** Who cannot sign in asks his administrator for a reset (IPMS-4.20.S6, AMB-70). */
export function forgotRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    get('/my/forgot', ({ ui }) => html(<ForgotPage ui={ui} errors={[]} />)),
    post('/my/forgot', (visit) => ask(visit, useCases)),
  ];
}

/** The same page whether or not there is such an account. */
async function ask({ ui, request }: Visit, useCases: UserDeps['useCases']): Promise<WebResponse> {
  const { t } = ui;
  const name = (request.form.get('username') ?? '').trim();
  if (name === '') {
    const empty = {
      field: 'username',
      target: fieldId('username'),
      label: t(texts.name),
      message: t(texts.nameEmpty),
    };
    return html(<ForgotPage ui={ui} errors={[empty]} />, { status: 422 });
  }
  await useCases.askForReset({ name, address: request.address });
  const action = { href: usersArea.signIn, text: t(texts.toSignIn) };
  return html(<MessagePage ui={ui} title={t(texts.sentTitle)} text={t(texts.sent)} action={action} />);
}

function ForgotPage({
  ui,
  errors,
}: {
  readonly ui: Ui;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { t } = ui;
  return (
    <Layout
      ui={ui}
      title={t(texts.forgotTitle)}
      hasErrors={errors.length > 0}
      back={{ href: usersArea.signIn, text: t(texts.toSignIn) }}
    >
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={errors} />
        <h1>{t(texts.forgotTitle)}</h1>
        <p>{t(texts.forgotLead)}</p>
        <form method="post" action="/my/forgot" id="main-form" novalidate>
          <FormGuard ui={ui} />
          <Input name="username" label={t(texts.name)} type="text" autocomplete="username" errors={errors} />
          <div class="actions">
            <button class="button" type="submit">
              {t(texts.forgotButton)}
            </button>
          </div>
        </form>
      </div>
    </Layout>
  );
}
