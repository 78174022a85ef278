import * as z from 'zod/mini';
import { commonVariables, secretVariables, tableVariables } from './shared.ts';

/** Environment of the function `provision-relay`. */
export const Environment = z.object({ ...commonVariables, ...secretVariables, ...tableVariables });
export type Environment = z.infer<typeof Environment>;
