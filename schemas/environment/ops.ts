import * as z from 'zod/mini';
import { commonVariables, machineVariables, tableVariables } from './shared.ts';

/** Environment of the function `ops`. */
export const Environment = z.object({ ...commonVariables, ...machineVariables, ...tableVariables });
export type Environment = z.infer<typeof Environment>;
