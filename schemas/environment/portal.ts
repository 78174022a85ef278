import * as z from 'zod/mini';
import {
  accountPoolVariables,
  bookingVariables,
  commonVariables,
  identityKeyVariables,
  identityVariables,
  linkVariables,
  machineVariables,
  mailVariables,
  secretVariables,
  sessionVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `portal`. */
export const Environment = z.object({
  ...accountPoolVariables,
  ...bookingVariables,
  ...commonVariables,
  ...identityKeyVariables,
  ...identityVariables,
  ...linkVariables,
  ...machineVariables,
  ...mailVariables,
  ...secretVariables,
  ...sessionVariables,
  ...tableVariables,
  FILES_BUCKET: z.string(),
  DRAFT_DAYS: z.string(),
});
export type Environment = z.infer<typeof Environment>;
