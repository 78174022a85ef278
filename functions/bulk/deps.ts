import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { setTimeout } from 'node:timers/promises';
import type { Environment } from '../../schemas/environment/bulk.ts';
import { basics } from '../platform/basics.ts';
import { s3BulkFileWriter } from '../platform/bulk-files.ts';
import { stepFunctionsMachines } from '../platform/machines.ts';
import { getAgency } from '../store/officer-store.ts';
import { awaitEnd } from '../usecases/await-end.ts';
import type { BulkDeps } from '../usecases/bulk.ts';
import { readSession } from '../usecases/sign-in.ts';
import type { WebDeps } from '../web/serve.ts';

/** How long the page waits for the check of a small file. */
const PATIENCE_MILLISECONDS = 3000;
/** A file of 4 MB, with its form around it. A function takes 6 MB, in which a file is a third larger. */
const MAX_BYTES = 4 * 1024 * 1024 + 16 * 1024;

export interface BulkPageDeps extends BulkDeps {
  readonly newNonce: () => string;
  /** Waits a moment until something is done. */
  readonly settle: (requestId: string) => Promise<unknown>;
}

/** What this function works with; made once per process. */
export function bulkPageDeps(
  environment: Environment,
  onFault: (error: unknown) => void,
): { readonly bulk: BulkPageDeps; readonly web: WebDeps } {
  const base = basics(environment);
  const session = {
    idleMinutes: Number(environment.SESSION_IDLE_MINUTES),
    maxHours: Number(environment.SESSION_MAX_HOURS),
  };
  return {
    bulk: {
      ...base,
      machines: stepFunctionsMachines(new SFNClient({}), environment.MACHINES),
      files: s3BulkFileWriter(new S3Client({}), environment.FILES_BUCKET),
      bulkRows: Number(environment.BULK_ROWS),
      newNonce: () => base.random.token(),
      settle: (id) => awaitEnd({ tables: base.tables, pause }, id, PATIENCE_MILLISECONDS),
    },
    web: {
      publicUrl: environment.PUBLIC_URL,
      clock: base.clock,
      readSession: (token) => readSession({ ...base, session }, token),
      agencyName: async (id) => (await getAgency(base.tables, id))?.name,
      uploads: { maxBytes: MAX_BYTES },
      onFault,
    },
  };
}

async function pause(milliseconds: number): Promise<void> {
  await setTimeout(milliseconds);
}
