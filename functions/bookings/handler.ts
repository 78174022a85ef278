import { Environment } from '../../schemas/environment/bookings.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { signedInPages } from '../web/signed-in-pages.ts';
import { bookingRoutes } from './routes.tsx';

/** Pages of conference bookings and their calendar. */
const logger = createLogger('bookings');

const page = once(() => {
  const { base, web } = signedInPages(readEnvironment(Environment), (error) => {
    logger.error('A page failed', error instanceof Error ? error : new Error('Not an error was thrown'));
  });
  const routes = bookingRoutes(base);
  return (event: unknown) => serve(event, routes, web);
});

export const handler = (event: unknown): Promise<WebResponse> => page()(event);
