import * as z from 'zod/mini';
import {
  commonVariables,
  machineVariables,
  mailVariables,
  noticeVariables,
  secretVariables,
  tableVariables,
} from './shared.ts';

/** Environment of the function `provision-agency`. */
export const Environment = z.object({
  ...commonVariables,
  ...machineVariables,
  ...mailVariables,
  ...noticeVariables,
  ...secretVariables,
  ...tableVariables,
  PASSWORD_LINK_HOURS: z.string(),
});
export type Environment = z.infer<typeof Environment>;
