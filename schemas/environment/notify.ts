import * as z from 'zod/mini';
import { commonVariables, mailVariables, noticeVariables, tableVariables } from './shared.ts';

/** Environment of the function `notify`. */
export const Environment = z.object({
  ...commonVariables,
  ...mailVariables,
  ...noticeVariables,
  ...tableVariables,
});
export type Environment = z.infer<typeof Environment>;
