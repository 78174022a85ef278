import { describe, expect, test } from 'vitest';
import { UnreadableRequest } from '../../../functions/web/request.ts';
import { anEvent, aRequest } from './visits.ts';
import { readRequest } from '../../../functions/web/request.ts';

describe('reading a request', () => {
  test('finds cookies in the event and in the header', () => {
    expect(aRequest({ path: '/', cookies: ['a=1', 'b=2'] }).cookies.get('b')).toBe('2');
    expect(aRequest({ path: '/', headers: { Cookie: 'a=1; b=x=y' } }).cookies.get('b')).toBe('x=y');
  });

  test('keeps repeated fields of a form', () => {
    const form = new URLSearchParams([
      ['f.a', '1'],
      ['f.a', '2'],
    ]);
    expect(aRequest({ path: '/', form }).form.getAll('f.a')).toEqual(['1', '2']);
  });

  test('refuses a form of more than 128 KB', () => {
    expect(() => aRequest({ path: '/', form: { a: 'x'.repeat(132_000) } })).toThrow(
      expect.objectContaining({ status: 413 }),
    );
  });

  test('refuses a body that is no form', () => {
    const event = {
      ...(anEvent({ path: '/', method: 'POST', headers: { 'content-type': 'text/plain' } }) as object),
      body: 'x',
    };
    expect(() => readRequest(event)).toThrow(expect.objectContaining({ status: 415 }));
  });

  test.each([{ path: '/a%00b' }, { path: '/', query: 'q=%00' }, { path: '/', form: { a: 'x\0y' } }])(
    'refuses null bytes in $path $query',
    (sent) => {
      expect(() => aRequest(sent)).toThrow(UnreadableRequest);
    },
  );

  test('refuses a path that is not properly encoded', () => {
    expect(() => aRequest({ path: '/%E0%A4' })).toThrow(expect.objectContaining({ status: 400 }));
  });
});
