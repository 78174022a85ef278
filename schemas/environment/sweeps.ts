import * as z from 'zod/mini';
import {
  accountPoolVariables,
  commonVariables,
  linkVariables,
  machineVariables,
  mailVariables,
  noticeVariables,
  rowQueueVariables,
  secretVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `sweeps`. */
export const Environment = z.object({
  ...accountPoolVariables,
  ...commonVariables,
  ...linkVariables,
  ...machineVariables,
  ...mailVariables,
  ...noticeVariables,
  ...rowQueueVariables,
  ...secretVariables,
  ...tableVariables,
  REMINDER_DAYS: z.string(),
});
export type Environment = z.infer<typeof Environment>;
