import type { Outcome, Reached } from '../../schemas/catalogue.ts';
import { fieldsOf, type Field, type FormDefinition, type FormRule } from '../../schemas/field.ts';

/** Forms and outcomes as JSON Schema 2020-12, for those who fill them in from another system. */

export type JsonSchema = Readonly<Record<string, unknown>>;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
const DEFAULT_LENGTH = 200;
const DEFAULT_MULTILINE_LENGTH = 2000;

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
  const free = new Set(fields.filter((field) => field.fixed !== true).map((field) => field.name));
  return {
    $schema: DIALECT,
    ...titles(form.title),
    ...objectOf(
      { ...Object.fromEntries(constants), ...propertiesOf(fields) },
      fields.filter((field) => field.required === true),
    ),
    ...rulesOf(form.rules.filter((rule) => rule.fields.every((name) => free.has(name)))),
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
    ...(field.onlyAfter === undefined ? {} : { 'x-only-after': field.onlyAfter }),
  };
}

function valuesOf(field: Field): JsonSchema {
  const text = {
    type: 'string',
    ...(field.required === true ? { minLength: 1 } : {}),
    maxLength: field.maxLength ?? (field.kind === 'multiline' ? DEFAULT_MULTILINE_LENGTH : DEFAULT_LENGTH),
  };
  switch (field.kind) {
    case 'text':
    case 'multiline':
      return text;
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
      };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return {
        enum: (field.choices ?? []).map((choice) => choice.value),
        'x-choices': (field.choices ?? []).map((choice) => ({
          const: choice.value,
          ...titles(choice.label),
        })),
      };
    case 'secret':
      return {
        'x-secret': true,
        anyOf: [
          text,
          {
            type: 'object',
            description: 'Keeps the one that was supplied before.',
            properties: { supplied: { const: true } },
            required: ['supplied'],
            additionalProperties: false,
          },
        ],
      };
  }
}

function rulesOf(rules: readonly FormRule[]): JsonSchema {
  const atLeastOne = rules.filter((rule) => rule.rule === 'at-least-one');
  const allOrNone = rules.filter((rule) => rule.rule === 'all-or-none');
  return {
    ...(atLeastOne.length === 0
      ? {}
      : {
          allOf: atLeastOne.map((rule) => ({
            anyOf: rule.fields.map((name) => ({ required: [name] })),
            description: rule.source,
          })),
        }),
    ...(allOrNone.length === 0
      ? {}
      : {
          dependentRequired: Object.fromEntries(
            allOrNone.flatMap((rule) =>
              rule.fields.map((name) => [name, rule.fields.filter((other) => other !== name)]),
            ),
          ),
        }),
  };
}

function titles(text: { readonly ms: string; readonly en: string }): JsonSchema {
  return { title: text.en, 'x-title-ms': text.ms };
}
