import { Environment } from '../../schemas/environment/public.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { dispatch, routeName } from '../platform/http/dispatch.ts';
import type { HttpAnswer, HttpEvent } from '../platform/http/event.ts';
import { jsonApi } from '../platform/http/json-api.ts';
import { createLogger } from '../platform/logger.ts';
import { systemClock } from '../platform/clock.ts';
import { systemRandom } from '../platform/random.ts';
import { serve } from '../web/serve.ts';
import { fieldErrorTexts } from '../web/texts/field-errors.ts';
import { linkOperations } from './links.ts';
import { linkPageRoutes } from './pages/routes.tsx';
import { linkUseCases } from './use-cases.ts';

const logger = createLogger('public');

const made = once(() => {
  const environment = readEnvironment(Environment);
  const useCases = linkUseCases(environment);
  const pages = linkPageRoutes({ useCases, newNonce: () => systemRandom.token() });
  const web = {
    publicUrl: environment.PUBLIC_URL,
    clock: systemClock,
    // A link shows one case and nothing around it: no session here.
    readSession: () => Promise.resolve(undefined),
    onFault: (error: unknown) => {
      logger.error('A page failed', error as Error);
    },
  };
  return {
    json: dispatch('public', linkOperations(useCases)),
    page: (event: HttpEvent): Promise<HttpAnswer> => serve(event, pages, web),
  };
});

/** Mail links: as JSON under `/api/links`, as pages under `/l`. */
export const handler = jsonApi(
  {
    logger,
    fieldTexts: fieldErrorTexts,
    routeOf: (event) => (isPage(event) ? `${methodOf(event)} /l/{token}` : routeName('public', event)),
  },
  (event) => (isPage(event) ? made().page(event) : made().json(event)),
);

function isPage({ rawPath }: HttpEvent): boolean {
  return rawPath.startsWith('/l/');
}

function methodOf({ requestContext }: HttpEvent): string {
  return requestContext.http.method;
}
