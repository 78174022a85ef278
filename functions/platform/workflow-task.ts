import type { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import * as z from 'zod/mini';

/** What a machine gives to each of its tasks. */
export const machineInputSchema = z.lazy(() =>
  z.object({
    requestId: z.string(),
    generation: z.number(),
    resumeAt: z.string(),
  }),
);

interface TaskInvocation {
  readonly event: unknown;
  readonly error?: Error | null;
}

/**
 * The bundle of every workflow task: parses what the machine gives, logs one line with the request and the step,
 * lets faults through (an exception is a fault; a business result is returned).
 */
export function workflowTask<S extends z.ZodMiniType, R>(
  { logger, input }: { readonly logger: Logger; readonly input: S },
  run: (event: z.output<S>) => Promise<R>,
) {
  return middy({ timeoutEarlyInMillis: 0 })
    .use(oneLine(logger))
    .handler(async (event: unknown) => run(z.parse(input, event)));
}

const logKeys = z.lazy(() =>
  z.object({
    request: z.object({ requestId: z.string(), generation: z.number() }),
    step: z.optional(z.string()),
  }),
);

function oneLine(logger: Logger) {
  const keysOf = (event: unknown) => {
    const keys = z.safeParse(logKeys, event);
    return keys.success ? { ...keys.data.request, step: keys.data.step } : {};
  };
  return {
    after: ({ event }: TaskInvocation): void => {
      logger.info('done', keysOf(event));
    },
    onError: ({ event, error }: TaskInvocation): void => {
      logger.error('fault', { ...keysOf(event), ...(error instanceof Error ? { error } : {}) });
    },
  };
}
