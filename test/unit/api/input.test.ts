import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import type { HttpEvent } from '../../../functions/platform/http/event.ts';
import { readJsonBody } from '../../../functions/platform/http/json-body.ts';
import { parseInput, parseQuery } from '../../../functions/platform/http/parse-input.ts';
import { idempotencyKeyOf, ifMatchOf } from '../../../functions/platform/http/preconditions.ts';
import { requestInputSchema, requestQuerySchema } from '../../../schemas/api/requests.ts';

function aCall(body: string | undefined, headers: Record<string, string> = {}): HttpEvent {
  return {
    rawPath: '/api/requests',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    requestContext: { http: { method: 'POST' } },
  };
}

function errorsOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
    throw error;
  }
  throw new Error('It was accepted');
}

describe('the body of a call', () => {
  it.each([
    ['cut off', '{"procedure":', 'MalformedBody'],
    ['empty', undefined, 'MalformedBody'],
    ['a megabyte', JSON.stringify({ form: { reason: 'x'.repeat(1024 * 1024) } }), 'BodyTooLarge'],
  ])('%s is refused', (_, body, name) => {
    expect(() => readJsonBody(aCall(body))).toThrow(expect.objectContaining({ name }));
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', ''])('as "%s" is refused', (type) => {
    const call = aCall('{}', { 'content-type': type });
    expect(() => readJsonBody(call)).toThrow(expect.objectContaining({ name: 'UnsupportedMediaType' }));
  });

  it('is read from base64 and with a charset', () => {
    const call = { ...aCall(Buffer.from('{"a":"é"}').toString('base64')), isBase64Encoded: true };
    expect(readJsonBody({ ...call, headers: { 'Content-Type': 'application/json; charset=utf-8' } })).toEqual(
      {
        a: 'é',
      },
    );
  });

  it.each(['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\ud800'])(
    'with a control character (%j) is refused under the name of its field',
    (character) => {
      const body = JSON.stringify({ procedure: 'RELAY-APPLY', form: { appName: `a${character}b` } });
      expect(errorsOf(() => readJsonBody(aCall(body)))).toEqual([
        { field: 'appName', code: 'control-characters' },
      ]);
    },
  );

  it('may have line breaks and tabs', () => {
    expect(readJsonBody(aCall('{"a":"b\\r\\n\\tc"}'))).toEqual({ a: 'b\r\n\tc' });
  });

  it('nested without end is refused', () => {
    const body = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(errorsOf(() => readJsonBody(aCall(body)))).toEqual([expect.objectContaining({ code: 'nesting' })]);
  });
});

describe('what the schema says', () => {
  it.each([
    [{ form: {} }, { field: 'procedure', code: 'required' }],
    [
      { procedure: 'RELAY-DANCE', form: {} },
      { field: 'procedure', code: 'choice' },
    ],
    [{ procedure: 'RELAY-APPLY' }, { field: 'form', code: 'required' }],
    [
      { procedure: 'RELAY-APPLY', form: 'text' },
      { field: 'form', code: 'wrong-type' },
    ],
    [
      { procedure: 'RELAY-APPLY', form: {}, colour: 'red' },
      { field: 'colour', code: 'unknown-field' },
    ],
    [
      { procedure: 'RELAY-APPLY', form: {}, subject: 7 },
      { field: 'subject', code: 'wrong-type' },
    ],
  ])('%j names the field', (body, error) => {
    expect(errorsOf(() => parseInput(requestInputSchema, body))).toEqual([error]);
  });

  it.each([
    ['status=DONE', { field: 'status', code: 'choice' }],
    ['limit=101', { field: 'limit', code: 'too-large' }],
    ['limit=0', { field: 'limit', code: 'number' }],
    ['limit=1&limit=2', { field: 'limit', code: 'wrong-type' }],
    ['colour=red', { field: 'colour', code: 'unknown-field' }],
  ])('?%s names the field', (query, error) => {
    expect(errorsOf(() => parseQuery(requestQuerySchema, query))).toEqual([error]);
  });
});

describe('Idempotency-Key', () => {
  const secrets = new Set(['authPassword']);
  const hashOf = (body: unknown) =>
    idempotencyKeyOf(aCall('', { 'idempotency-key': 'k' }), body, () => secrets)?.bodyHash;

  it('stands for the body whatever the order of its names, and without its secrets', () => {
    const first = hashOf({ form: { a: '1', b: '2', authPassword: 'x' }, procedure: 'P' });
    expect(hashOf({ procedure: 'P', form: { b: '2', a: '1', authPassword: 'y' } })).toBe(first);
    expect(hashOf({ procedure: 'P', form: { b: '2', a: '3' } })).not.toBe(first);
  });

  it('is for one route', () => {
    const key = idempotencyKeyOf(aCall('', { 'Idempotency-Key': 'k' }), {}, () => secrets);
    expect(key).toMatchObject({ key: 'k', route: 'POST /api/requests' });
  });

  it.each(['', 'with space', 'x'.repeat(201), 'é'])('%j is refused', (key) => {
    expect(() => idempotencyKeyOf(aCall('', { 'idempotency-key': key }), {}, () => secrets)).toThrow(
      expect.objectContaining({ name: 'MalformedHeader' }),
    );
  });
});

describe('If-Match', () => {
  it('gives the version that was read', () => {
    expect(ifMatchOf(aCall('', { 'if-match': '"7"' }))).toBe(7);
    expect(ifMatchOf(aCall('', { 'if-match': '*' }))).toBeUndefined();
    expect(ifMatchOf(aCall(''))).toBeUndefined();
  });

  it('is refused when it is no ETag of ours', () => {
    expect(() => ifMatchOf(aCall('', { 'if-match': 'seven' }))).toThrow(
      expect.objectContaining({ name: 'MalformedHeader' }),
    );
  });
});
