import { describe, expect, test } from 'vitest';
import { readPostedForm } from '../../../functions/web/form-values.ts';
import { openSecret, sealSecret } from '../../../functions/platform/sealed-secrets.ts';
import { comesFromHere, sameSecret } from '../../../functions/web/csrf.ts';
import type { Field } from '../../../schemas/field.ts';
import { aRequest, PUBLIC_URL } from './visits.ts';

const label = { ms: 'x', en: 'x' };
const fields: readonly Field[] = [
  { name: 'title', kind: 'text', label },
  { name: 'text', kind: 'multiline', label },
  { name: 'day', kind: 'date', label },
  { name: 'final', kind: 'flag', label },
  { name: 'password', kind: 'secret', label },
];

function read(form: Readonly<Record<string, string>> | URLSearchParams, supplied: readonly string[] = []) {
  return readPostedForm(new URLSearchParams(form), {
    fields,
    sessionToken: 'token',
    purpose: 'test',
    supplied: new Set(supplied),
  });
}

describe('a posted form', () => {
  test('loses spaces around text and carriage returns', () => {
    expect(read({ 'f.title': '  a  ', 'f.text': 'a\r\nb' }).raw).toEqual({ title: 'a', text: 'a\nb' });
  });

  test('takes dates as Malaysians write them', () => {
    expect(read({ 'f.day': '3/9/2026' }).raw).toEqual({ day: '2026-09-03' });
    expect(read({ 'f.day': '2026-09-03' }).raw).toEqual({ day: '2026-09-03' });
  });

  test('keeps what was typed wrongly, to be shown again', () => {
    expect(read({ 'f.day': 'esok' }).shown).toEqual({ day: 'esok' });
  });

  test('hands on what is no field, to be refused', () => {
    expect(read({ 'f.other': 'x' }).raw).toEqual({ other: 'x' });
  });

  test('hands on a field that was sent twice, to be refused', () => {
    const twice = new URLSearchParams([
      ['f.title', 'a'],
      ['f.title', 'b'],
    ]);
    expect(read(twice).raw).toEqual({ title: ['a', 'b'] });
  });

  test('never shows a password, and carries it encrypted', () => {
    const first = read({ 'f.password': ' geheim ' });
    expect(first.raw['password']).toBe(' geheim ');
    expect(first.shown['password']).toEqual({ supplied: true });
    expect(JSON.stringify([first.shown, first.sealed])).not.toContain('geheim');

    const next = read({ 'f.password': '', 'sealed-f.password': first.sealed['password'] ?? '' });
    expect(next.raw['password']).toBe(' geheim ');
  });

  test('keeps a password of an earlier round, and lets one be removed', () => {
    const { sealed } = read({ 'f.password': 'geheim' });
    expect(read({}, ['password']).raw).toEqual({ password: { supplied: true } });
    expect(read({ 'sealed-f.password': sealed['password'] ?? '', 'remove-f.password': 'true' }).raw).toEqual(
      {},
    );
  });
});

test('a sealed password opens only for its session and purpose', () => {
  const sealed = sealSecret('geheim', 'token', 'a');
  expect(openSecret(sealed, 'token', 'a')).toBe('geheim');
  expect(openSecret(sealed, 'other', 'a')).toBeUndefined();
  expect(openSecret(sealed, 'token', 'b')).toBeUndefined();
  expect(openSecret(`${sealed.slice(0, -2)}AA`, 'token', 'a')).toBeUndefined();
  expect(openSecret('x', 'token', 'a')).toBeUndefined();
});

test.each([
  [{ origin: PUBLIC_URL }, true],
  [{ origin: 'https://elsewhere.example' }, false],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{}, true],
] as const)('a form with %j comes from here: %s', (headers, expected) => {
  expect(comesFromHere(aRequest({ path: '/', headers }), PUBLIC_URL)).toBe(expected);
});

test('secrets are compared whole', () => {
  expect(sameSecret('abc', 'abc')).toBe(true);
  expect(sameSecret('ab', 'abc')).toBe(false);
  expect(sameSecret('', '')).toBe(true);
});
