import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../../../functions/domain/errors.ts';
import { parseFields, plainContext, type FieldContext } from '../../../functions/domain/form.ts';
import { formFor } from '../../../functions/domain/form-for-role.ts';
import { fieldsOf, type Field, type FormRule } from '../../../schemas/field.ts';
import { formOf } from '../../../schemas/forms.ts';

/** Rules of fields that came with the duties of paragraph 18. */

const none = { ms: '', en: '' };
function field(name: string, kind: Field['kind'], more: Partial<Field> = {}): Field {
  return { name, label: none, kind, ...more };
}

function errors(
  fields: readonly Field[],
  values: Record<string, string>,
  rules: readonly FormRule[] = [],
  context: Partial<FieldContext> = {},
): readonly string[] {
  try {
    parseFields(fields, values, { ...plainContext, today: '2026-03-02', ...context }, rules);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.errors.map(({ field: name, code }) => `${name} ${code}`);
  }
}

describe('a date from today on', () => {
  const fields = [field('on', 'date', { fromToday: true })];
  it.each([
    ['2026-03-01', ['on from-today']],
    ['2026-03-02', []],
    ['2026-03-03', []],
  ])('takes %s or says why not', (on, expected) => {
    expect(errors(fields, { on })).toEqual(expected);
  });
});

describe('two in order', () => {
  const rules: readonly FormRule[] = [{ rule: 'in-order', fields: ['from', 'until'], source: 'ujian' }];
  const dates = [field('from', 'date'), field('until', 'date')];
  it.each([
    [{ from: '2026-03-02', until: '2026-03-01' }, ['until in-order']],
    [{ from: '2026-03-02', until: '2026-03-02' }, []],
    [{ from: '2025-12-31', until: '2026-01-01' }, []],
    [{ until: '2026-03-01' }, []],
    [{ from: '2026-03-02', until: '31.3.2026' }, ['until date']],
  ])('%j', (values, expected) => {
    expect(errors(dates, values as Record<string, string>, rules)).toEqual(expected);
  });

  it('holds for times of a day, too', () => {
    const times = [field('from', 'time'), field('until', 'time')];
    expect(errors(times, { from: '14:00', until: '09:30' }, rules)).toEqual(['until in-order']);
  });
});

describe('addresses among those before', () => {
  const fields = [field('came', 'emails')];
  const rules: readonly FormRule[] = [{ rule: 'among-prefilled', fields: ['came'], source: 'ujian' }];
  const before = { came: 'ali@luar.example\nsiti@luar.example' };
  it.each([
    ['', []],
    ['SITI@luar.example', []],
    ['siti@luar.example\nali@luar.example', []],
    ['siti@luar.example\nrao@luar.example', ['came among-prefilled']],
  ])('%j', (came, expected) => {
    expect(errors(fields, { came }, rules, { before })).toEqual(expected);
  });

  it('are none where nothing stood before', () => {
    expect(errors(fields, { came: 'ali@luar.example' }, rules)).toEqual(['came among-prefilled']);
  });
});

describe('a form for a role', () => {
  const names = (role: Parameters<typeof formFor>[1]) =>
    fieldsOf(formFor(formOf('incident'), role)).map(({ name }) => name);

  it('has the reporter for the help desk alone, and its section is gone for all others', () => {
    expect(names('MAMPU_HELPDESK')).toEqual([
      'source',
      'reporterName',
      'reporterEmail',
      ...names('AGENCY_ADMIN'),
    ]);
    expect(formFor(formOf('incident'), 'AGENCY_ADMIN').sections.map(({ id }) => id)).toEqual(['incident']);
  });

  it('is the whole form where nothing is for others', () => {
    expect(formFor(formOf('training'), 'AGENCY_ADMIN')).toEqual(formOf('training'));
  });
});
