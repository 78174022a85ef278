import { Environment } from '../../schemas/environment/usage.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { signedInPages } from '../web/signed-in-pages.ts';
import { usageRoutes } from './routes.tsx';

/** Pages of the use of mailboxes, and the scheduled checks. */
const logger = createLogger('usage');

const page = once(() => {
  const { base, web } = signedInPages(readEnvironment(Environment), (error) => {
    logger.error('A page failed', error instanceof Error ? error : new Error('Not an error was thrown'));
  });
  const routes = usageRoutes(base);
  return (event: unknown) => serve(event, routes, web);
});

export const handler = (event: unknown): Promise<WebResponse> => page()(event);
