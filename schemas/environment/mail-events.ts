import * as z from 'zod/mini';
import { commonVariables } from './shared.ts';

/** Environment of the function `mail-events`. */
export const Environment = z.object({ ...commonVariables });
export type Environment = z.infer<typeof Environment>;
