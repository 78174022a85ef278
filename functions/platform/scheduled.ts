import type { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import * as z from 'zod/mini';

interface Run {
  readonly event: unknown;
  readonly response?: { readonly lines: readonly string[] } | undefined | null;
  readonly error?: Error | null;
}

/** The bundle of what runs by schedule or by an operator: parses the input, logs one line with the last of the report. */
export function scheduled<S extends z.ZodMiniType, R extends { readonly lines: readonly string[] }>(
  { logger, input }: { readonly logger: Logger; readonly input: S },
  run: (event: z.output<S>) => Promise<R>,
) {
  return middy({ timeoutEarlyInMillis: 0 })
    .use({
      after: ({ response }: Run): void => {
        logger.info('done', { report: response?.lines.at(-1) ?? '' });
      },
      onError: ({ error }: Run): void => {
        logger.error('fault', error instanceof Error ? { error } : {});
      },
    })
    .handler(async (event: unknown): Promise<R> => run(z.parse(input, event)));
}
