import * as z from 'zod/mini';
import {
  commonVariables,
  fileVariables,
  machineVariables,
  mailVariables,
  rowQueueVariables,
  sessionVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `usage`. */
export const Environment = z.object({
  ...commonVariables,
  ...fileVariables,
  ...machineVariables,
  ...rowQueueVariables,
  ...sessionVariables,
  ...tableVariables,
  PUBLIC_URL: mailVariables.PUBLIC_URL,
  REMINDER_DAYS: z.string(),
  USAGE_CONFIRMATION_MONTHS: z.string(),
});
export type Environment = z.infer<typeof Environment>;
