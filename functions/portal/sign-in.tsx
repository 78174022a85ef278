import type { JSX } from 'preact';
import { InvalidInput, NotSignedIn } from '../domain/errors.ts';
import { ErrorSummary, Panel } from '../web/components/messages.tsx';
import { Layout } from '../web/components/layout.tsx';
import { noSessionCookie, pendingSignInCookie, sessionCookie, sessionToken } from '../web/cookies.ts';
import type { ShownError } from '../web/field-errors.ts';
import { html, localPath, redirect, type WebResponse } from '../web/response.ts';
import { get, post, postToSignIn } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Ui } from '../web/ui.ts';
import type { Visit } from '../web/visit.ts';
import { signInTexts as texts } from './texts/sign-in.ts';
import type { PortalDeps } from './use-cases.ts';

/** Sign in and sign out. */
export function signInRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get('/sign-in', (visit) =>
      visit.session === undefined ? showSignIn(visit) : redirect(nextPage(visit.request.query.get('next'))),
    ),
    postToSignIn('/sign-in', (visit) => signIn(visit, useCases)),
    post('/sign-out', async ({ request }) => {
      const token = sessionToken(request);
      if (token !== undefined) await useCases.signOut(token);
      return redirect('/sign-in?out=1', [noSessionCookie]);
    }),
  ];
}

async function signIn(visit: Visit, useCases: PortalDeps['useCases']): Promise<WebResponse> {
  const { form, address } = visit.request;
  const username = (form.get('username') ?? '').trim();
  const password = form.get('password') ?? '';
  const { t } = visit.ui;
  const empty = [
    ...(username === '' ? [error('username', t(texts.username), t(texts.usernameEmpty))] : []),
    ...(password === '' ? [error('password', t(texts.password), t(texts.passwordEmpty))] : []),
  ];
  if (empty.length > 0) return showSignIn(visit, empty, 422);
  try {
    const answer = await useCases.signIn({ username, password, address });
    const next = nextPage(form.get('next'));
    if ('pending' in answer) {
      return redirect(`/sign-in/code?${new URLSearchParams({ next }).toString()}`, [
        pendingSignInCookie(answer.pending),
      ]);
    }
    await endReplacedSession(visit, useCases);
    return redirect(next, [sessionCookie(answer.token)]);
  } catch (problem) {
    // One answer for a wrong name, a wrong password and an account that has ended: nobody learns which it was.
    if (!(problem instanceof InvalidInput || problem instanceof NotSignedIn)) throw problem;
    return showSignIn(visit, [error('username', '', t(texts.wrong))], 422);
  }
}

/** Signed in anew from a second tab: the cookie of the session before is gone, so the session goes, too. */
export async function endReplacedSession(
  { session }: Visit,
  useCases: Pick<PortalDeps['useCases'], 'signOut'>,
): Promise<void> {
  if (session !== undefined) await useCases.signOut(session.token);
}

function error(field: string, label: string, message: string): ShownError {
  return { field, target: field, label, message };
}

/** Back to where one wanted to go, and never to another site or in a circle. */
export function nextPage(next: string | null): string {
  const path = localPath(next);
  return path === undefined || path.startsWith('/sign-in') ? '/work' : path;
}

function showSignIn({ ui, request }: Visit, errors: readonly ShownError[] = [], status = 200): WebResponse {
  return html(
    <SignInPage
      ui={ui}
      errors={errors}
      username={request.form.get('username') ?? ''}
      next={request.form.get('next') ?? request.query.get('next') ?? ''}
      notice={noticeOf(request.query)}
    />,
    { status },
  );
}

type Notice = 'ended' | 'signedOut' | 'codeOver';

function noticeOf(query: URLSearchParams): Notice | undefined {
  if (query.has('ended')) return 'ended';
  if (query.has('over')) return 'codeOver';
  return query.has('out') ? 'signedOut' : undefined;
}

function SignInPage(props: {
  readonly ui: Ui;
  readonly errors: readonly ShownError[];
  readonly username: string;
  readonly next: string;
  readonly notice: Notice | undefined;
}): JSX.Element {
  const { ui, errors, username, next, notice } = props;
  const { t } = ui;
  const message = (name: string): string | undefined => errors.find((each) => each.field === name)?.message;
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
        <form method="post" action="/sign-in" novalidate>
          <input type="hidden" name="next" value={next} />
          <SignInField
            id="username"
            label={t(texts.username)}
            type="text"
            value={username}
            autocomplete="username"
            error={message('username')}
          />
          <SignInField
            id="password"
            label={t(texts.password)}
            type="password"
            value=""
            autocomplete="current-password"
            error={message('password')}
          />
          <div class="actions">
            <button class="button" type="submit">
              {t(texts.button)}
            </button>
          </div>
        </form>
        <p>
          <a href="/account/forgot">{t(texts.forgotten)}</a>
        </p>
        <p>
          <a href="/my/sign-in">{t(texts.user)}</a>
        </p>
      </div>
    </Layout>
  );
}

function SignInField(props: {
  readonly id: string;
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly value: string;
  readonly autocomplete: 'username' | 'current-password';
  readonly error: string | undefined;
}): JSX.Element {
  const { id, label, type, value, autocomplete, error } = props;
  const shared = {
    id,
    name: id,
    value,
    autocomplete,
    autocapitalize: 'none' as const,
    ...(error === undefined ? {} : { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` }),
  };
  return (
    <div class={error === undefined ? 'field' : 'field has-error'}>
      <label class="label" for={id}>
        {label}
      </label>
      {error === undefined ? null : (
        <span class="error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      {type === 'text' ? (
        <input {...shared} type="text" spellcheck={false} />
      ) : (
        <input {...shared} type="password" />
      )}
    </div>
  );
}
