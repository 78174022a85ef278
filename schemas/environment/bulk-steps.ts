import * as z from 'zod/mini';
import {
  bulkVariables,
  commonVariables,
  fileVariables,
  identityKeyVariables,
  rowQueueVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `bulk-steps`. */
export const Environment = z.object({
  ...bulkVariables,
  ...commonVariables,
  ...fileVariables,
  ...identityKeyVariables,
  ...rowQueueVariables,
  ...tableVariables,
});
export type Environment = z.infer<typeof Environment>;
