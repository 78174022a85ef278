import * as z from 'zod/mini';
import {
  accountPoolVariables,
  commonVariables,
  fileVariables,
  identityKeyVariables,
  machineVariables,
  mailVariables,
  sessionVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `users`. */
export const Environment = z.object({
  ...accountPoolVariables,
  ...commonVariables,
  ...fileVariables,
  ...identityKeyVariables,
  ...machineVariables,
  ...mailVariables,
  ...sessionVariables,
  ...tableVariables,
});
export type Environment = z.infer<typeof Environment>;
