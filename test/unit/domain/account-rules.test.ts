import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOutcome } from '../../../functions/domain/decision.ts';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import { parseFields, type FieldContext } from '../../../functions/domain/form.ts';
import { minimumStorage, storageText } from '../../../functions/domain/storage.ts';
import type { Outcome } from '../../../schemas/catalogue.ts';
import type { Field, FormRule, RuleName } from '../../../schemas/field.ts';
import { relayApplyForm } from '../../../schemas/forms/relay.ts';
import {
  gradeChoices,
  packageChoices,
  storageChoices,
  terminationCauseChoices,
  valueAddedServices,
} from '../../../schemas/policies/accounts.ts';

const label = { ms: '', en: '' };
const context: FieldContext = { today: '2026-03-02', supplied: new Set(), fixed: {} };

function text(name: string, more: Partial<Field> = {}): Field {
  return { name, kind: 'text', label, ...more };
}

function ruleOf(rule: RuleName, fields: readonly string[]): FormRule {
  return { rule, fields, source: 'here' };
}

function broken(parse: () => unknown): unknown[] {
  try {
    parse();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.errors.map(({ field, code, params }) =>
      [field, code, ...Object.values(params ?? {})].join(' '),
    );
  }
  return [];
}

describe('the lists of the documents', () => {
  it('have 60 grades, 11 sizes, 3 packages, 6 services and 7 causes, each once', () => {
    const lists = [gradeChoices, storageChoices, packageChoices, valueAddedServices, terminationCauseChoices];
    expect(lists.map((list) => new Set(list.map(({ value }) => value)).size)).toEqual([60, 11, 3, 6, 7]);
    expect(lists.map((list) => list.length)).toEqual([60, 11, 3, 6, 7]);
  });

  it('call grades and sizes as the documents do', () => {
    const names = [...gradeChoices, ...storageChoices].map((choice) => choice.label.ms);
    expect(names).toEqual(
      expect.arrayContaining([
        'Gred 1',
        'Gred 54',
        'Jusa A',
        'Jusa C',
        'Turus 1',
        'Turus 3',
        '500 MB',
        '10 GB',
      ]),
    );
    expect(storageChoices.map(({ value, label: { ms } }) => storageText(Number(value)) === ms)).not.toContain(
      false,
    );
  });
});

describe('storage', () => {
  const fields = [
    text('grade', { kind: 'choice', choices: gradeChoices }),
    text('size', { kind: 'choice', choices: storageChoices }),
    text('reason'),
  ];
  const rules = [ruleOf('storage', ['grade', 'size', 'reason'])];
  const check = (input: Record<string, unknown>) => broken(() => parseFields(fields, input, context, rules));

  it.each([
    [undefined, 500],
    ['1', 500],
    ['40', 500],
    ['41', 1024],
    ['47', 1024],
    ['48', 2048],
    ['53', 2048],
    ['54', 4096],
    ['JUSA_A', 4096],
    ['TURUS_3', 4096],
  ])('of grade %s is at least %i MB', (grade, min) => {
    expect(minimumStorage(grade)).toBe(min);
  });

  it('is taken from the minimum on, and below it only with a reason, for every grade and size', () => {
    const grades = fc.constantFrom(undefined, ...gradeChoices.map(({ value }) => value));
    const sizes = fc.constantFrom(...storageChoices.map(({ value }) => value));
    fc.assert(
      fc.property(grades, sizes, fc.constantFrom('', ' ', 'Peti mel bersama'), (grade, size, reason) => {
        const min = minimumStorage(grade);
        const isTaken = Number(size) >= min || reason.trim() !== '';
        expect(check({ grade, size, reason })).toEqual(
          isTaken ? [] : [`reason storage-minimum ${storageText(min)}`],
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('quotes the guideline', () => {
    expect(() => parseFields(fields, { grade: '54', size: '500' }, context, rules)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ source: 'S4 G¶10(iii)' })] }) as Error,
    );
  });

  it('says it beside the size where no reason can be given', () => {
    const strict = [ruleOf('storage', ['grade', 'size'])];
    expect(broken(() => parseFields(fields, { grade: '54', size: '500' }, context, strict))).toEqual([
      'size storage-minimum 4 GB',
    ]);
  });

  it.each(['499', '10241', '1e3', '-500', '500.5', '0x400'])(
    'outside of the range is refused: %s',
    (size) => {
      const free = [fields[0]!, text('size'), text('reason')];
      expect(broken(() => parseFields(free, { size, reason: 'x' }, context, rules))).toEqual([
        'size storage-range 500 MB 10 GB',
      ]);
    },
  );

  it('has nothing to say of a size that is missing or no choice', () => {
    expect(check({ grade: '54' })).toEqual([]);
    expect(check({ grade: '54', size: '700' })).toEqual(['size choice']);
    expect(check({ grade: '55', size: '500' })).toEqual(['grade choice']);
  });
});

describe('an address', () => {
  const fields = [text('address', { kind: 'email', unique: 'address' })];
  const rules = [ruleOf('agency-domain', ['address'])];
  const check = (address: string, more: Partial<FieldContext>) =>
    broken(() => parseFields(fields, { address }, { ...context, ...more }, rules));
  const kpc = { agency: { domain: 'KPC.example' } };

  it.each([
    ['aminah@kpc.example', []],
    ['AMINAH@KPC.EXAMPLE', []],
    ['aminah@jrc.example', ['address agency-domain KPC.example']],
    ['aminah@notkpc.example', ['address agency-domain KPC.example']],
    ['aminah@sub.kpc.example', ['address agency-domain KPC.example']],
    ['aminah@kpc.example.com', ['address agency-domain KPC.example']],
    ['aminah', ['address email']],
    ['850101145523@kpc.example', ['address tells-identity']],
    ['850199145523@kpc.example', []],
    ['', []],
  ])('%s in the domain of the agency: %j', (address, expected) => {
    expect(check(address, kpc)).toEqual(expected);
  });

  it('cannot be given while the agency has no domain', () => {
    expect(check('aminah@kpc.example', { agency: {} })).toEqual(['address agency-domain-unset']);
    expect(check('aminah@kpc.example', {})).toEqual(['address agency-domain-unset']);
  });

  it('that stays is not judged anew', () => {
    const before = { address: 'aminah@lama.example' };
    expect(check('Aminah@lama.example', { ...kpc, before })).toEqual([]);
    expect(check('siti@lama.example', { ...kpc, before })).toEqual(['address agency-domain KPC.example']);
  });
});

describe('a login id', () => {
  const rules = [ruleOf('login-id', ['id'])];
  const check = (id: string, before = {}) =>
    broken(() => parseFields([text('id', { unique: 'login' })], { id }, { ...context, before }, rules));

  it.each(['abc', 'a.b_c-d', '1ab', 'a'.repeat(64), 'Aminah'])('may be %s', (id) => {
    expect(check(id)).toEqual([]);
  });

  it.each(['ab', 'a'.repeat(65), '.abc', '-abc', '_abc', 'a b', 'a@b', 'sítí', 'a/b', 'a#b'])(
    'may not be %s',
    (id) => {
      expect(check(id)).toEqual(['id login-id']);
    },
  );

  it('may not be the number of an identity card, which everybody would see', () => {
    expect(check('850101145523')).toEqual(['id tells-identity']);
  });

  it('that stays is not judged anew', () => {
    expect(check('o’connor', { id: 'o’connor' })).toEqual([]);
  });
});

describe('identity data', () => {
  const number: Field = { name: 'number', kind: 'identity', label };
  const fields = [number, text('address'), text('reason')];
  const rules = [ruleOf('reason-for-change', ['number', 'address', 'reason'])];
  const before = { number: { masked: '••••••••5678', sealed: 's', digest: 'd' }, address: 'a@kpc.example' };
  const check = (input: Record<string, unknown>, of: FieldContext['before'] = before) =>
    broken(() => parseFields(fields, input, { ...context, before: of }, rules));

  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['stays', { address: 'a@kpc.example' }, []],
    ['stays, with a reason all the same', { address: 'a@kpc.example', reason: 'x' }, []],
    ['another address', { address: 'b@kpc.example' }, ['reason reason-for-change address']],
    ['another address with a reason', { address: 'b@kpc.example', reason: 'x' }, []],
    ['an address taken away', {}, ['reason reason-for-change address']],
    ['another number', { address: 'a@kpc.example', number: 'A1234567' }, ['reason reason-for-change number']],
    ['both', { address: 'c@kpc.example', number: 'A1234567' }, ['reason reason-for-change number, address']],
    [
      'another address, with spaces as a reason',
      { address: 'c@kpc.example', reason: ' ' },
      ['reason reason-for-change address'],
    ],
  ])('%s', (_, input, expected) => {
    expect(check(input)).toEqual(expected);
  });

  it('is a change where nothing was known before', () => {
    expect(check({ address: 'a@kpc.example' }, {})).toEqual(['reason reason-for-change address']);
  });
});

describe('the rules of a decision', () => {
  const outcome: Outcome = {
    label,
    done: label,
    tone: 'primary',
    consequence: label,
    covers: [],
    leadsTo: [],
    fields: [text('a'), text('b'), { name: 'number', kind: 'identity', label }],
    rules: [ruleOf('at-least-one', ['a', 'b'])],
  };

  it('hold as those of a form do', () => {
    expect(broken(() => parseOutcome(outcome, { data: {} }, relayApplyForm, context))).toEqual([
      'a at-least-one a, b',
    ]);
    expect(broken(() => parseOutcome(outcome, { data: { b: 'x' } }, relayApplyForm, context))).toEqual([]);
  });

  it('hand identity numbers on to be sealed', () => {
    const parsed = parseOutcome(outcome, { data: { a: 'x', number: 'a1234567' } }, relayApplyForm, context);
    expect(parsed).toEqual({
      data: { a: 'x', number: { supplied: true } },
      identities: { number: 'A1234567' },
      passwords: {},
      fieldReasons: [],
    });
  });
});
