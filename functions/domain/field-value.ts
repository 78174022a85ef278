import type { FormValue, SealedValue } from '../../schemas/cases/request.ts';
import type { Field } from '../../schemas/field.ts';
import { emailsAtOnce, membersAtOnce } from '../../schemas/policies/lists.ts';
import { checkText, cleanText, isEmail, maxLength, type Failure } from './field-text.ts';
import type { FieldContext } from './form.ts';
import { normaliseIdentity } from './identity-number.ts';
import { refusal } from './list-members.ts';
import { addressesIn } from './member-text.ts';

/** The value of one field: what was filled in, what stays from before, what is taken out. */

/** What a field comes to. */
export interface Success {
  readonly value?: FormValue;
  readonly takenOut?: { readonly as: 'secret' | 'identity' | 'password'; readonly text: string };
}

/** One field, as it came in. */
export function parseField(field: Field, raw: unknown, context: FieldContext): Failure | Success {
  if (field.fixed === true) return parseFixed(field, raw, context);
  if (field.kind === 'flag') return parseFlag(field, raw, context);
  const kept = keptValue(field, context);
  if (isTakenOut(field) && isMark(raw, kept))
    return kept === undefined ? { code: 'nothing-supplied' } : { value: kept };
  if (raw !== undefined && raw !== null && typeof raw !== 'string')
    return { code: 'wrong-type', params: { type: 'string' } };
  if (field.kind === 'members' || field.kind === 'emails') return parseMembers(field, raw ?? '', context);
  const text = cleanText(field, raw ?? '');
  if (text === '') {
    if (kept !== undefined) return { value: kept };
    return isRequired(field, context) ? { code: 'required' } : {};
  }
  return checkText(field, text, context) ?? parseText(field, text);
}

function parseText({ kind }: Field, text: string): Failure | Success {
  switch (kind) {
    case 'secret':
    case 'password':
      return { takenOut: { as: kind, text } };
    case 'identity': {
      const number = normaliseIdentity(text);
      return number === undefined ? { code: kind } : { takenOut: { as: kind, text: number } };
    }
    default:
      return { value: text };
  }
}

/** Addresses, one a line. What a spreadsheet would take for a formula is none. */
function parseMembers(field: Field, raw: string, context: FieldContext): Failure | Success {
  const addresses = addressesIn(raw);
  const count = addresses.length;
  if (count === 0) return isRequired(field, context) ? { code: 'required' } : {};
  const most = field.kind === 'emails' ? emailsAtOnce : membersAtOnce;
  if (count > most) return { code: 'too-many-members', params: { count, max: most } };
  const bad = addresses.filter((each) => !isEmail(each) || /^[+=@-]/u.test(each));
  if (bad.length > 0 && field.kind === 'emails')
    return { code: 'emails', params: { addresses: shortened(bad) } };
  if (bad.length > 0)
    return refusal(
      bad.map((each) => ({ address: each.slice(0, longestShown).toWellFormed(), why: 'email' })),
    );
  const [value, max] = [addresses.join('\n'), maxLength(field)];
  return value.length > max ? { code: 'too-long', params: { max } } : { value };
}

const longestShown = 100;
const mostShown = 10;

/** What was typed in place of addresses, as far as a message has room for it. */
function shortened(bad: readonly string[]): string {
  const shown = bad.slice(0, mostShown).map((each) => each.slice(0, longestShown).toWellFormed());
  return [...shown, ...(bad.length > mostShown ? ['…'] : [])].join(', ');
}

/** What stays when nothing new is entered: a secret or an identity number that was supplied before, a file that has to be there. */
function keptValue(field: Field, { supplied, before }: FieldContext): FormValue | undefined {
  if (field.kind === 'file') return field.required === true ? before?.[field.name] : undefined;
  if (field.kind === 'secret') return supplied.has(field.name) ? { supplied: true } : undefined;
  if (field.kind !== 'identity') return undefined;
  const { name, prefillFrom } = field;
  const from = prefillFrom !== undefined && 'form' in prefillFrom ? prefillFrom.form : name;
  const value = before?.[name] ?? before?.[from];
  return isSealed(value) ? value : undefined;
}

/** Whether the input says that the value stays, in the words in which it was shown. */
function isMark(raw: unknown, kept: FormValue | undefined): boolean {
  if (isSuppliedMark(raw)) return true;
  const { masked } = (typeof raw === 'object' && raw !== null ? raw : {}) as { readonly masked?: unknown };
  return isSealed(kept) && masked === kept.masked && Object.keys(raw as object).length === 1;
}

function isRequired(field: Field, { reachedBy }: FieldContext): boolean {
  return field.required === true || (field.requiredAfter !== undefined && field.requiredAfter === reachedBy);
}

function parseFixed(field: Field, raw: unknown, { fixed }: FieldContext): Failure | Success {
  const value = fixed[field.name];
  const same =
    raw === undefined || raw === '' || raw === value || (typeof value === 'object' && isMark(raw, value));
  if (!same) return { code: 'fixed' };
  return value === undefined ? {} : { value };
}

/** One that is required must be ticked. */
function parseFlag(field: Field, raw: unknown, context: FieldContext): Failure | Success {
  if (raw === undefined || raw === '' || raw === false || raw === 'false')
    return isRequired(field, context) ? { code: 'required' } : {};
  if (raw === true || raw === 'true' || raw === 'on') return { value: true };
  return { code: 'wrong-type', params: { type: 'boolean' } };
}

/** Whether the value of a field is never stored as it was entered. */
export function isTakenOut({ kind }: Field): boolean {
  return kind === 'secret' || kind === 'identity' || kind === 'password';
}

export function isSuppliedMark(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { supplied?: unknown }).supplied === true;
}

/** Whether a stored value is an identity number. */
export function isSealed(value: FormValue | undefined): value is SealedValue {
  return typeof value === 'object' && 'sealed' in value;
}
