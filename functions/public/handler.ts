import { Environment } from '../../schemas/environment/public.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { dispatch, routeName } from '../platform/http/dispatch.ts';
import type { HttpAnswer, HttpEvent } from '../platform/http/event.ts';
import { jsonApi } from '../platform/http/json-api.ts';
import { createLogger } from '../platform/logger.ts';
import { systemClock } from '../platform/clock.ts';
import { systemRandom } from '../platform/random.ts';
import { maxFormWithFile } from '../web/form-files.ts';
import { serve } from '../web/serve.ts';
import { fieldErrorTexts } from '../web/texts/field-errors.ts';
import { linkOperations } from './links.ts';
import { applyRoutes } from './apply/routes.tsx';
import { linkPageRoutes } from './pages/routes.tsx';
import { paths, registrationArea } from './register/area.ts';
import { registerRoutes } from './register/routes.tsx';
import { registrationSession } from './register/session.ts';
import { publicUseCases } from './use-cases.ts';

const logger = createLogger('public');

const made = once(() => {
  const environment = readEnvironment(Environment);
  const useCases = publicUseCases(environment);
  const newToken = () => systemRandom.token();
  const links = linkPageRoutes({ useCases, newNonce: newToken });
  const apply = applyRoutes({ useCases, newToken });
  const register = registerRoutes({ useCases, newToken });
  const frame = {
    publicUrl: environment.PUBLIC_URL,
    clock: systemClock,
    onFault: (error: unknown) => {
      logger.error('A page failed', error as Error);
    },
  };
  const withFile = { ...frame, uploads: { maxBytes: maxFormWithFile } };
  return {
    json: dispatch('public', linkOperations(useCases)),
    // A link shows one case and nothing around it: no session here.
    link: (event: HttpEvent): Promise<HttpAnswer> =>
      serve(event, links, { ...withFile, readSession: () => Promise.resolve(undefined) }),
    // The link is the proof here, too; who applies has no session.
    apply: (event: HttpEvent): Promise<HttpAnswer> =>
      serve(event, apply, { ...withFile, readSession: () => Promise.resolve(undefined) }),
    register: (event: HttpEvent): Promise<HttpAnswer> =>
      serve(event, register, {
        ...frame,
        area: registrationArea,
        readSession: (token) => registrationSession(useCases, token),
      }),
  };
});

/** Mail links, as JSON under `/api/links` and as pages under `/l`; registration under `/register`. */
export const handler = jsonApi(
  {
    logger,
    fieldTexts: fieldErrorTexts,
    routeOf: (event) =>
      isLink(event)
        ? `${methodOf(event)} /l/{token}`
        : isRegistration(event)
          ? `${methodOf(event)} ${knownPath(event)}`
          : isApplication(event)
            ? `${methodOf(event)} /apply`
            : routeName('public', event),
  },
  (event) => {
    if (isLink(event)) return made().link(event);
    if (isApplication(event)) return made().apply(event);
    return isRegistration(event) ? made().register(event) : made().json(event);
  },
);

function isLink({ rawPath }: HttpEvent): boolean {
  return rawPath.startsWith('/l/');
}

function isRegistration({ rawPath }: HttpEvent): boolean {
  return rawPath === '/register' || rawPath.startsWith('/register/');
}

function isApplication({ rawPath }: HttpEvent): boolean {
  return rawPath === '/apply' || rawPath.startsWith('/apply/');
}

/** Never the path as it came: people put secrets into addresses. */
function knownPath({ rawPath }: HttpEvent): string {
  return Object.values(paths).find((path) => path === rawPath) ?? `${paths.start}/{other}`;
}

function methodOf({ requestContext }: HttpEvent): string {
  return requestContext.http.method;
}
