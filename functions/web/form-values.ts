import type { FormValues } from '../../schemas/cases/request.ts';
import type { Field } from '../../schemas/field.ts';
import { isTakenOut } from '../domain/field-value.ts';
import { maskIdentity, normaliseIdentity } from '../domain/identity-number.ts';
import { maskedValues, type ShownValue, type ShownValues } from '../domain/shown-values.ts';
import { openSecret, sealSecret } from '../platform/sealed-secrets.ts';
import { inputName } from './components/field-controls.tsx';
import { membersIn } from './members.ts';

/** What a posted form says, once for the use case and once for the next page. */
export interface PostedForm {
  /** For the use case: may hold passwords and identity numbers in clear. Never put it on a page. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** For pages: of a secret only that it is there, of an identity number its mask, of a new password nothing. */
  readonly shown: ShownValues;
  /** Secrets and identity numbers encrypted for the way over the next page, by field. */
  readonly sealed: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  readonly fields: readonly Field[];
  readonly prefix?: string;
  /**
   * The session's token, or another that only this browser has: key of what is carried over the next page. Without it
   * nothing is, and an identity number has to be entered again.
   */
  readonly sessionToken?: string;
  /** What the form is for; what is carried opens for this alone. */
  readonly purpose?: string;
  /** Secrets that an earlier round supplied. */
  readonly supplied?: ReadonlySet<string>;
  /** The earlier round, or the subject: identity numbers that stay unless another one is entered. */
  readonly before?: FormValues;
}

/** Reads the fields of a posted form. Empty ones are left out; names that are no field stay, to be refused. */
export function readPostedForm(form: URLSearchParams, options: ReadOptions): PostedForm {
  const { fields, prefix = 'f' } = options;
  const raw: Record<string, unknown> = {};
  const shown: Record<string, ShownValue> = {};
  const sealed: Record<string, string> = {};
  for (const key of new Set(form.keys())) {
    if (!key.startsWith(`${prefix}.`)) continue;
    const name = key.slice(prefix.length + 1);
    const field = fields.find((each) => each.name === name);
    if (field !== undefined && isTakenOut(field)) continue;
    if (field?.kind === 'members') {
      const all = membersIn(form.getAll(key)).join('\n');
      if (all !== '') [raw[name], shown[name]] = [all, all];
      continue;
    }
    const [value, ...more] = form.getAll(key).map((text) => tidy(text, field));
    if (value === undefined || value === '') continue;
    raw[name] = more.length > 0 ? [value, ...more] : value;
    shown[name] = value;
  }
  for (const field of fields.filter(isTakenOut)) {
    const { name } = field;
    const taken = readers[field.kind as keyof typeof readers](form, field, options);
    if (taken.raw !== undefined) raw[name] = taken.raw;
    if (taken.shown !== undefined) shown[name] = taken.shown;
    if (taken.carry !== undefined && options.sessionToken !== undefined)
      sealed[name] = sealSecret(taken.carry, options.sessionToken, purposeOf(field, options));
  }
  return { raw, shown, sealed };
}

/** Text as the form means it: line breaks as \n, flags as booleans, `21/11/2026` as ISO. */
function tidy(text: string, field: Field | undefined): string | boolean {
  if (field?.kind === 'flag') return text === 'true';
  const clean = text.replaceAll('\r\n', '\n').trim();
  const local = field?.kind === 'date' ? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(clean) : null;
  if (local === null) return clean;
  const [, day = '', month = '', year = ''] = local;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

interface Taken {
  readonly raw?: unknown;
  readonly shown?: ShownValue;
  /** What goes, encrypted, over the next page. */
  readonly carry?: string;
}

const readers = { secret: readSecret, identity: readIdentity, password: readPassword } as const;

function readSecret(form: URLSearchParams, field: Field, options: ReadOptions): Taken {
  const carry = enteredOrCarried(form, field, options);
  if (carry !== undefined) return { raw: carry, shown: { supplied: true }, carry };
  if (isRemoved(form, field, options) || options.supplied?.has(field.name) !== true) return {};
  return { raw: { supplied: true }, shown: { supplied: true } };
}

/** One that was typed wrongly is shown again, to be corrected; one that is right is not. */
function readIdentity(form: URLSearchParams, field: Field, options: ReadOptions): Taken {
  const carry = enteredOrCarried(form, field, options)?.trim() ?? '';
  const before = options.before?.[field.name];
  if (carry === '') return before === undefined ? {} : { shown: maskedValues({ before })['before'] ?? '' };
  const number = normaliseIdentity(carry);
  if (number === undefined) return { raw: carry, shown: carry };
  return options.sessionToken === undefined
    ? { raw: carry }
    : { raw: carry, shown: { masked: maskIdentity(number) }, carry };
}

/** Goes to the use case at once and over no other page. */
function readPassword(form: URLSearchParams, field: Field, { prefix = 'f' }: ReadOptions): Taken {
  const entered = form.get(inputName(field.name, prefix)) ?? '';
  return entered === '' ? {} : { raw: entered };
}

function enteredOrCarried(form: URLSearchParams, field: Field, options: ReadOptions): string | undefined {
  const { prefix = 'f', sessionToken } = options;
  const entered = form.get(inputName(field.name, prefix)) ?? '';
  if (entered !== '') return entered;
  const kept = form.get(inputName(field.name, `sealed-${prefix}`));
  if (kept === null || sessionToken === undefined || isRemoved(form, field, options)) return undefined;
  return openSecret(kept, sessionToken, purposeOf(field, options));
}

function isRemoved(form: URLSearchParams, field: Field, { prefix = 'f' }: ReadOptions): boolean {
  return form.get(inputName(field.name, `remove-${prefix}`)) === 'true';
}

function purposeOf(field: Field, { purpose = '' }: ReadOptions): string {
  return `${purpose} ${field.name}`;
}
