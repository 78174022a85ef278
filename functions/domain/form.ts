import type { FormValue, FormValues, SealedValue } from '../../schemas/cases/request.ts';
import {
  fieldsOf,
  type Choice,
  type ChoiceSource,
  type Field,
  type FormDefinition,
  type FormRule,
} from '../../schemas/field.ts';
import type { BookingDays } from './booking-days.ts';
import { InvalidInput, type FieldError } from './errors.ts';
import { maxLength, trimUnseen } from './field-text.ts';
import { isTakenOut, parseField, type Success } from './field-value.ts';
import { applyRules } from './rules.ts';

export { isSealed, isSuppliedMark } from './field-value.ts';

/**
 * Checks what a person or another system filled in against the fields of a form or of a decision.
 * Every error names the field and the rule; all are collected before any is thrown.
 */
export interface FieldContext {
  /** Today in Malaysia, `yyyy-mm-dd`. */
  readonly today: string;
  /** Secret fields that were supplied before and may be kept. */
  readonly supplied: ReadonlySet<string>;
  /** Values of `fixed` fields, from the subject. */
  readonly fixed: FormValues;
  /** The outcome by which the task was reached: fields that depend on it. */
  readonly reachedBy?: string | undefined;
  /** The round before, or the subject: identity numbers that may be kept, and what a change is measured by. */
  readonly before?: FormValues | undefined;
  /** Choices that come from the directory. */
  readonly choices?: Choices | undefined;
  /** How the stage counts the days before a booking; as they come, unless said. */
  readonly bookingDays?: BookingDays | undefined;
  /** The agency of the case, whose domain its addresses are in. */
  readonly agency?: { readonly domain?: string | undefined } | undefined;
}

/** What fields are checked against that depend on nothing else: no case, no subject. */
export const plainContext: FieldContext = { today: '', supplied: new Set(), fixed: {} };

export type Choices = Readonly<Partial<Record<ChoiceSource, readonly Choice[]>>>;

export interface ParsedFields {
  /** What may be stored. A secret or a password is only marked as supplied, and so is an identity number that is new. */
  readonly values: FormValues;
  /** Secrets that came with this input, by field: never stored in a table. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Identity numbers that came with this input, normalised and in clear, by field: to be sealed (`withSealed`). */
  readonly identities: Readonly<Record<string, string>>;
  /** Passwords that came with this input, by field: for the pool of users and nothing else. */
  readonly passwords: Readonly<Record<string, string>>;
}

type RawValues = Readonly<Record<string, unknown>>;

/** @throws InvalidInput */
export function parseForm(form: FormDefinition, input: RawValues, context: FieldContext): ParsedFields {
  const { constants } = form;
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !Object.hasOwn(constants, name)));
  const errors: FieldError[] = Object.entries(constants)
    .filter(([name, value]) => Object.hasOwn(input, name) && input[name] !== value)
    .map(([field, value]) => ({ field, code: 'choice', params: { allowed: value } }));
  const parsed = parse({ fields: fieldsOf(form), rules: form.rules, constants }, rest, context, errors);
  return { ...parsed, values: { ...constants, ...parsed.values } };
}

/** The fields of a decision, and the rules over them. @throws InvalidInput */
export function parseFields(
  fields: readonly Field[],
  input: RawValues,
  context: FieldContext,
  rules: readonly FormRule[] = [],
): ParsedFields {
  const offered = fields.filter(
    (field) => field.onlyAfter === undefined || field.onlyAfter === context.reachedBy,
  );
  return parse({ fields: offered, rules, constants: {} }, input, context, []);
}

/** The values with the identity numbers that were sealed meanwhile. */
export function withSealed(values: FormValues, sealed: Readonly<Record<string, SealedValue>>): FormValues {
  return { ...values, ...sealed };
}

/** What of a draft may be kept: known fields of the right type, no secrets. Says nothing about completeness. */
export function draftValues(form: FormDefinition, input: RawValues): FormValues {
  const values: Record<string, FormValue> = {};
  for (const field of fieldsOf(form)) {
    const value = input[field.name];
    if (isTakenOut(field) || field.fixed === true) continue;
    if (typeof value === 'boolean' && field.kind === 'flag') values[field.name] = value;
    if (typeof value === 'string' && trimUnseen(value) !== '')
      values[field.name] = value.slice(0, maxLength(field)).toWellFormed();
  }
  return values;
}

interface Parts {
  readonly fields: readonly Field[];
  readonly rules: readonly FormRule[];
  readonly constants: FormValues;
}

function parse(of: Parts, input: RawValues, context: FieldContext, errors: FieldError[]): ParsedFields {
  const { fields, rules, constants } = of;
  const collected = collect(fields, input, context, errors);
  requireWhen(fields, { ...constants, ...collected.values }, errors);
  const parsed = applyRules(rules, collected, context, errors);
  if (errors.length > 0) throw new InvalidInput(errors);
  return parsed;
}

function collect(
  fields: readonly Field[],
  input: RawValues,
  context: FieldContext,
  errors: FieldError[],
): ParsedFields {
  const known = new Set(fields.map((field) => field.name));
  for (const name of Object.keys(input)) {
    if (!known.has(name)) errors.push({ field: name.slice(0, 100), code: 'unknown-field' });
  }
  const values: Record<string, FormValue> = {};
  const taken: TakenOut = { secret: {}, identity: {}, password: {} };
  for (const field of fields) {
    const result = parseField(field, input[field.name], context);
    if ('code' in result) errors.push({ field: field.name, ...result });
    else if (result.takenOut !== undefined) {
      taken[result.takenOut.as][field.name] = result.takenOut.text;
      values[field.name] = { supplied: true };
    } else if (result.value !== undefined) values[field.name] = result.value;
  }
  return { values, secrets: taken.secret, identities: taken.identity, passwords: taken.password };
}

type TakenOut = Record<NonNullable<Success['takenOut']>['as'], Record<string, string>>;

/** Fields that are empty although another field has the value that needs them. */
function requireWhen(fields: readonly Field[], values: FormValues, errors: FieldError[]): void {
  for (const { name, requiredWhen, fixed } of fields) {
    if (requiredWhen === undefined || fixed === true || values[name] !== undefined) continue;
    const other = values[requiredWhen.field];
    if (other === undefined || typeof other === 'object' || String(other) !== requiredWhen.is) continue;
    if (!errors.some(({ field }) => field === name)) errors.push({ field: name, code: 'required' });
  }
}
