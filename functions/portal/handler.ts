import { Environment } from '../../schemas/environment/portal.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { portalDeps } from './deps.ts';
import { portalRoutes } from './routes.ts';

const logger = createLogger('portal');

const page = once(() => {
  const { portal, web } = portalDeps(readEnvironment(Environment), (error) => {
    logger.error('A page failed', error as Error);
  });
  const routes = portalRoutes(portal);
  return (event: unknown) => serve(event, routes, web);
});

/** HTML pages for officers and users. */
export const handler = (event: unknown): Promise<WebResponse> => page()(event);
