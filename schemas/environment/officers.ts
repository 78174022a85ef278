import * as z from 'zod/mini';
import {
  commonVariables,
  identityVariables,
  mailVariables,
  sessionVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `officers`. */
export const Environment = z.object({
  ...commonVariables,
  ...identityVariables,
  ...mailVariables,
  ...sessionVariables,
  ...tableVariables,
  PASSWORD_LINK_HOURS: z.string(),
});
export type Environment = z.infer<typeof Environment>;
