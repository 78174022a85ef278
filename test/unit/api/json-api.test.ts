import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { NotFound } from '../../../functions/domain/errors.ts';
import { dispatch, routeName, type Operations } from '../../../functions/platform/http/dispatch.ts';
import type { HttpAnswer } from '../../../functions/platform/http/event.ts';
import { jsonApi, noContent, type JsonApiOptions } from '../../../functions/platform/http/json-api.ts';

const context = { awsRequestId: 'test' } as Context;

/** All operations of the public function, each answering with its own name. */
function echo(overrides: Partial<Operations<'public'>> = {}): Operations<'public'> {
  const named = (id: string) => (_: unknown, params: object) =>
    Promise.resolve({ statusCode: 200, headers: {}, body: JSON.stringify({ id, params }) });
  return { readLink: named('readLink'), decideByLink: named('decideByLink'), ...overrides };
}

interface Line {
  readonly level: 'info' | 'error';
  readonly content: unknown;
}

/** A logger that keeps what it is told. */
function aLogger(): JsonApiOptions['logger'] & { readonly lines: Line[] } {
  const lines: Line[] = [];
  return {
    lines,
    info: (content) => void lines.push({ level: 'info', content }),
    error: (content) => void lines.push({ level: 'error', content }),
    resetKeys: () => undefined,
  };
}

function call(
  method: string,
  rawPath: string,
  operations = echo(),
  logger: JsonApiOptions['logger'] = aLogger(),
): Promise<HttpAnswer> {
  const handler = jsonApi(
    { logger, fieldTexts: {}, routeOf: (event) => routeName('public', event) },
    dispatch('public', operations),
  );
  return handler(
    { rawPath, headers: {}, requestContext: { http: { method } } },
    context,
  ) as Promise<HttpAnswer>;
}

describe('a JSON function', () => {
  it('finds the operation by method and path', async () => {
    const answer = await call('GET', '/api/links/abc-DEF_1');
    expect(JSON.parse(answer.body)).toEqual({ id: 'readLink', params: { token: 'abc-DEF_1' } });
    expect(JSON.parse((await call('POST', '/api/links/x')).body)).toMatchObject({ id: 'decideByLink' });
  });

  it.each([
    ['GET', '/api/links', 404, 'not-found'],
    ['GET', '/api/links/a/b', 404, 'not-found'],
    ['GET', '/api/links/%00', 404, 'not-found'],
    ['GET', '/api/links/%E0%A4%A', 404, 'not-found'],
    ['GET', '/api/requests', 404, 'not-found'],
    ['DELETE', '/api/links/x', 405, 'method-not-allowed'],
  ])('answers %s %s with %i', async (method, path, status, code) => {
    const answer = await call(method, path);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(answer.body)).toMatchObject({ code, status });
  });

  it('tells nothing of a fault', async () => {
    const broken = echo({ readLink: () => Promise.reject(new Error('secret of table Cases')) });
    const answer = await call('GET', '/api/links/x', broken);
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('Cases');
  });

  it('writes one line a call, with the route and never the path', async () => {
    const logger = aLogger();
    const failing = (error: Error) => echo({ readLink: () => Promise.reject(error) });
    await call('GET', '/api/links/very-secret', echo(), logger);
    await call('GET', '/api/links/very-secret', failing(new NotFound()), logger);
    await call('GET', '/api/links/very-secret', failing(new Error('x')), logger);
    expect(JSON.stringify(logger.lines)).not.toContain('very-secret');
    expect(logger.lines).toMatchObject([
      { level: 'info', content: { route: 'GET /api/links/{token}', status: 200 } },
      { level: 'info', content: { status: 404, error: 'NotFound' } },
      { level: 'error', content: { status: 500 } },
    ]);
  });

  it('lets nobody keep what it answers', async () => {
    const answer = await call('GET', '/api/links/x', echo({ readLink: () => Promise.resolve(noContent()) }));
    expect(answer).toMatchObject({
      statusCode: 204,
      headers: { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' },
    });
  });
});
