import { InvalidInput, NotSignedIn } from '../domain/errors.ts';
import { noSessionCookie, pendingSignInCookie, sessionCookie, sessionToken } from '../web/cookies.ts';
import { readSignIn, showSignIn, showWrongSignIn, type SignInPlace } from '../web/pages/sign-in-page.tsx';
import { localPath, redirect, type WebResponse } from '../web/response.ts';
import { get, post, postToSignIn } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Visit } from '../web/visit.ts';
import { layoutTexts } from '../web/texts/layout.ts';
import { signInTexts as texts } from './texts/sign-in.ts';
import type { PortalDeps } from './use-cases.ts';

const place: SignInPlace = {
  texts,
  action: '/sign-in',
  notice: (query) => {
    if (query.has('ended')) return texts.ended;
    if (query.has('over')) return texts.codeOver;
    return query.has('out') ? texts.signedOut : undefined;
  },
  links: ({ t }) => (
    <>
      <p>
        <a href="/account/forgot">{t(texts.forgotten)}</a>
      </p>
      <p>
        <a href="/my/sign-in">{t(texts.user)}</a>
      </p>
      <p>
        {t(layoutTexts.notYet)} <a href="/apply">{t(layoutTexts.toApply)}</a>
      </p>
    </>
  ),
};

/** Sign in and sign out. */
export function signInRoutes({ useCases }: PortalDeps): readonly WebRoute[] {
  return [
    get('/sign-in', (visit) =>
      visit.session === undefined
        ? showSignIn(visit, place)
        : redirect(nextPage(visit.request.query.get('next'))),
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
  const { username, password, errors } = readSignIn(visit, place);
  if (errors.length > 0) return showSignIn(visit, place, errors);
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
    if (!(problem instanceof InvalidInput || problem instanceof NotSignedIn)) throw problem;
    return showWrongSignIn(visit, place);
  }
}

/** Signed in anew from a second tab: the cookie of the session before is gone, so the session goes, too. */
export async function endReplacedSession(
  { session }: Visit,
  useCases: Pick<PortalDeps['useCases'], 'signOut'>,
): Promise<void> {
  if (session !== undefined) await useCases.signOut(session.token);
}

/** Back to where one wanted to go, and never to another site or in a circle. */
export function nextPage(next: string | null): string {
  const path = localPath(next);
  return path === undefined || path.startsWith('/sign-in') ? '/work' : path;
}
