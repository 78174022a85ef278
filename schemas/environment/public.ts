import * as z from 'zod/mini';
import {
  commonVariables,
  fileVariables,
  identityKeyVariables,
  linkVariables,
  machineVariables,
  mailVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `public`. */
export const Environment = z.object({
  ...commonVariables,
  ...fileVariables,
  ...identityKeyVariables,
  ...linkVariables,
  ...machineVariables,
  ...mailVariables,
  ...tableVariables,
});
export type Environment = z.infer<typeof Environment>;
