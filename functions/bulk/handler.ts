import { Environment } from '../../schemas/environment/bulk.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { bulkPageDeps } from './deps.ts';
import { bulkRoutes } from './routes.tsx';

/**
 * Pages of accounts in bulk. A function of its own: it takes files, which no other page does, and it may put them where
 * nobody who answers pages can read them.
 */
const logger = createLogger('bulk');

const page = once(() => {
  const { bulk, web } = bulkPageDeps(readEnvironment(Environment), (error) => {
    logger.error('A page failed', error instanceof Error ? error : new Error('Not an error was thrown'));
  });
  const routes = bulkRoutes(bulk);
  return (event: unknown) => serve(event, routes, web);
});

export const handler = (event: unknown): Promise<WebResponse> => page()(event);
