import * as z from 'zod/mini';
import {
  commonVariables,
  identityKeyVariables,
  limitVariables,
  linkVariables,
  mailVariables,
  noticeVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `open-task`. */
export const Environment = z.object({
  ...commonVariables,
  ...identityKeyVariables,
  ...limitVariables,
  ...linkVariables,
  ...mailVariables,
  ...noticeVariables,
  ...tableVariables,
});
export type Environment = z.infer<typeof Environment>;
