import * as z from 'zod/mini';
import { accountPoolVariables, commonVariables, limitVariables, tableVariables } from './shared.ts';

/** Environment of the function `provision-account`. */
export const Environment = z.object({
  ...accountPoolVariables,
  ...commonVariables,
  ...limitVariables,
  ...tableVariables,
});
export type Environment = z.infer<typeof Environment>;
