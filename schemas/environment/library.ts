import * as z from 'zod/mini';
import { commonVariables, fileVariables, mailVariables, sessionVariables, tableVariables } from './shared.ts';

/** Environment of the function `library`. */
export const Environment = z.object({
  ...commonVariables,
  ...fileVariables,
  ...sessionVariables,
  ...tableVariables,
  PUBLIC_URL: mailVariables.PUBLIC_URL,
});
export type Environment = z.infer<typeof Environment>;
