import * as z from 'zod/mini';
import type { FormValue, FormValues } from '../../schemas/cases/request.ts';
import { fieldsOf, type Field, type FormDefinition } from '../../schemas/field.ts';
import { InvalidInput, type FieldError } from './errors.ts';

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
}

export interface ParsedFields {
  /** What may be stored. A secret is only marked as supplied. */
  readonly values: FormValues;
  /** Secrets that came with this input, by field: never stored in a table. */
  readonly secrets: Readonly<Record<string, string>>;
}

type RawValues = Readonly<Record<string, unknown>>;

/** @throws InvalidInput */
export function parseForm(form: FormDefinition, input: RawValues, context: FieldContext): ParsedFields {
  const { constants } = form;
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !Object.hasOwn(constants, name)));
  const errors: FieldError[] = Object.entries(constants)
    .filter(([name, value]) => Object.hasOwn(input, name) && input[name] !== value)
    .map(([field, value]) => ({ field, code: 'choice', params: { allowed: value } }));
  const parsed = collect(fieldsOf(form), rest, context, errors);
  const kept = applyRules(form, parsed, context, errors);
  if (errors.length > 0) throw new InvalidInput(errors);
  return { values: { ...constants, ...kept.values }, secrets: kept.secrets };
}

/** The fields of a decision. @throws InvalidInput */
export function parseFields(fields: readonly Field[], input: RawValues, context: FieldContext): ParsedFields {
  const errors: FieldError[] = [];
  const offered = fields.filter(
    (field) => field.onlyAfter === undefined || field.onlyAfter === context.reachedBy,
  );
  const parsed = collect(offered, input, context, errors);
  if (errors.length > 0) throw new InvalidInput(errors);
  return parsed;
}

/** What of a draft may be kept: known fields of the right type, no secrets. Says nothing about completeness. */
export function draftValues(form: FormDefinition, input: RawValues): FormValues {
  const values: Record<string, FormValue> = {};
  for (const field of fieldsOf(form)) {
    const value = input[field.name];
    if (field.kind === 'secret' || field.fixed === true) continue;
    if (typeof value === 'boolean' && field.kind === 'flag') values[field.name] = value;
    if (typeof value === 'string' && trimUnseen(value) !== '')
      values[field.name] = value.slice(0, maxLength(field)).toWellFormed();
  }
  return values;
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
  const secrets: Record<string, string> = {};
  for (const field of fields) {
    const result = parseField(field, input[field.name], context);
    if ('code' in result) errors.push({ field: field.name, ...result });
    else if (result.secret !== undefined) {
      secrets[field.name] = result.secret;
      values[field.name] = { supplied: true };
    } else if (result.value !== undefined) values[field.name] = result.value;
  }
  return { values, secrets };
}

type Failure = Omit<FieldError, 'field'>;
interface Success {
  readonly value?: FormValue;
  readonly secret?: string;
}

function parseField(field: Field, raw: unknown, context: FieldContext): Failure | Success {
  if (field.fixed === true) return parseFixed(field, raw, context);
  if (field.kind === 'flag') return parseFlag(raw);
  if (field.kind === 'secret' && isSuppliedMark(raw)) {
    return context.supplied.has(field.name) ? { value: { supplied: true } } : { code: 'nothing-supplied' };
  }
  if (raw !== undefined && raw !== null && typeof raw !== 'string')
    return { code: 'wrong-type', params: { type: 'string' } };
  const text = clean(field, raw ?? '');
  if (text === '') {
    if (field.kind === 'secret' && context.supplied.has(field.name)) return { value: { supplied: true } };
    return isRequired(field, context) ? { code: 'required' } : {};
  }
  return checkText(field, text, context) ?? (field.kind === 'secret' ? { secret: text } : { value: text });
}

function isRequired(field: Field, { reachedBy }: FieldContext): boolean {
  return field.required === true || (field.requiredAfter !== undefined && field.requiredAfter === reachedBy);
}

function parseFixed(field: Field, raw: unknown, { fixed }: FieldContext): Failure | Success {
  const value = fixed[field.name];
  const same =
    raw === undefined || raw === '' || raw === value || (isSuppliedMark(raw) && isSuppliedMark(value));
  if (!same) return { code: 'fixed' };
  return value === undefined ? {} : { value };
}

function parseFlag(raw: unknown): Failure | Success {
  if (raw === undefined || raw === '' || raw === false || raw === 'false') return {};
  if (raw === true || raw === 'true' || raw === 'on') return { value: true };
  return { code: 'wrong-type', params: { type: 'boolean' } };
}

export function isSuppliedMark(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { supplied?: unknown }).supplied === true;
}

/** Line ends become `\n`; what nobody can see around a text goes, except in a secret. */
function clean(field: Field, raw: string): string {
  if (field.kind === 'secret') return trimUnseen(raw) === '' ? '' : raw;
  return trimUnseen(raw.normalize('NFC').replaceAll('\r\n', '\n'));
}

/**
 * Spaces and what is shown as nothing (zero width, soft hyphens, fillers, empty Braille, annotation marks). Not what
 * turns the direction around: that is refused wherever it stands.
 */
const unseen = String.raw`[[\s\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800]--[\u202a-\u202e\u2066-\u2069]]`;
const oneUnseen = new RegExp(`^${unseen}$`, 'v');
const seen = new RegExp(`(?!${unseen}).`, 'sv');

/** From both ends only: inside a word joiners belong to it. By hand, since a pattern for the end is slow on long texts. */
function trimUnseen(text: string): string {
  const start = text.search(seen);
  if (start === -1) return '';
  let end = text.length;
  // A code point has one or two units.
  for (let units = 1; units <= 2;) {
    if (oneUnseen.test(text.slice(end - units, end))) {
      end -= units;
      units = 1;
    } else units += 1;
  }
  return text.slice(start, end);
}

function maxLength(field: Field): number {
  return field.maxLength ?? (field.kind === 'multiline' ? 2000 : 200);
}

// Control characters, and those that turn the direction of text around and so can make it read differently.
const controls = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
const controlsButLines = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

function checkText(field: Field, text: string, { today }: FieldContext): Failure | undefined {
  const max = maxLength(field);
  if (text.length > max) return { code: 'too-long', params: { max } };
  if (!text.isWellFormed() || (field.kind === 'multiline' ? controlsButLines : controls).test(text))
    return { code: 'control-characters' };
  const format = formats[field.kind];
  if (format !== undefined && !format(text)) return { code: field.kind };
  if (field.notAfterToday === true && text > today) return { code: 'not-after-today', params: { today } };
  if (field.kind === 'choice' && field.choices?.some(({ value }) => value === text) !== true)
    return { code: 'choice' };
  return undefined;
}

const email = z.email();
const address = z.union([z.ipv4(), z.ipv6()]);
const isoDate = z.iso.date();
const host = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i;

const formats: Partial<Record<Field['kind'], (text: string) => boolean>> = {
  email: (text) => z.safeParse(email, text).success,
  ip: (text) => z.safeParse(address, text).success,
  domain: (text) => host.test(text),
  date: isDate,
};

/** Whether a text is a date that exists, as `yyyy-mm-dd`. */
export function isDate(text: string): boolean {
  return z.safeParse(isoDate, text).success;
}

function applyRules(
  form: FormDefinition,
  parsed: ParsedFields,
  context: FieldContext,
  errors: FieldError[],
): ParsedFields {
  let { values } = parsed;
  for (const rule of form.rules) {
    // A field that is wrong already has its own message.
    if (rule.fields.some((name) => errors.some((error) => error.field === name))) continue;
    const filled = rule.fields.filter((name) => values[name] !== undefined);
    if (rule.rule === 'at-least-one' && filled.length === 0) {
      const [field = ''] = rule.fields;
      errors.push({
        field,
        code: rule.rule,
        params: { fields: rule.fields.join(', ') },
        source: rule.source,
      });
    }
    if (rule.rule !== 'all-or-none' || filled.length === 0 || filled.length === rule.fields.length) continue;
    // Emptying the other fields of the group takes a secret of an earlier round away, too.
    if (filled.every((name) => context.supplied.has(name) && parsed.secrets[name] === undefined)) {
      values = Object.fromEntries(Object.entries(values).filter(([name]) => !rule.fields.includes(name)));
      continue;
    }
    for (const field of rule.fields.filter((name) => !filled.includes(name))) {
      errors.push({
        field,
        code: rule.rule,
        params: { fields: rule.fields.join(', ') },
        source: rule.source,
      });
    }
  }
  return { values, secrets: parsed.secrets };
}
