import * as z from 'zod/mini';
import { accountPoolVariables, commonVariables, machineVariables, tableVariables } from './shared.ts';

/** Environment of the function `ops`. */
export const Environment = z.object({
  ...accountPoolVariables,
  ...commonVariables,
  ...machineVariables,
  ...tableVariables,
});
export type Environment = z.infer<typeof Environment>;
