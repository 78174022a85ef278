import * as z from 'zod/mini';
import {
  bulkVariables,
  commonVariables,
  fileVariables,
  machineVariables,
  mailVariables,
  sessionVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `bulk`. */
export const Environment = z.object({
  ...bulkVariables,
  ...commonVariables,
  ...fileVariables,
  ...machineVariables,
  ...sessionVariables,
  ...tableVariables,
  PUBLIC_URL: mailVariables.PUBLIC_URL,
});
export type Environment = z.infer<typeof Environment>;
