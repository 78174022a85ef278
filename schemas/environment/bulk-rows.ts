import * as z from 'zod/mini';
import {
  accountPoolVariables,
  commonVariables,
  limitVariables,
  linkVariables,
  machineVariables,
  mailVariables,
  noticeVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `bulk-rows`. */
export const Environment = z.object({
  ...accountPoolVariables,
  ...commonVariables,
  ...limitVariables,
  ...linkVariables,
  ...machineVariables,
  ...mailVariables,
  ...noticeVariables,
  ...tableVariables,
  /** The queue for rows that failed too often. */
  LOST_ROWS_ARN: z.string(),
});
export type Environment = z.infer<typeof Environment>;
