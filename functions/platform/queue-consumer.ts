import type { Logger } from '@aws-lambda-powertools/logger';
import * as z from 'zod/mini';

const eventSchema = z.lazy(() =>
  z.object({
    Records: z.array(z.object({ messageId: z.string(), body: z.string(), eventSourceARN: z.string() })),
  }),
);

interface Message<T> {
  readonly id: string;
  /** ARN of the queue that it came from. */
  readonly queue: string;
  readonly content: T;
}

/** What SQS takes back: these come again, the others are done. */
interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/**
 * The bundle of a function that a queue feeds: parses each message, hands all of them to `run`, and gives back those
 * that failed. One that cannot be read fails alone.
 */
export function queueConsumer<S extends z.ZodMiniType>(
  { logger, message }: { readonly logger: Logger; readonly message: S },
  run: (messages: readonly Message<z.output<S>>[]) => Promise<ReadonlyMap<string, unknown>>,
): (event: unknown) => Promise<BatchAnswer> {
  return async (event) => {
    const failed = new Map<string, unknown>();
    const messages = z.parse(eventSchema, event).Records.flatMap(({ messageId, body, eventSourceARN }) => {
      try {
        return [{ id: messageId, queue: eventSourceARN, content: z.parse(message, JSON.parse(body)) }];
      } catch (error) {
        failed.set(messageId, error);
        return [];
      }
    });
    for (const [id, error] of await run(messages)) failed.set(id, error);
    for (const [id, error] of failed) {
      const content = messages.find((each) => each.id === id)?.content;
      logger.error('fault', { content, ...(error instanceof Error ? { error } : {}) });
    }
    logger.info('done', { messages: messages.length, failed: failed.size });
    return { batchItemFailures: [...failed.keys()].map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
