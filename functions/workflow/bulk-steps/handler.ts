import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { Environment } from '../../../schemas/environment/bulk-steps.ts';
import { basics } from '../../platform/basics.ts';
import { s3BulkFileReader } from '../../platform/bulk-files.ts';
import { once, readEnvironment } from '../../platform/env.ts';
import { kmsIdentities } from '../../platform/identity-seal.ts';
import { createLogger } from '../../platform/logger.ts';
import { sqsRowSender } from '../../platform/row-queue.ts';
import { machineInputSchema, workflowTask } from '../../platform/workflow-task.ts';
import { runBulkStep } from '../../usecases/bulk-steps.ts';
import { bulkResult } from '../../web/bulk-result.ts';

const deps = once(() => {
  const environment = readEnvironment(Environment);
  return {
    ...basics(environment),
    identities: kmsIdentities(new KMSClient({}), environment),
    files: s3BulkFileReader(new S3Client({}), environment.FILES_BUCKET),
    rowSender: sqsRowSender(environment.ROW_QUEUE_URL),
    bulkRows: Number(environment.BULK_ROWS),
    resultFile: bulkResult,
  };
});

const input = z.object({
  request: machineInputSchema,
  step: z.string(),
  action: z.enum(['check', 'queue', 'file']),
});

/** Checks the rows of a file, queues them, and files what came of them: some rows a call. */
export const handler = workflowTask({ logger: createLogger('bulk-steps'), input }, (event) =>
  runBulkStep(deps(), event),
);
