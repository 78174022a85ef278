import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { jsonSchemaOfForm, jsonSchemaOfOutcome } from '../../../functions/domain/form-schema.ts';
import { maskedValues } from '../../../functions/domain/shown-values.ts';
import { secretFields } from '../../../functions/web/json/decide.ts';
import { shownFormSchema } from '../../../schemas/api/common.ts';
import type { Outcome } from '../../../schemas/catalogue.ts';
import type { Field, FormDefinition, FormRule } from '../../../schemas/field.ts';
import { formOf } from '../../../schemas/forms.ts';
import { gradeChoices } from '../../../schemas/policies/accounts.ts';

/** What came with accounts, as other systems read and send it. */

const label = { ms: 'Medan', en: 'Field' };
const fields: readonly Field[] = [
  { name: 'cause', kind: 'choice', label, required: true, choices: [...gradeChoices.slice(0, 2)] },
  { name: 'note', kind: 'text', label, requiredWhen: { field: 'cause', is: '2' } },
  { name: 'box', kind: 'flag', label },
  { name: 'why', kind: 'text', label, requiredWhen: { field: 'box', is: 'true' } },
  { name: 'elsewhere', kind: 'text', label, requiredWhen: { field: 'unknown', is: 'x' } },
  { name: 'number', kind: 'identity', label },
  { name: 'password', kind: 'password', label },
  { name: 'day', kind: 'date', label, afterToday: true, withinYears: 5 },
  { name: 'agency', kind: 'choice', label, choicesFrom: 'agencies' },
  { name: 'address', kind: 'email', label, unique: 'address' },
];
const rules: readonly FormRule[] = [
  { rule: 'at-least-one', fields: ['note', 'why', 'day'], source: 'here' },
  { rule: 'agency-domain', fields: ['address'], source: 'S4 G¶3(i)(c)' },
];
const form: FormDefinition = {
  id: 'f',
  number: '',
  title: label,
  constants: {},
  constantNames: {},
  titleField: '',
  sections: [{ id: 's', title: label, rows: [{ label, fields }] }],
  rules,
};
const outcome: Outcome = {
  label,
  done: label,
  tone: 'primary',
  consequence: label,
  covers: [],
  leadsTo: [],
  fields,
  rules,
};

const ajv = new Ajv2020({ strict: false, validateFormats: false });

describe.each([
  ['a form', jsonSchemaOfForm(form)],
  ['a decision', jsonSchemaOfOutcome(outcome, form)],
])('the schema of %s', (_, schema) => {
  const isValid = ajv.compile(schema);

  it.each<[string, object, boolean]>([
    ['all that is needed', { cause: '1', day: '2027-01-01' }, true],
    ['a note that is not needed', { cause: '1', note: 'x' }, true],
    ['no note where it is needed', { cause: '2', day: '2027-01-01' }, false],
    ['a note where it is needed', { cause: '2', note: 'x' }, true],
    ['a box without its reason', { cause: '1', day: '2027-01-01', box: true }, false],
    ['a box that is not ticked', { cause: '1', day: '2027-01-01', box: false }, true],
    ['none of a group', { cause: '1' }, false],
    ['an identity number', { cause: '1', note: 'x', number: '900131-14-5678' }, true],
    ['one that is kept', { cause: '1', note: 'x', number: { supplied: true } }, true],
    ['one as it was shown', { cause: '1', note: 'x', number: { masked: '••••••••5678' } }, true],
    ['a sealed one', { cause: '1', note: 'x', number: { masked: 'a', sealed: 'b', digest: 'c' } }, false],
    ['a password', { cause: '1', note: 'x', password: 'ABCDEFGHIJ1!' }, true],
    ['a password that is only marked', { cause: '1', note: 'x', password: { supplied: true } }, false],
    ['an over-long password', { cause: '1', note: 'x', password: 'a'.repeat(257) }, false],
    ['an agency', { cause: '1', note: 'x', agency: 'kpc' }, true],
  ])('judges %s', (__, values, expected) => {
    expect(isValid(values)).toBe(expected);
  });

  it('says what JSON Schema cannot', () => {
    expect(schema).toMatchObject({
      properties: {
        day: { 'x-after-today': true, 'x-within-years': 5 },
        agency: { type: 'string', 'x-choices-from': 'agencies' },
        address: { 'x-unique': 'address' },
        password: { writeOnly: true },
        number: { 'x-identity': true },
      },
      'x-rules': [{ rule: 'agency-domain', fields: ['address'], source: 'S4 G¶3(i)(c)' }],
    });
  });
});

describe('a stored form in an answer', () => {
  const stored = {
    number: { masked: '••••••••5678', sealed: 'c2VhbGVk', digest: 'ZGlnZXN0' },
    password: { supplied: true as const },
    text: 'x',
  };

  it('has of an identity number only the mask', () => {
    expect(z.parse(shownFormSchema, maskedValues(stored))).toEqual({
      number: { masked: '••••••••5678' },
      password: { supplied: true },
      text: 'x',
    });
  });

  it('does not leave when somebody forgot to mask it', () => {
    expect(() => z.parse(shownFormSchema, stored)).toThrow();
  });
});

it('identity numbers and passwords of all forms and decisions stay out of the hash of a repeated call', () => {
  expect([...secretFields()]).toEqual(expect.arrayContaining(['authPassword', 'identityNumber', 'password']));
});

describe('what is asked of one role alone', () => {
  const schema = jsonSchemaOfForm(formOf('incident'));

  it('is not missing from what another role sends, and says whose it is', () => {
    const sent = { type: 'INCIDENT', subject: 'Lync', description: 'Terputus' };
    expect(new Ajv2020({ strict: false, validateFormats: false }).validate(schema, sent)).toBe(true);
    expect(schema).toMatchObject({ properties: { source: { 'x-only-by': ['MAMPU_HELPDESK'] } } });
  });
});
