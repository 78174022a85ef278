import { Environment } from '../../schemas/environment/directory.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { signedInPages } from '../web/signed-in-pages.ts';
import { contactUseCases } from './contact-use-cases.ts';
import { contactRoutes } from './contacts.tsx';
import { listRoutes } from './lists.tsx';
import { serviceRoutes } from './services.tsx';

/**
 * Pages that look into mailing lists, contacts and services. They change nothing: what is asked for is sent from the
 * portal's forms, so this function may only read the Directory.
 */
const logger = createLogger('directory');

const page = once(() => {
  const { base: directory, web } = signedInPages(readEnvironment(Environment), (error) => {
    logger.error('A page failed', error instanceof Error ? error : new Error('Not an error was thrown'));
  });
  const routes = [
    ...listRoutes(directory),
    ...contactRoutes(contactUseCases(directory)),
    ...serviceRoutes(directory),
  ];
  return (event: unknown) => serve(event, routes, web);
});

export const handler = (event: unknown): Promise<WebResponse> => page()(event);
