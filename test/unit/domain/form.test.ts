import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import { draftValues, parseFields, parseForm, type FieldContext } from '../../../functions/domain/form.ts';
import { relayApplyForm, relayTerminateForm } from '../../../schemas/forms/relay.ts';
import type { Field } from '../../../schemas/field.ts';
import { aRelay } from '../../support/builders.ts';
import { aRelayForm, aTerminationForm } from '../../support/forms.ts';

const context: FieldContext = { today: '2026-03-02', supplied: new Set(), fixed: {} };
const mark = { supplied: true } as const;

function errorsOf(parse: () => unknown): unknown[] {
  try {
    parse();
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map(({ field, code }) => `${field} ${code}`);
    throw error;
  }
  return [];
}

function field(kind: Field['kind'], more: Partial<Field> = {}): Field {
  return { name: 'f', label: { ms: '', en: '' }, kind, ...more };
}

function parsed(of: Field, raw: unknown, more: Partial<FieldContext> = {}) {
  return parseFields([of], { f: raw }, { ...context, ...more }).values['f'];
}

describe('one field', () => {
  const abc = field('choice', {
    choices: [
      { value: 'a', label: { ms: 'A', en: 'A' } },
      { value: 'b', label: { ms: 'B', en: 'B' } },
    ],
  });

  it.each<[string, Field, unknown, unknown]>([
    ['a text, without the spaces around', field('text'), '  Sistem  ', 'Sistem'],
    ['a text of exactly the length', field('text', { maxLength: 3 }), 'abc', 'abc'],
    ['HTML as it is: it is escaped where it is shown', field('text'), '<b>&', '<b>&'],
    ['composed and decomposed letters as the same', field('text'), 'e\u0301', '\u00e9'],
    ['several lines, with one kind of line end', field('multiline'), 'a\r\nb\tc', 'a\nb\tc'],
    ['an address', field('email'), 'a.b@c.example', 'a.b@c.example'],
    ['IPv4', field('ip'), '10.1.2.3', '10.1.2.3'],
    ['IPv6', field('ip'), '2001:db8::1', '2001:db8::1'],
    ['a domain', field('domain'), 'mel.agensi.gov.my', 'mel.agensi.gov.my'],
    ['a leap day', field('date'), '2028-02-29', '2028-02-29'],
    ['today where the future is refused', field('date', { notAfterToday: true }), '2026-03-02', '2026-03-02'],
    ['one of the choices', abc, 'b', 'b'],
    ['a flag that is set', field('flag'), true, true],
    ['a flag as a browser sends it', field('flag'), 'on', true],
    ['a flag that is not set', field('flag'), false, undefined],
    ['nothing where nothing is needed', field('text'), '', undefined],
    ['null as nothing', field('text'), null, undefined],
    ['spaces as nothing', field('text'), '   ', undefined],
    [
      'what nobody can see as nothing',
      field('multiline'),
      '\u200b\u2060\n\ufeff\u3164\u00ad\u2028',
      undefined,
    ],
    [
      'a text, without what nobody can see around it',
      field('text'),
      '\u200b Sistem\u{e0020}\ufeff',
      'Sistem',
    ],
    ['joiners inside a word', field('text'), 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a sign of several code points inside', field('text'), 'a 👩\u200d💻 b', 'a 👩\u200d💻 b'],
  ])('takes %s', (_, of, raw, value) => {
    expect(parsed(of, raw)).toEqual(value);
  });

  it.each<[string, Field, unknown, string]>([
    ['nothing', field('text', { required: true }), undefined, 'required'],
    ['only spaces', field('text', { required: true }), ' \t ', 'required'],
    ...[
      '\u200b',
      '\u200c',
      '\u200d',
      '\u2060',
      '\ufeff',
      '\u3164',
      '\u00ad',
      '\u2028',
      '\u2029',
      '\u2800',
      '\u034f',
      '\ufffa',
      '\u{e0001}',
    ].map((sign): [string, Field, unknown, string] => [
      `only U+${sign.codePointAt(0)!.toString(16)}`,
      field('multiline', { required: true }),
      `${sign} ${sign}`,
      'required',
    ]),
    ['a secret of what nobody can see', field('secret', { required: true }), '\u200b', 'required'],
    ['a line separator in one line', field('text'), 'a\u2028b', 'control-characters'],
    ['a paragraph separator in one line', field('text'), 'a\u2029b', 'control-characters'],
    ['only a sign that turns text around', field('text'), '\u200b\u202e', 'control-characters'],
    ['a number', field('text'), 7, 'wrong-type'],
    ['a list', field('text'), ['a'], 'wrong-type'],
    ['an object', field('email'), {}, 'wrong-type'],
    ['a word for a flag', field('flag'), 'perhaps', 'wrong-type'],
    ['a text that is too long', field('text', { maxLength: 3 }), 'abcd', 'too-long'],
    ['more than 200 characters', field('text'), 'a'.repeat(201), 'too-long'],
    ['more than 2000 characters in lines', field('multiline'), 'a'.repeat(2001), 'too-long'],
    ['a null byte', field('text'), 'a\0b', 'control-characters'],
    ['a line end in one line', field('text'), 'a\r\nBcc: x@y.example', 'control-characters'],
    ['a lone carriage return', field('multiline'), 'a\rb', 'control-characters'],
    ['an escape', field('multiline'), 'a\u001b[31m', 'control-characters'],
    ['text turned around', field('text'), 'a\u202eb', 'control-characters'],
    ['an isolate', field('multiline'), 'a\u2066b', 'control-characters'],
    ['half a character', field('text'), 'a\ud800', 'control-characters'],
    ['a secret with a null byte', field('secret'), 'a\0', 'control-characters'],
    ['no address', field('email'), 'a@b@c.example', 'email'],
    ['an address with a header', field('email'), 'a@b.example,c@d.example', 'email'],
    ['no IP address', field('ip'), '10.1.2.256', 'ip'],
    ['a network', field('ip'), '10.0.0.0/8', 'ip'],
    ['no domain', field('domain'), 'http://a.example', 'domain'],
    ['a domain without a dot', field('domain'), 'localhost', 'domain'],
    ['31 February', field('date'), '2026-02-31', 'date'],
    ['29 February in a common year', field('date'), '2026-02-29', 'date'],
    ['a date in another order', field('date'), '02-03-2026', 'date'],
    ['tomorrow', field('date', { notAfterToday: true }), '2026-03-03', 'not-after-today'],
    ['no choice', abc, 'c', 'choice'],
    ['a mark where nothing was supplied', field('secret'), mark, 'nothing-supplied'],
  ])('refuses %s', (_, of, raw, code) => {
    expect(errorsOf(() => parsed(of, raw))).toEqual([`f ${code}`]);
  });

  it('is required, or offered, only after the outcome it answers', () => {
    const answer = field('multiline', { requiredAfter: 'refused', onlyAfter: 'refused' });
    expect(errorsOf(() => parsed(answer, '', { reachedBy: 'refused' }))).toEqual(['f required']);
    expect(parsed(answer, 'Sebab', { reachedBy: 'refused' })).toBe('Sebab');
    expect(errorsOf(() => parsed(answer, 'Sebab', { reachedBy: 'resubmitted' }))).toEqual([
      'f unknown-field',
    ]);
    expect(parseFields([answer], {}, context).values).toEqual({});
  });
});

describe('a secret', () => {
  const secret = field('secret', { required: true });
  const before = { ...context, supplied: new Set(['f']) };

  it('is taken out and only marked, with its spaces', () => {
    const { values, secrets } = parseFields([secret], { f: ' rahsia ' }, context);
    expect(values).toEqual({ f: mark });
    expect(secrets).toEqual({ f: ' rahsia ' });
  });

  it.each([[''], [undefined], [mark]])('of the round before is kept when %j comes', (raw) => {
    expect(parseFields([secret], { f: raw }, before)).toMatchObject({ values: { f: mark }, secrets: {} });
  });
});

describe('the relay form', () => {
  const form = (input: object) => () => parseForm(relayApplyForm, { ...aRelayForm('X'), ...input }, context);

  it('gets its constant, whether it is sent or not', () => {
    expect(form({})().values['type']).toBe('NEW');
    expect(form({ type: 'NEW' })().values['type']).toBe('NEW');
    expect(errorsOf(form({ type: 'TERMINATE' }))).toEqual(['type choice']);
  });

  it('names every field that is wrong, not only the first', () => {
    expect(errorsOf(() => parseForm(relayApplyForm, { appIp: 'x', lain: 1 }, context))).toEqual(
      expect.arrayContaining(['lain unknown-field', 'appName required', 'appIp ip', 'reason required']),
    );
  });

  it.each(['__proto__', 'constructor', 'toString', 'rounds'])('does not know the field %s', (name) => {
    const input = JSON.parse(`{"${name}": "x"}`) as object;
    const whole = { ...aRelayForm('X') };
    for (const [key, value] of Object.entries(input)) {
      Object.defineProperty(whole, key, { value, enumerable: true });
    }
    expect(errorsOf(() => parseForm(relayApplyForm, whole, context))).toEqual([`${name} unknown-field`]);
  });

  it('wants an address or a domain, and says where that is written', () => {
    const wrong = form({ appIp: '', appDomain: '' });
    expect(errorsOf(wrong)).toEqual(['appIp at-least-one']);
    expect(wrong).toThrow(
      expect.objectContaining({
        errors: [expect.objectContaining({ source: 'D.2 no. 2, AMB-09' })],
      }) as Error,
    );
    expect(errorsOf(form({ appIp: '' }))).toEqual([]);
    expect(errorsOf(form({ appDomain: '' }))).toEqual([]);
    expect(errorsOf(form({ appIp: 'x', appDomain: '' }))).toEqual(['appIp ip']);
  });

  it('wants user name and password both, or none', () => {
    expect(errorsOf(form({ authUsername: 'u' }))).toEqual(['authPassword all-or-none']);
    expect(errorsOf(form({ authPassword: 'p' }))).toEqual(['authUsername all-or-none']);
    expect(errorsOf(form({ authUsername: 'u', authPassword: 'p' }))).toEqual([]);
  });

  it('keeps a password of the round before, lets it go with its user name, and takes a new one', () => {
    const again = (input: object) =>
      parseForm(
        relayApplyForm,
        { ...aRelayForm('X'), ...input },
        { ...context, supplied: new Set(['authPassword']) },
      );
    const { values, secrets } = again({ authUsername: 'u' });
    expect([values['authPassword'], secrets]).toEqual([mark, {}]);
    expect(again({ authUsername: '' }).values).not.toHaveProperty('authPassword');
    expect(again({ authUsername: 'u', authPassword: 'q' }).secrets).toEqual({ authPassword: 'q' });
    expect(errorsOf(() => again({ authPassword: 'q' }))).toEqual(['authUsername all-or-none']);
  });
});

describe('the termination form', () => {
  const { settings } = aRelay();
  const form = (input: object) => () =>
    parseForm(relayTerminateForm, { ...aTerminationForm(), ...input }, { ...context, fixed: settings });

  it('takes items 1 to 9 from the relay', () => {
    expect(form({})().values).toMatchObject({ ...settings, type: 'TERMINATE' });
    expect(errorsOf(form({ appName: settings['appName'] }))).toEqual([]);
  });

  it('lets nobody change them', () => {
    expect(errorsOf(form({ appName: 'Lain' }))).toEqual(['appName fixed']);
    expect(errorsOf(form({ authUsername: 'u' }))).toEqual(['authUsername fixed']);
  });
});

describe('any input', () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(aRelayForm('X')), 'authPassword', 'type'), fc.string()),
    fc.oneof(fc.string({ unit: 'binary' }), fc.anything()),
  );

  it('is either stored as well-formed text, flags and marks, or refused field by field', () => {
    fc.assert(
      fc.property(anything, (input) => {
        try {
          const { values } = parseForm(relayApplyForm, { ...aRelayForm('X'), ...input }, context);
          for (const value of Object.values(values)) {
            if (typeof value === 'string') expect(value).toMatch(/^[^\0\u202e\ud800-\udfff]+$/u);
            else expect([true, mark]).toContainEqual(value);
          }
          expect(JSON.stringify(values)).not.toContain('"authPassword":"');
        } catch (error) {
          if (!(error instanceof InvalidInput)) throw error;
          expect(error.errors.length).toBeGreaterThan(0);
          expect(error.errors.every(({ field: name }) => name.length <= 100)).toBe(true);
        }
      }),
    );
  });

  it('parsed once is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (reason) => {
        const once = (input: object) =>
          parseForm(relayApplyForm, input as Record<string, unknown>, context).values;
        let first;
        try {
          first = once(aRelayForm('X', { reason: `a${reason}` }));
        } catch {
          return;
        }
        expect(once(first)).toEqual(first);
      }),
    );
  });

  it('is kept in a draft without secrets, fixed fields and what is unknown', () => {
    const draft = draftValues(relayApplyForm, {
      ...aRelayForm('X'),
      appName: 'a'.repeat(500),
      authPassword: 'rahsia',
      lain: 'x',
      division: 7,
    });
    expect(draft['appName']).toBe('a'.repeat(120));
    expect(Object.keys(draft)).not.toContain('authPassword');
    expect(Object.keys(draft)).not.toContain('lain');
    expect(Object.keys(draft)).not.toContain('division');
    expect(Object.keys(draftValues(relayTerminateForm, { appName: 'x', reason: 'y' }))).toEqual([]);
    expect(draftValues(relayApplyForm, { appName: `${'a'.repeat(119)}😀` })['appName']).toBe(
      `${'a'.repeat(119)}\ufffd`,
    );
  });
});
