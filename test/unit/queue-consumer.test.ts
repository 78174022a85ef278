import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { createLogger } from '../../functions/platform/logger.ts';
import { queueConsumer } from '../../functions/platform/queue-consumer.ts';

const message = z.object({ row: z.number() });

function event(...bodies: readonly string[]) {
  return {
    Records: bodies.map((body, index) => ({
      ...{ messageId: `m${String(index)}`, body, eventSourceARN: 'arn:aws:sqs:x:0:rows' },
    })),
  };
}

it('gives back the messages that failed and those that cannot be read, and no other', async () => {
  const seen: number[] = [];
  const consume = queueConsumer({ logger: createLogger('test'), message }, (messages) => {
    seen.push(...messages.map(({ content }) => content.row));
    return Promise.resolve(new Map([['m1', new Error('away')]]));
  });
  expect(await consume(event('{"row":1}', '{"row":2}', 'not JSON', '{"line":4}'))).toEqual({
    batchItemFailures: ['m2', 'm3', 'm1'].map((itemIdentifier) => ({ itemIdentifier })),
  });
  expect(seen).toEqual([1, 2]);
});

it('tells from which queue a message came', async () => {
  const consume = queueConsumer({ logger: createLogger('test'), message }, ([first]) => {
    expect(first?.queue).toBe('arn:aws:sqs:x:0:rows');
    return Promise.resolve(new Map());
  });
  expect(await consume(event('{"row":1}'))).toEqual({ batchItemFailures: [] });
});
