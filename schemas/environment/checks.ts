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
  /** Months that a confirmation of use covers; empty where agencies confirm on demand alone (AMB-101). */
  USAGE_CONFIRMATION_MONTHS: z.string(),
});
export type Environment = z.infer<typeof Environment>;
