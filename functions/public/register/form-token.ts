import { sessionCookieOf } from '../../web/cookies.ts';
import { CSRF_FIELD, sameSecret } from '../../web/csrf.ts';
import { forgedFormPage } from '../../web/pages/error-page.tsx';
import { withCookies, type WebResponse } from '../../web/response.ts';
import type { Ui } from '../../web/ui.ts';
import type { Visit } from '../../web/visit.ts';

/**
 * Forms of people without a session carry the token of a cookie that only their browser has: a page elsewhere can
 * neither read nor set it. It is also the key under which an identity number goes over a check page.
 */
const cookie = sessionCookieOf('__Host-govuc-form');

export interface AnonymousVisit extends Visit {
  readonly token: string;
}

/** A page of an anonymous form; a form that lacks the browser's own token is refused. */
export function withFormToken(
  newToken: () => string,
  answer: (visit: AnonymousVisit) => Promise<WebResponse> | WebResponse,
): (visit: Visit) => Promise<WebResponse> {
  return async (visit) => {
    const known = cookie.tokenIn(visit.request) || undefined;
    const token = known ?? newToken();
    const ui: Ui = { ...visit.ui, csrf: token };
    if (visit.request.method === 'POST' && !isOwn(visit, known)) return forgedFormPage(ui);
    const response = await answer({ ...visit, ui, token });
    return known === undefined ? withCookies(response, [cookie.set(token)]) : response;
  };
}

function isOwn({ request }: Visit, token: string | undefined): boolean {
  return token !== undefined && sameSecret(request.form.get(CSRF_FIELD) ?? '', token);
}
