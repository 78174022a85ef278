import { Environment } from '../../schemas/environment/tenants.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { signedInPages } from '../web/signed-in-pages.ts';
import { tenantRoutes } from './routes.tsx';

/** Pages of how agencies join and leave: migration plans and the review of their use. */
const logger = createLogger('tenants');

const page = once(() => {
  const { base, web } = signedInPages(readEnvironment(Environment), (error) => {
    logger.error('A page failed', error instanceof Error ? error : new Error('Not an error was thrown'));
  });
  const routes = tenantRoutes(base);
  return (event: unknown) => serve(event, routes, web);
});

export const handler = (event: unknown): Promise<WebResponse> => page()(event);
