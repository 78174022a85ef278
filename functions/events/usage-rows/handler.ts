import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/usage-rows.ts';
import { basics } from '../../platform/basics.ts';
import { s3BulkFileReader } from '../../platform/bulk-files.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { createLogger } from '../../platform/logger.ts';
import { queueConsumer } from '../../platform/queue-consumer.ts';
import { doParts } from '../../usecases/usage/file-parts.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    files: s3BulkFileReader(new S3Client({}), environment.FILES_BUCKET),
    lostRows: environment.LOST_ROWS_ARN,
  };
});

/** A file, and the number of a part of it. */
const message = z.object({ requestId: z.string(), row: z.number() });

/** Works through files of usage, part by part, as the queue brings them. */
export const handler = queueConsumer({ logger: createLogger('usage-rows'), message }, (messages) => {
  const { lostRows, ...made } = deps();
  return doParts(
    made,
    messages.map(({ id, queue, content }) => ({
      ...{ id, fileId: content.requestId, no: content.row },
      lost: queue === lostRows,
    })),
  );
});
