import { Environment } from '../../schemas/environment/usage.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { usagePageDeps } from './deps.ts';
import { usageRoutes } from './routes.tsx';

/**
 * Pages of the use of mailboxes, and of the scheduled checks. A function of its own: it takes files, starts terminations
 * from a list, and may put files where nobody who answers pages can read them.
 */
const logger = createLogger('usage');

const page = once(() => {
  const { usage, web } = usagePageDeps(readEnvironment(Environment), (error) => {
    logger.error('A page failed', error instanceof Error ? error : new Error('Not an error was thrown'));
  });
  const routes = usageRoutes(usage);
  return (event: unknown) => serve(event, routes, web);
});

export const handler = (event: unknown): Promise<WebResponse> => page()(event);
