import type { Logger } from '@aws-lambda-powertools/logger';
import middy from '@middy/core';
import * as z from 'zod/mini';
import { eventSchema, type HttpAnswer, type HttpEvent } from './event.ts';
import { problemOf, type FieldTexts } from './problem.ts';

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const;

/** An answer with a body that is serialised through its schema: nothing that the schema lacks gets out. */
export function answer<T extends z.ZodMiniType>(
  status: 200 | 201,
  schema: T,
  body: z.input<T>,
  extra: Readonly<Record<string, string>> = {},
): HttpAnswer {
  return {
    statusCode: status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8', ...extra },
    body: JSON.stringify(z.parse(schema, body)),
  };
}

export function noContent(): HttpAnswer {
  return { statusCode: 204, headers, body: '' };
}

export interface JsonApiOptions {
  readonly logger: Pick<Logger, 'info' | 'error' | 'resetKeys'>;
  readonly fieldTexts: FieldTexts;
  /** The route that a call took, for the log: never its path, which may hold a secret. */
  readonly routeOf: (event: HttpEvent) => string;
}

interface Invocation {
  readonly event: unknown;
  response?: HttpAnswer | undefined | null;
  readonly error?: Error | null;
  readonly internal: Record<string, unknown>;
}

/**
 * The bundle of every JSON function: parses the event, turns errors into problem+json, writes one line a call.
 * Handlers add nothing to it.
 */
export function jsonApi(options: JsonApiOptions, handle: (event: HttpEvent) => Promise<HttpAnswer>) {
  return middy({ timeoutEarlyInMillis: 0 })
    .use(oneLine(options))
    .use(problems(options))
    .handler(async (event: unknown) => handle(z.parse(eventSchema, event)));
}

function problems({ fieldTexts }: JsonApiOptions) {
  return {
    onError(call: Invocation): void {
      const { problem, headers: extra } = problemOf(call.error, fieldTexts);
      call.response = {
        statusCode: problem.status,
        headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8', ...extra },
        body: JSON.stringify(problem),
      };
    },
  };
}

function oneLine({ logger, routeOf }: JsonApiOptions) {
  let began = 0;
  const write = (call: Invocation): void => {
    const event = z.safeParse(eventSchema, call.event);
    const line = {
      message: 'answered',
      route: event.success ? routeOf(event.data) : 'unreadable',
      status: call.response?.statusCode,
      milliseconds: Math.round(performance.now() - began),
    };
    if ((call.response?.statusCode ?? 500) < 500) {
      logger.info({ ...line, ...(call.error ? { error: call.error.name } : {}) });
    } else {
      logger.error(line, call.error ?? new Error('No answer'));
    }
    logger.resetKeys();
  };
  return {
    before(): void {
      began = performance.now();
    },
    after: write,
    onError: write,
  };
}
