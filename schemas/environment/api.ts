import * as z from 'zod/mini';
import {
  accountPoolVariables,
  bookingVariables,
  commonVariables,
  identityKeyVariables,
  machineVariables,
  mailVariables,
  secretVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `api`. */
export const Environment = z.object({
  ...accountPoolVariables,
  ...bookingVariables,
  ...commonVariables,
  ...identityKeyVariables,
  ...machineVariables,
  ...mailVariables,
  ...secretVariables,
  ...tableVariables,
  FILES_BUCKET: z.string(),
});
export type Environment = z.infer<typeof Environment>;
