import * as z from 'zod/mini';
import { commonVariables, fileVariables, tableVariables } from './shared.ts';

/** Environment of the function `usage-rows`. */
export const Environment = z.object({
  ...commonVariables,
  ...fileVariables,
  ...tableVariables,
  /** The queue for parts that failed too often. */
  LOST_ROWS_ARN: z.string(),
});
export type Environment = z.infer<typeof Environment>;
