import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import {
  draftValues,
  isSealed,
  parseFields,
  parseForm,
  withSealed,
  type FieldContext,
} from '../../../functions/domain/form.ts';
import { checkText } from '../../../functions/domain/field-text.ts';
import { withChoices } from '../../../functions/domain/choices.ts';
import { maskedParsed, maskedValues } from '../../../functions/domain/shown-values.ts';
import { errorMessage } from '../../../functions/web/field-errors.ts';
import { translator } from '../../../functions/web/translate.ts';
import { fieldsOf, type Field, type FormDefinition } from '../../../schemas/field.ts';
import { accountDisableForm } from '../../../schemas/forms/account-disable.ts';
import { accountTerminateForm } from '../../../schemas/forms/account-terminate.ts';
import { furthestYears } from '../../../schemas/policies/accounts.ts';

/** Kinds of field and conditions that came with accounts. */

const label = { ms: '', en: '' };
const context: FieldContext = { today: '2026-03-02', supplied: new Set(), fixed: {} };
const sealed = { masked: '••••••••5678', sealed: 'c2VhbGVk', digest: 'ZGlnZXN0' };
const mark = { supplied: true } as const;

function codes(fields: readonly Field[], input: object, more: Partial<FieldContext> = {}): unknown[] {
  try {
    parseFields(fields, input as Record<string, unknown>, { ...context, ...more });
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors.map(({ field, code }) => `${field} ${code}`);
    throw error;
  }
  return [];
}

describe('an identity number in a form', () => {
  const field: Field = { name: 'number', kind: 'identity', label, required: true };
  const before = { number: sealed };

  it('is taken out, normalised, and only marked', () => {
    const parsed = parseFields([field], { number: ' 900131-14-5678 ' }, context);
    expect(parsed.identities).toEqual({ number: '900131145678' });
    expect(parsed.values).toEqual({ number: mark });
    expect(maskedParsed(parsed)).toEqual({ number: { masked: '••••••••5678' } });
  });

  it('is stored as it was sealed', () => {
    const { values } = parseFields([field], { number: '900131145678' }, context);
    expect(withSealed(values, { number: sealed })).toEqual({ number: sealed });
  });

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['the mark', mark],
    ['what was shown', { masked: sealed.masked }],
  ])('of the round before is kept when %s comes', (_, raw) => {
    const parsed = parseFields([field], { number: raw }, { ...context, before });
    expect(parsed).toMatchObject({ values: { number: sealed }, identities: {} });
  });

  it('gives way to a new one', () => {
    const parsed = parseFields([field], { number: 'A1234567' }, { ...context, before });
    expect(parsed).toMatchObject({ values: { number: mark }, identities: { number: 'A1234567' } });
  });

  it.each([
    ['nothing, with nothing before', {}, {}, 'required'],
    ['a wrong number', { number: '900231145678' }, before, 'identity'],
    ['the mark, with nothing before', { number: mark }, {}, 'nothing-supplied'],
    ['a sealed value from outside', { number: sealed }, {}, 'wrong-type'],
    ['a sealed value from outside over a stored one', { number: sealed }, before, 'wrong-type'],
    ['another mask', { number: { masked: '••••••••0000' } }, before, 'wrong-type'],
    ['a mask, with nothing before', { number: { masked: sealed.masked } }, {}, 'wrong-type'],
    ['a number', { number: 900131145678 }, {}, 'wrong-type'],
    ['too much', { number: '1'.repeat(201) }, {}, 'too-long'],
    ['a plain text that was stored before', { number: '' }, { number: '900131145678' }, 'required'],
  ])('is refused: %s', (_, input, known, code) => {
    expect(codes([field], input, { before: known })).toEqual([`number ${code}`]);
  });

  it('of a decision may be kept from the field of the form that fills it in', () => {
    const decision: Field = { ...field, prefillFrom: { form: 'asked' } };
    const parsed = parseFields([decision], {}, { ...context, before: { asked: sealed } });
    expect(parsed.values).toEqual({ number: sealed });
  });

  it('that comes from the subject cannot be changed', () => {
    const fixed: Field = { ...field, fixed: true };
    const known = { fixed: { number: sealed } };
    expect(parseFields([fixed], {}, { ...context, ...known }).values).toEqual({ number: sealed });
    expect(codes([fixed], { number: { masked: sealed.masked } }, known)).toEqual([]);
    expect(codes([fixed], { number: 'A1234567' }, known)).toEqual(['number fixed']);
    expect(codes([fixed], { number: mark })).toEqual(['number fixed']);
  });

  it('leaves the tables only as its mask', () => {
    const values = { number: sealed, text: 'x', flag: true, password: mark };
    expect(maskedValues(values)).toEqual({ ...values, number: { masked: sealed.masked } });
    expect([isSealed(sealed), isSealed(mark), isSealed('x'), isSealed(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('a date that must lie in the future', () => {
  const field: Field = { name: 'day', kind: 'date', label, afterToday: true };
  it.each([
    ['2026-03-01', ['day after-today']],
    ['2026-03-02', ['day after-today']],
    ['2026-03-03', []],
    ['2026-02-30', ['day date']],
  ])('%s gives %j', (day, expected) => {
    expect(codes([field], { day })).toEqual(expected);
  });
});

describe('a date that must not lie too far ahead', () => {
  const day: Field = { name: 'day', kind: 'date', label, afterToday: true, withinYears: 5 };
  it.each([
    ['2031-03-02', []],
    ['2031-03-03', ['day too-far']],
    ['9999-12-31', ['day too-far']],
  ])('%s gives %j', (value, expected) => {
    expect(codes([day], { day: value })).toEqual(expected);
  });

  it('is refused with the years and the last day, and said in words', () => {
    const failure = checkText(day, '2031-03-03', { ...context, today: '2026-03-02' });
    expect(failure).toEqual({ code: 'too-far', params: { years: 5, latest: '2031-03-02' } });
    expect(errorMessage({ field: 'day', code: 'too-far', ...failure }, translator('ms'), [day])).toBe(
      'Masukkan tarikh dalam tempoh 5 tahun dari hari ini.',
    );
  });

  it.each([
    [accountDisableForm, 'until'],
    [accountTerminateForm, 'effectiveOn'],
  ])('is asked for in every form that names a day to come', (form, name) => {
    const dates = fieldsOf(form).filter(({ kind }) => kind === 'date');
    expect(dates.map((each) => [each.name, each.withinYears])).toEqual([[name, furthestYears]]);
  });
});

describe('a field that another one makes mandatory', () => {
  const cause: Field = {
    name: 'cause',
    kind: 'choice',
    label,
    choices: ['OTHER', 'RETIRE'].map((value) => ({ value, label })),
  };
  const note: Field = { name: 'note', kind: 'text', label, requiredWhen: { field: 'cause', is: 'OTHER' } };
  const fields = [note, cause];

  it.each<[string, object, unknown[]]>([
    ['needed', { cause: 'OTHER' }, ['note required']],
    ['needed and only spaces', { cause: 'OTHER', note: ' ' }, ['note required']],
    ['needed and given', { cause: 'OTHER', note: 'x' }, []],
    ['not needed', { cause: 'RETIRE' }, []],
    ['not needed and given all the same', { cause: 'RETIRE', note: 'x' }, []],
    ['beside nothing', {}, []],
    ['beside something wrong', { cause: 'other' }, ['cause choice']],
    ['wrong itself', { cause: 'OTHER', note: 7 }, ['note wrong-type']],
  ])('is %s', (_, input, expected) => {
    expect(codes(fields, input)).toEqual(expected);
  });

  it('is needed while a box is ticked', () => {
    const box: Field = { name: 'box', kind: 'flag', label };
    const why: Field = { name: 'why', kind: 'text', label, requiredWhen: { field: 'box', is: 'true' } };
    expect(codes([box, why], { box: true })).toEqual(['why required']);
    expect(codes([box, why], { box: false })).toEqual([]);
  });

  it('may depend on what the form fixes', () => {
    const form = aForm([note], { cause: 'OTHER' });
    expect(() => parseForm(form, {}, context)).toThrow(InvalidInput);
    expect(parseForm(form, { note: 'x' }, context).values).toEqual({ cause: 'OTHER', note: 'x' });
  });

  it('keeps an identity number of the round before', () => {
    const number: Field = {
      name: 'number',
      kind: 'identity',
      label,
      requiredWhen: { field: 'cause', is: 'OTHER' },
    };
    expect(codes([cause, number], { cause: 'OTHER' }, { before: { number: sealed } })).toEqual([]);
    expect(codes([cause, number], { cause: 'OTHER' })).toEqual(['number required']);
  });
});

describe('choices of the directory', () => {
  const field: Field = { name: 'reason', kind: 'choice', label, choicesFrom: 'disable-reasons' };
  const choices = { 'disable-reasons': [{ value: 'LEAVE', label: { ms: 'Cuti', en: 'Leave' } }] };

  it('are those that the directory has now', () => {
    expect(codes([field], { reason: 'LEAVE' }, { choices })).toEqual([]);
    expect(codes([field], { reason: 'OTHER' }, { choices })).toEqual(['reason choice']);
  });

  it('are none where nobody looked', () => {
    expect(codes([field], { reason: 'LEAVE' })).toEqual(['reason choice']);
    expect(
      codes([field], { reason: 'LEAVE' }, { choices: { agencies: choices['disable-reasons'] } }),
    ).toEqual(['reason choice']);
  });

  it('can be put into the fields for pages', () => {
    const [shown] = withChoices(aForm([field]), choices).sections[0]!.rows[0]!.fields;
    expect(shown?.choices).toEqual(choices['disable-reasons']);
    expect(withChoices(aForm([field]), {})).toEqual(aForm([field]));
  });
});

describe('a value that nobody else may have', () => {
  it('is kept in small letters', () => {
    const field: Field = { name: 'address', kind: 'email', label, unique: 'address' };
    expect(parseFields([field], { address: ' Aminah@KPC.example ' }, context).values).toEqual({
      address: 'aminah@kpc.example',
    });
  });
});

it('a draft keeps neither identity numbers nor passwords', () => {
  const form = aForm([
    { name: 'number', kind: 'identity', label },
    { name: 'password', kind: 'password', label },
    { name: 'text', kind: 'text', label },
  ]);
  expect(draftValues(form, { number: '900131145678', password: 'ABCDEFGHIJ1!', text: 'x' })).toEqual({
    text: 'x',
  });
});

function aForm(fields: readonly Field[], constants: Readonly<Record<string, string>> = {}): FormDefinition {
  return {
    id: 'f',
    number: '',
    title: label,
    constants,
    constantNames: {},
    titleField: '',
    sections: [{ id: 's', title: label, rows: [{ label, fields }] }],
    rules: [],
  };
}
