import * as z from 'zod/mini';
import { Environment } from '../../schemas/environment/officers.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { dispatch, routeName } from '../platform/http/dispatch.ts';
import type { HttpAnswer } from '../platform/http/event.ts';
import { jsonApi } from '../platform/http/json-api.ts';
import { createLogger } from '../platform/logger.ts';
import { getAgency } from '../store/officer-store.ts';
import { readSession } from '../usecases/sign-in.ts';
import type { WebResponse } from '../web/response.ts';
import { serve, type WebDeps } from '../web/serve.ts';
import { officersDeps } from './deps.ts';
import { agencyOperations } from './json-agencies.ts';
import { officerOperations } from './json-officers.ts';
import { officerPages } from './pages.ts';
import { officerErrorTexts } from './texts/errors.ts';

/**
 * Agencies and officers: pages for people, JSON under `/api`. One function, because it alone may keep sign-ins in the
 * user pool.
 */
const logger = createLogger('officers');
const deps = once(() => officersDeps(readEnvironment(Environment)));

const operations = once(() =>
  dispatch('officers', { ...agencyOperations(deps()), ...officerOperations(deps()) }),
);
const answerCall = jsonApi(
  { logger, fieldTexts: officerErrorTexts, routeOf: (event) => routeName('officers', event) },
  async (event) => operations()(event),
);

const routes = once(() => officerPages(deps()));
const webDeps = once((): WebDeps => ({
  publicUrl: deps().passwordLinks.publicUrl,
  clock: deps().clock,
  readSession: async (token) => readSession(deps(), token),
  agencyName: async (id) => (await getAgency(deps().tables, id))?.name,
  onFault: (error) => {
    logger.error('fault', error instanceof Error ? error : new Error('Not an error was thrown'));
  },
}));

const pathSchema = z.object({ rawPath: z.string() });

export async function handler(
  event: unknown,
  context: Parameters<typeof answerCall>[1],
): Promise<HttpAnswer | WebResponse> {
  const path = z.safeParse(pathSchema, event);
  if (path.success && path.data.rawPath.startsWith('/api/')) {
    return (await answerCall(event, context)) as HttpAnswer;
  }
  const response = await serve(event, routes(), webDeps());
  // The path may hold a one-time link, so it is not written down.
  logger.info({ message: 'page', status: response.statusCode });
  return response;
}
