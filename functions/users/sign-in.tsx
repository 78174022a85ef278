import { NotSignedIn } from '../domain/errors.ts';
import { usersArea } from '../web/area.ts';
import { readSignIn, showSignIn, showWrongSignIn, type SignInPlace } from '../web/pages/sign-in-page.tsx';
import { localPath, redirect, type WebResponse } from '../web/response.ts';
import { get, post, postToSignIn } from '../web/router.ts';
import type { WebRoute } from '../web/serve.ts';
import type { Visit } from '../web/visit.ts';
import { signInTexts as texts } from './texts/sign-in.ts';
import type { UserDeps } from './use-cases.ts';

const { cookie, home, signIn: signInPath } = usersArea;

const place: SignInPlace = {
  texts,
  action: signInPath,
  notice: (query) => (query.has('ended') ? texts.ended : query.has('out') ? texts.signedOut : undefined),
  links: ({ t }) => (
    <>
      <p>
        {t(texts.cannotEnter)} <a href="/my/forgot">{t(texts.askReset)}</a>
      </p>
      <p>
        <a href="/sign-in">{t(texts.officer)}</a>
      </p>
    </>
  ),
};

/** Sign in (IPMS-4.20.S1) and sign out. */
export function signInRoutes({ useCases }: UserDeps): readonly WebRoute[] {
  return [
    get('/my/sign-in', (visit) =>
      visit.session === undefined
        ? showSignIn(visit, place)
        : redirect(nextPage(visit.request.query.get('next'))),
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
  const { username, password, errors } = readSignIn(visit, place);
  if (errors.length > 0) return showSignIn(visit, place, errors);
  try {
    const { token } = await useCases.signIn({ username, password, address });
    // Signed in anew from a second tab: the cookie of the session before is gone, so the session goes, too.
    if (visit.session !== undefined) await useCases.signOut(visit.session.token);
    return redirect(nextPage(form.get('next')), [cookie.set(token)]);
  } catch (problem) {
    if (!(problem instanceof NotSignedIn)) throw problem;
    return showWrongSignIn(visit, place);
  }
}

/** Back to where one wanted to go within the module, and never in a circle. */
function nextPage(next: string | null): string {
  const path = localPath(next);
  const within = path === home || path?.startsWith(`${home}/`) === true;
  return within && !path.startsWith(signInPath) ? path : home;
}
