import { Environment } from '../../schemas/environment/users.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { usersDeps } from './deps.ts';
import { userPages } from './pages.ts';

const logger = createLogger('users');

const page = once(() => {
  const { users, web } = usersDeps(readEnvironment(Environment), (error) => {
    logger.error('A page failed', error as Error);
  });
  const routes = userPages(users);
  return (event: unknown) => serve(event, routes, web);
});

/** The user module: pages for account holders. */
export const handler = (event: unknown): Promise<WebResponse> => page()(event);
