import * as z from 'zod/mini';
import { commonVariables, mailVariables, sessionVariables, tableVariables } from './shared.ts';

/** Environment of the function `reports`. */
export const Environment = z.object({
  ...commonVariables,
  ...sessionVariables,
  ...tableVariables,
  PUBLIC_URL: mailVariables.PUBLIC_URL,
});
export type Environment = z.infer<typeof Environment>;
