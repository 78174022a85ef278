import type { Clock } from '../platform/clock.ts';
import { NotSignedIn } from '../domain/errors.ts';
import type { Caller } from '../usecases/types.ts';
import { areaOf, officersArea, type Area } from './area.ts';
import { asLanguage, languageCookie, rememberedLanguage } from './cookies.ts';
import { comesFromHere, CSRF_FIELD, sameSecret } from './csrf.ts';
import { errorPage, faultPage, forgedFormPage, notFoundPage, sessionEndedPage } from './pages/error-page.tsx';
import { readRequest, type WebRequest } from './request.ts';
import { localPath, redirect, withCookies, type WebResponse } from './response.ts';
import { findRoute, type Route } from './router.ts';
import { translator } from './translate.ts';
import type { Ui } from './ui.ts';
import { readUpload, type Uploads } from './upload.ts';
import type { SignedInVisit, Visit, WebSession } from './visit.ts';

/** What the frame around all pages needs. */
export interface WebDeps {
  /** Address of the portal as people see it. */
  readonly publicUrl: string;
  readonly clock: Clock;
  /** Whose pages these are; those of officers unless said. */
  readonly area?: Area;
  /** The session of a cookie, or undefined when there is none or it has ended. */
  readonly readSession: (
    token: string,
  ) => Promise<{ readonly officer: Caller['person']; readonly csrf: string } | undefined>;
  /** Name of an agency, for the page's head. */
  readonly agencyName?: (agencyId: string) => Promise<string | undefined>;
  /** Whether forms bring files. */
  readonly uploads?: Uploads;
  /** Told of every fault before its page is shown. */
  readonly onFault: (error: unknown) => void;
}

export type WebRoute = Route<Visit>;

/** Answers one event of the HTTP API with a page, whatever happens. */
export async function serve(
  event: unknown,
  routes: readonly WebRoute[],
  deps: WebDeps,
): Promise<WebResponse> {
  let visit: Visit | undefined;
  try {
    const request = deps.uploads === undefined ? readRequest(event) : await readUpload(event, deps.uploads);
    const switched = switchLanguage(request);
    if (switched !== undefined) return switched;
    visit = await openVisit(request, deps);
    const response = await answer(visit, routes, deps);
    const chosen = asLanguage(request.form.get('lang'));
    const shown = chosen === undefined ? response : withCookies(response, [languageCookie(chosen)]);
    return request.method === 'HEAD' ? { ...shown, body: '' } : shown;
  } catch (error) {
    const ui = visit?.ui ?? plainUi(deps);
    if (error instanceof NotSignedIn && visit !== undefined) return signInFirst(visit);
    const page = errorPage(error, ui);
    if (page !== undefined) return page;
    deps.onFault(error);
    return faultPage(ui);
  }
}

async function answer(visit: Visit, routes: readonly WebRoute[], deps: WebDeps): Promise<WebResponse> {
  const { request, ui } = visit;
  const found = findRoute(routes, request.method, request.path);
  if (found.found === 'nothing') return notFoundPage(ui);
  if (found.found === 'other-method') return notFoundPage(ui, 405);
  if (found.route.method === 'POST' && isForged(visit, found.route, deps)) return forgedFormPage(ui);
  return found.route.answer(visit, found.params);
}

/** A page for those who are signed in; others sign in first and come back. */
export function signedIn<Params>(
  answerPage: (visit: SignedInVisit, params: Params) => Promise<WebResponse> | WebResponse,
): (visit: Visit, params: Params) => Promise<WebResponse> | WebResponse {
  return (visit, params) => {
    const { session } = visit;
    if (session === undefined) return signInFirst(visit);
    return answerPage({ ...visit, session, caller: { person: session.officer, channel: 'portal' } }, params);
  };
}

function signInFirst({ request, ui }: Visit): WebResponse {
  const isPost = request.method === 'POST';
  const next = isPost ? request.path : ui.address;
  const { cookie, signIn } = areaOf(ui);
  const hadSession = cookie.tokenIn(request) !== undefined;
  const query = new URLSearchParams(next === '/' ? {} : { next });
  if (hadSession) query.set('ended', '1');
  const address = `${signIn}${query.size === 0 ? '' : `?${query.toString()}`}`;
  const gone = hadSession ? [cookie.gone] : [];
  return isPost ? withCookies(sessionEndedPage(ui, address), gone) : redirect(address, gone);
}

/** Forms of a session carry its token; forms without one (sign-in, links) are judged by where they stood. */
function isForged({ request, session }: Visit, route: WebRoute, deps: WebDeps): boolean {
  if (!comesFromHere(request, deps.publicUrl)) return true;
  if (route.startsSession === true) return false;
  return session !== undefined && !sameSecret(request.form.get(CSRF_FIELD) ?? '', session.csrf);
}

/** `?lang=en` on any page only sets the cookie and leads back to the page. */
function switchLanguage({ method, query, path }: WebRequest): WebResponse | undefined {
  const wanted = asLanguage(query.get('lang'));
  if (method !== 'GET' || wanted === undefined) return undefined;
  const rest = new URLSearchParams(query);
  rest.delete('lang');
  const back = localPath(rest.size === 0 ? path : `${path}?${rest.toString()}`) ?? '/';
  return redirect(back, [languageCookie(wanted)]);
}

async function openVisit(request: WebRequest, deps: WebDeps): Promise<Visit> {
  const session = await findSession(request, deps);
  const chosenLanguage = asLanguage(request.form.get('lang')) ?? rememberedLanguage(request);
  const language = chosenLanguage ?? session?.officer.language ?? 'ms';
  const address = request.query.size === 0 ? request.path : `${request.path}?${request.query.toString()}`;
  const ui: Ui = {
    language,
    t: translator(language),
    now: deps.clock.now(),
    address,
    ...(deps.area === undefined ? {} : { area: deps.area }),
    ...(session === undefined ? {} : await personOf(session, deps)),
  };
  return {
    request,
    ui,
    ...(chosenLanguage === undefined ? {} : { chosenLanguage }),
    ...(session === undefined ? {} : { session }),
  };
}

async function findSession(request: WebRequest, deps: WebDeps): Promise<WebSession | undefined> {
  const token = (deps.area ?? officersArea).cookie.tokenIn(request);
  if (token === undefined || token === '') return undefined;
  const found = await deps.readSession(token);
  return found === undefined ? undefined : { ...found, token };
}

async function personOf({ officer, csrf }: WebSession, deps: WebDeps): Promise<Pick<Ui, 'person' | 'csrf'>> {
  const agencyName = officer.agencyId === undefined ? undefined : await deps.agencyName?.(officer.agencyId);
  return {
    csrf,
    person: {
      name: officer.name,
      roles: officer.roles,
      ...(agencyName === undefined ? {} : { agencyName }),
    },
  };
}

/** For a request that could not even be read. */
function plainUi(deps: WebDeps): Ui {
  const area = deps.area === undefined ? {} : { area: deps.area };
  return { language: 'ms', t: translator('ms'), now: deps.clock.now(), address: '/', ...area };
}
