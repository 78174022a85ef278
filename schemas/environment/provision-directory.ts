import * as z from 'zod/mini';
import { commonVariables, tableVariables } from './shared.ts';

/** Environment of the function `provision-directory`. */
export const Environment = z.object({ ...commonVariables, ...tableVariables });
export type Environment = z.infer<typeof Environment>;
