import * as z from 'zod/mini';
import {
  commonVariables,
  machineVariables,
  mailVariables,
  noticeVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `checks`. */
export const Environment = z.object({
  ...commonVariables,
  ...machineVariables,
  ...mailVariables,
  ...noticeVariables,
  ...tableVariables,
});
export type Environment = z.infer<typeof Environment>;
