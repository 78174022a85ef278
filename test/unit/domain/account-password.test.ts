import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import { parseFields, type FieldContext } from '../../../functions/domain/form.ts';
import { brokenAccountPasswordRules } from '../../../functions/domain/password-policy.ts';
import type { Field } from '../../../schemas/field.ts';

/** The policy of IPMS-4.8 and 4.20: exactly four minima, and not the printed example (BR-28, BR-29, AMB-52). */

describe('a password of an account', () => {
  it.each([
    ['twelve characters of each kind', 'ABCDEFGHIJ1!'],
    ['no small letter: the document asks for none', 'ABCDEFGHIJ1!'],
    ['a symbol that no keyboard has', 'Abcdefghij1€'],
    ['a space as the symbol', 'Abcdefghij 1'],
    ['256 characters', `A1!${'a'.repeat(253)}`],
    ['nearly the printed example', 'Abcdefdgh@13'],
  ])('may have %s', (_, password) => {
    expect(brokenAccountPasswordRules(password)).toEqual([]);
  });

  it.each([
    ['eleven characters', 'Abcdefghi1!', ['password-length']],
    ['twelve units that are eleven characters', 'Abcdefghi1👍', ['password-length']],
    ['no digit', 'Abcdefghijk!', ['password-digit']],
    ['a digit of another script only', 'Abcdefghij٣!', ['password-digit']],
    ['no capital', 'abcdefghij1!', ['password-upper']],
    ['a capital with an accent only', 'Ébcdefghij1!', ['password-upper']],
    ['no symbol', 'Abcdefghijk1', ['password-symbol']],
    ['letters of another script only', 'Abcdefghij1é', ['password-symbol']],
    ['a space at the end only', 'Abcdefghijk1 ', ['password-symbol', 'password-space']],
    ['the printed example', 'Abcdefdgh@12', ['password-example']],
    ['257 characters', `A1!${'a'.repeat(254)}`, ['password-too-long']],
    ['a space first', ' Abcdefghij1!', ['password-space']],
    ['nothing of all', 'a', ['password-length', 'password-digit', 'password-upper', 'password-symbol']],
  ])('may not have %s', (_, password, broken) => {
    expect(brokenAccountPasswordRules(password)).toEqual(broken);
  });
});

describe('a new password, typed twice', () => {
  const label = { ms: '', en: '' };
  const fields: readonly Field[] = [
    { name: 'password', kind: 'password', label, required: true },
    { name: 'again', kind: 'password', label, required: true },
  ];
  const rules = [{ rule: 'password', fields: ['password', 'again'], source: 'S3 §4.8 T3' }] as const;
  const context: FieldContext = { today: '2026-03-02', supplied: new Set(), fixed: {} };

  function taken(input: object, of = fields) {
    return parseFields(of, input as Record<string, unknown>, context, rules);
  }

  function refused(input: object, of = fields): unknown[] {
    try {
      taken(input, of);
    } catch (error) {
      if (error instanceof InvalidInput)
        return error.errors.map(({ field, code, source }) => [field, code, source].join(' ').trim());
      throw error;
    }
    return [];
  }

  it('is handed on as it was typed, and of it only is kept that it was given', () => {
    const password = 'Ab1! \u00a0e\u0301 wxyz';
    const parsed = taken({ password, again: password });
    expect(parsed.passwords).toEqual({ password, again: password });
    expect(parsed.values).toEqual({ password: { supplied: true }, again: { supplied: true } });
    expect(JSON.stringify([parsed.values, parsed.secrets, parsed.identities])).not.toContain('wxyz');
  });

  it('must be the same', () => {
    expect(refused({ password: 'ABCDEFGHIJ1!', again: 'ABCDEFGHIJ1! ' })).toEqual([
      'again password-different S3 §4.8 T3',
    ]);
  });

  it('is told each rule that it breaks, with the paragraph, and the second one too', () => {
    expect(refused({ password: 'abcdefghijkl', again: 'abc' })).toEqual([
      'password password-digit S3 §4.8 T3',
      'password password-upper S3 §4.8 T3',
      'password password-symbol S3 §4.8 T3',
      'again password-different S3 §4.8 T3',
    ]);
  });

  it('is told its rules even when the second one is empty', () => {
    expect(refused({ password: 'Abcdefghijk!' })).toEqual([
      'again required',
      'password password-digit S3 §4.8 T3',
    ]);
  });

  it('is needed', () => {
    expect(refused({})).toEqual(['password required', 'again required']);
    expect(refused({ password: '', again: '\u200b' })).toEqual(['password required', 'again required']);
  });

  it('cannot be kept from before, since none is stored', () => {
    expect(refused({ password: { supplied: true }, again: { supplied: true } })).toEqual([
      'password nothing-supplied',
      'again nothing-supplied',
    ]);
  });

  it('is no list, no number, and has no control characters', () => {
    expect(refused({ password: ['ABCDEFGHIJ1!'], again: 7 })).toEqual([
      'password wrong-type',
      'again wrong-type',
    ]);
    expect(refused({ password: 'ABCDEFGHIJ1!\0', again: 'ABCDEFGHIJ1!\0' })).toEqual([
      'password control-characters',
      'again control-characters',
    ]);
  });

  it('is no longer than the pool of users takes', () => {
    const password = `A1!${'a'.repeat(254)}`;
    expect(refused({ password, again: password })).toEqual([
      'password password-too-long',
      'again password-too-long',
    ]);
  });

  it('may be left out where it is optional, but not one of the two', () => {
    const optional = fields.map((field) => ({ ...field, required: false }));
    expect(taken({}, optional).passwords).toEqual({});
    expect(refused({ password: 'ABCDEFGHIJ1!' }, optional)).toEqual(['again password-different S3 §4.8 T3']);
    expect(refused({ again: 'ABCDEFGHIJ1!' }, optional)).toEqual(['again password-different S3 §4.8 T3']);
  });
});
