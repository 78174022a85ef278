import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { Environment } from '../../schemas/environment/usage.ts';
import type { Agency } from '../../schemas/directory/officer.ts';
import { s3BulkFileWriter } from '../platform/bulk-files.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { sqsRowSender } from '../platform/row-queue.ts';
import { agenciesForNames } from '../usecases/agency-names.ts';
import type { LookDeps } from '../usecases/checks/look.ts';
import type { Basics, BulkFileWriter, WithMachines, WithRowSender } from '../usecases/deps.ts';
import type { WebDeps } from '../web/serve.ts';
import { signedInPages } from '../web/signed-in-pages.ts';

/** A file of 4 MB, with its form around it. A function takes 6 MB, in which a file is a third larger. */
const maxBytes = 4 * 1024 * 1024 + 16 * 1024;

export interface UsagePageDeps extends Basics, WithMachines, WithRowSender, LookDeps {
  readonly files: BulkFileWriter;
  readonly newNonce: () => string;
  /** All agencies, to choose from and for their names. */
  readonly agencies: () => Promise<readonly Agency[]>;
}

/** What this function works with; made once per process. */
export function usagePageDeps(
  environment: Environment,
  onFault: (error: unknown) => void,
): { readonly usage: UsagePageDeps; readonly web: WebDeps } {
  const { base, web } = signedInPages(environment, onFault);
  return {
    usage: {
      ...base,
      machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
      rowSender: sqsRowSender(environment.ROW_QUEUE_URL),
      files: s3BulkFileWriter(new S3Client({}), environment.FILES_BUCKET),
      newNonce: () => base.random.token(),
      agencies: agenciesForNames(base),
      reminderDays: Number(environment.REMINDER_DAYS),
      confirmationMonths: Number(environment.USAGE_CONFIRMATION_MONTHS) || undefined,
      publicUrl: environment.PUBLIC_URL,
    },
    web: { ...web, uploads: { maxBytes } },
  };
}
