import { S3Client } from '@aws-sdk/client-s3';
import { Environment } from '../../schemas/environment/library.ts';
import { s3DocumentFiles, s3DocumentWriter } from '../platform/document-files.ts';
import { once, readEnvironment } from '../platform/env.ts';
import { createLogger } from '../platform/logger.ts';
import { agenciesForNames } from '../usecases/agency-names.ts';
import type { WebResponse } from '../web/response.ts';
import { serve } from '../web/serve.ts';
import { signedInPages } from '../web/signed-in-pages.ts';
import { libraryRoutes } from './routes.tsx';

/** Pages of documents, the mailbox policy and the mail-flow log. */
const logger = createLogger('library');

/** A file of 4 MB, with its form around it. A function takes 6 MB, in which a file is a third larger. */
const MAX_BYTES = 4 * 1024 * 1024 + 16 * 1024;

const page = once(() => {
  const environment = readEnvironment(Environment);
  const { base, web } = signedInPages(environment, (error) => {
    logger.error('A page failed', error instanceof Error ? error : new Error('Not an error was thrown'));
  });
  const s3 = new S3Client({ forcePathStyle: true });
  const files = {
    ...s3DocumentFiles(s3, environment.FILES_BUCKET),
    ...s3DocumentWriter(s3, environment.FILES_BUCKET),
  };
  const routes = libraryRoutes({ ...base, files, agencies: agenciesForNames(base) });
  return (event: unknown) => serve(event, routes, { ...web, uploads: { maxBytes: MAX_BYTES } });
});

export const handler = (event: unknown): Promise<WebResponse> => page()(event);
