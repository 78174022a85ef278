import type { Outcome, Reached } from '../../schemas/catalogue.ts';
import { fieldsOf, type Field, type FormDefinition, type FormRule } from '../../schemas/field.ts';
import { emailsAtOnce, membersAtOnce } from '../../schemas/policies/lists.ts';
import { mostFileBytes } from '../../schemas/directory/document.ts';
import { caseFileTypes } from './case-file.ts';
import { maxLength } from './field-text.ts';

/** Forms and outcomes as JSON Schema 2020-12, for those who fill them in from another system. */

export type JsonSchema = Readonly<Record<string, unknown>>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * The values that a person fills in. A constant such as the type of application may be left out, and so may fields
 * that come from the subject (`fixed`).
 */
export function jsonSchemaOfForm(form: FormDefinition): JsonSchema {
  const fields = fieldsOf(form);
  const constants = Object.entries(form.constants).map(([name, value]) => {
    const about = form.constantNames[name];
    return [name, { const: value, ...(about === undefined ? {} : titles(about.label)) }] as const;
  });
  const free = fields.filter((field) => field.fixed !== true);
  return {
    $schema: DIALECT,
    ...titles(form.title),
    ...objectOf(
      { ...Object.fromEntries(constants), ...propertiesOf(fields) },
      // What is asked of one role alone is not missing from what others send.
      fields.filter((field) => field.required === true && field.onlyBy === undefined),
    ),
    ...conditionsOf(free, form.rules),
    ...hintsOf(form.rules),
  };
}

/**
 * The `data` of a decision. The mandatory `reason` of an outcome may stand beside `data` as well, so the schema does
 * not require it (`reasonOf` says so). Without `reachedBy` all fields are listed, each with what it depends on.
 */
export function jsonSchemaOfOutcome(outcome: Outcome, form: FormDefinition, reachedBy?: Reached): JsonSchema {
  if (outcome.resubmits === true) return jsonSchemaOfForm(form);
  const offered = outcome.fields.filter(
    (field) =>
      reachedBy === undefined || field.onlyAfter === undefined || field.onlyAfter === reachedBy.outcome,
  );
  const required = offered.filter(
    (field) =>
      field.name !== 'reason' &&
      (field.required === true ||
        (field.requiredAfter !== undefined && field.requiredAfter === reachedBy?.outcome)),
  );
  return {
    $schema: DIALECT,
    ...titles(outcome.label),
    ...objectOf(propertiesOf(offered), required),
    ...conditionsOf(
      offered.filter((field) => field.name !== 'reason'),
      outcome.rules ?? [],
    ),
    ...hintsOf(outcome.rules ?? []),
  };
}

/** Whether a reason belongs to an outcome. */
export function reasonOf(outcome: Outcome): 'required' | 'optional' | 'none' {
  const field = outcome.fields.find((each) => each.name === 'reason');
  if (field === undefined) return 'none';
  return field.required === true ? 'required' : 'optional';
}

function objectOf(properties: Readonly<Record<string, JsonSchema>>, required: readonly Field[]): JsonSchema {
  return {
    type: 'object',
    properties,
    ...(required.length === 0 ? {} : { required: required.map((field) => field.name) }),
    additionalProperties: false,
  };
}

function propertiesOf(fields: readonly Field[]): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)]));
}

function schemaOf(field: Field): JsonSchema {
  return {
    ...titles(field.label),
    ...(field.hint === undefined ? {} : { description: field.hint.en, 'x-description-ms': field.hint.ms }),
    ...valuesOf(field),
    ...(field.fixed === true ? { readOnly: true } : {}),
    ...(field.requiredAfter === undefined ? {} : { 'x-required-after': field.requiredAfter }),
    ...(field.onlyBy === undefined ? {} : { 'x-only-by': field.onlyBy }),
    ...(field.onlyAfter === undefined ? {} : { 'x-only-after': field.onlyAfter }),
    ...(field.unique === undefined ? {} : { 'x-unique': field.unique }),
  };
}

function valuesOf(field: Field): JsonSchema {
  const text = {
    type: 'string',
    ...(field.required === true ? { minLength: 1 } : {}),
    maxLength: maxLength(field),
  };
  switch (field.kind) {
    case 'text':
    case 'multiline':
      return text;
    case 'members':
      return { ...text, 'x-members': { maxItems: membersAtOnce, separators: ['\n', ',', ';', '\t'] } };
    case 'emails':
      return { ...text, 'x-members': { maxItems: emailsAtOnce, separators: ['\n', ',', ';', '\t'] } };
    case 'number':
      return {
        ...text,
        pattern: '^[0-9]+$',
        ...(field.min === undefined ? {} : { 'x-minimum': field.min }),
        ...(field.max === undefined ? {} : { 'x-maximum': field.max }),
      };
    case 'file':
      return { ...text, 'x-file': { types: [...caseFileTypes], maxBytes: mostFileBytes } };
    case 'time':
      return { ...text, pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' };
    case 'email':
      return { ...text, format: 'email' };
    case 'domain':
      return { ...text, format: 'hostname' };
    case 'ip':
      return { ...text, anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] };
    case 'date':
      return {
        type: 'string',
        format: 'date',
        ...(field.notAfterToday === true ? { 'x-not-after-today': true } : {}),
        ...(field.afterToday === true ? { 'x-after-today': true } : {}),
        ...(field.fromToday === true ? { 'x-from-today': true } : {}),
        ...(field.withinYears === undefined ? {} : { 'x-within-years': field.withinYears }),
      };
    case 'flag':
      // What is required is ticked.
      return { type: 'boolean', ...(field.required === true ? { const: true } : {}) };
    case 'choice':
      return choicesOf(field);
    case 'secret':
      return { 'x-secret': true, anyOf: [text, keepsSupplied] };
    case 'identity':
      return { 'x-identity': true, anyOf: [text, keepsSupplied, keepsMasked] };
    case 'password':
      return { ...text, format: 'password', writeOnly: true };
  }
}

const keepsSupplied = {
  type: 'object',
  description: 'Keeps the one that was supplied before.',
  properties: { supplied: { const: true } },
  required: ['supplied'],
  additionalProperties: false,
} as const;

const keepsMasked = {
  type: 'object',
  description: 'Keeps the one that was shown so.',
  properties: { masked: { type: 'string' } },
  required: ['masked'],
  additionalProperties: false,
} as const;

/** Choices of the directory stand in the schema only where they were put into the field (`withChoices`). */
function choicesOf({ choices, choicesFrom }: Field): JsonSchema {
  const from = choicesFrom === undefined ? {} : { 'x-choices-from': choicesFrom };
  if (choices === undefined && choicesFrom !== undefined) return { type: 'string', ...from };
  return {
    enum: (choices ?? []).map((choice) => choice.value),
    'x-choices': (choices ?? []).map((choice) => ({ const: choice.value, ...titles(choice.label) })),
    ...from,
  };
}

/** What depends on other fields, as far as JSON Schema can say it. */
function conditionsOf(fields: readonly Field[], rules: readonly FormRule[]): JsonSchema {
  const free = new Set(fields.map(({ name }) => name));
  const checkable = rules.filter((rule) => rule.fields.every((name) => free.has(name)));
  const all = [
    ...checkable.filter(({ rule }) => rule === 'at-least-one').map(anyFilled),
    ...fields.flatMap((field) => requiredWhen(field, fields)),
  ];
  const together = checkable.filter(({ rule }) => rule === 'all-or-none');
  return {
    ...(all.length === 0 ? {} : { allOf: all }),
    ...(together.length === 0
      ? {}
      : {
          dependentRequired: Object.fromEntries(
            together.flatMap((rule) =>
              rule.fields.map((name) => [name, rule.fields.filter((other) => other !== name)]),
            ),
          ),
        }),
  };
}

function anyFilled({ fields, source }: FormRule): JsonSchema {
  return { anyOf: fields.map((name) => ({ required: [name] })), description: source };
}

/** Not said of a field that stands in another form of the case. */
function requiredWhen({ name, requiredWhen: when }: Field, fields: readonly Field[]): JsonSchema[] {
  const other = fields.find((field) => field.name === when?.field);
  if (when === undefined || other === undefined) return [];
  const is = other.kind === 'flag' ? when.is === 'true' : when.is;
  return [
    {
      if: { properties: { [when.field]: { const: is } }, required: [when.field] },
      then: { required: [name] },
    },
  ];
}

const said = new Set<FormRule['rule']>(['at-least-one', 'all-or-none']);

/** Rules that JSON Schema cannot say: their names, with the paragraph. */
function hintsOf(rules: readonly FormRule[]): JsonSchema {
  const others = rules.filter(({ rule }) => !said.has(rule));
  if (others.length === 0) return {};
  return { 'x-rules': others.map(({ rule, fields, source }) => ({ rule, fields: [...fields], source })) };
}

function titles(text: { readonly ms: string; readonly en: string }): JsonSchema {
  return { title: text.en, 'x-title-ms': text.ms };
}
