import type { JSX } from 'preact';
import { NotSignedIn } from '../domain/errors.ts';
import { usersArea } from '../web/area.ts';
import { Layout } from '../web/components/layout.tsx';
import { ErrorSummary, Panel } from '../web/components/messages.tsx';
import { fieldId, type ShownError } from '../web/field-errors.ts';
import { html, localPath, redirect, type WebResponse } from '../web/response.ts';
import { get, post, postToSignIn } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import type { Visit } from '../web/visit.ts';
import { Input } from './inputs.tsx';
import { signInTexts as texts } from './texts/sign-in.ts';
import type { UserDeps } from './use-cases.ts';

const { cookie, home, signIn: signInPath } = usersArea;

/** Sign in (IPMS-4.20.S1) and sign out. */
export function signInRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    get('/my/sign-in', (visit) =>
      visit.session === undefined ? showSignIn(visit) : redirect(nextPage(visit.request.query.get('next'))),
    ),
    postToSignIn('/my/sign-in', (visit) => signIn(visit, useCases)),
    post('/my/sign-out', async ({ request }) => {
      const token = cookie.tokenIn(request);
      if (token !== undefined) await useCases.signOut(token);
      return redirect(`${signInPath}?out=1`, [cookie.gone]);
    }),
  ];
}

async function signIn(visit: Visit, useCases: UserDeps['useCases']): Promise<WebResponse> {
  const { form, address } = visit.request;
  const username = (form.get('username') ?? '').trim();
  const password = form.get('password') ?? '';
  const { t } = visit.ui;
  const empty = [
    ...(username === '' ? [error('username', t(texts.name), t(texts.nameEmpty))] : []),
    ...(password === '' ? [error('password', t(texts.password), t(texts.passwordEmpty))] : []),
  ];
  if (empty.length > 0) return showSignIn(visit, empty);
  try {
    const { token } = await useCases.signIn({ username, password, address });
    // Signed in anew from a second tab: the cookie of the session before is gone, so the session goes, too.
    if (visit.session !== undefined) await useCases.signOut(visit.session.token);
    return redirect(nextPage(form.get('next')), [cookie.set(token)]);
  } catch (problem) {
    // One answer for a wrong name, a wrong password and an account that cannot sign in.
    if (!(problem instanceof NotSignedIn)) throw problem;
    return showSignIn(visit, [error('username', '', t(texts.wrong))]);
  }
}

function error(field: string, label: string, message: string): ShownError {
  return { field, target: fieldId(field), label, message };
}

/** Back to where one wanted to go within the module, and never in a circle. */
export function nextPage(next: string | null): string {
  const path = localPath(next);
  const within = path === home || path?.startsWith(`${home}/`) === true;
  return within && !path.startsWith(signInPath) ? path : home;
}

function showSignIn({ ui, request }: Visit, errors: readonly ShownError[] = []): WebResponse {
  const { query, form } = request;
  return html(
    <SignInPage
      ui={ui}
      errors={errors}
      username={form.get('username') ?? ''}
      next={form.get('next') ?? query.get('next') ?? ''}
      notice={query.has('ended') ? 'ended' : query.has('out') ? 'signedOut' : undefined}
    />,
    { status: errors.length === 0 ? 200 : 422 },
  );
}

function SignInPage(props: {
  readonly ui: Ui;
  readonly errors: readonly ShownError[];
  readonly username: string;
  readonly next: string;
  readonly notice: 'ended' | 'signedOut' | undefined;
}): JSX.Element {
  const { ui, errors, username, next, notice } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(texts.title)} hasErrors={errors.length > 0}>
      <div class="sign-in">
        <ErrorSummary ui={ui} errors={errors} />
        {notice === undefined || errors.length > 0 ? null : (
          <Panel tone="info">
            <p>{t(texts[notice])}</p>
          </Panel>
        )}
        <h1>{t(texts.title)}</h1>
        <p>{t(texts.lead)}</p>
        <form method="post" action={signInPath} novalidate>
          <input type="hidden" name="next" value={next} />
          <Input
            name="username"
            label={t(texts.name)}
            type="text"
            value={username}
            autocomplete="username"
            errors={errors}
          />
          <Input
            name="password"
            label={t(texts.password)}
            type="password"
            autocomplete="current-password"
            errors={errors}
          />
          <div class="actions">
            <button class="button" type="submit">
              {t(texts.button)}
            </button>
          </div>
        </form>
        <p>
          {t(texts.cannotEnter)} <a href="/my/forgot">{t(texts.askReset)}</a>
        </p>
        <p>
          <a href="/sign-in">{t(texts.officer)}</a>
        </p>
      </div>
    </Layout>
  );
}
