import type { FormValue, FormValues } from '../../schemas/cases/request.ts';
import type { Field } from '../../schemas/field.ts';
import { openSecret, sealSecret } from '../platform/sealed-secrets.ts';
import { inputName } from './components/field-input.tsx';

/** What a posted form says, once for the use case and once for the next page. */
export interface PostedForm {
  /** For the use case: may hold passwords in clear. Never put it on a page. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** For pages: of a secret only that it is there. */
  readonly shown: FormValues;
  /** Passwords encrypted for the way over the next page, by field. */
  readonly sealed: Readonly<Record<string, string>>;
}

export interface ReadOptions {
  readonly fields: readonly Field[];
  readonly prefix?: string;
  /** The session's token: key of the sealed passwords. Without it there are none. */
  readonly sessionToken?: string;
  /** What the form is for; a sealed password opens for this alone. */
  readonly purpose?: string;
  /** Secrets that an earlier round supplied. */
  readonly supplied?: ReadonlySet<string>;
}

/** Reads the fields of a posted form. Empty ones are left out; names that are no field stay, to be refused. */
export function readPostedForm(form: URLSearchParams, options: ReadOptions): PostedForm {
  const { fields, prefix = 'f' } = options;
  const raw: Record<string, unknown> = {};
  const shown: Record<string, FormValue> = {};
  const sealed: Record<string, string> = {};
  for (const key of new Set(form.keys())) {
    if (!key.startsWith(`${prefix}.`)) continue;
    const name = key.slice(prefix.length + 1);
    const field = fields.find((each) => each.name === name);
    if (field?.kind === 'secret') continue;
    const [value, ...more] = form.getAll(key).map((text) => tidy(text, field));
    if (value === undefined || value === '') continue;
    raw[name] = more.length > 0 ? [value, ...more] : value;
    shown[name] = value;
  }
  for (const field of fields.filter((each) => each.kind === 'secret')) {
    const secret = readSecret(form, field, options);
    if (secret === undefined) continue;
    raw[field.name] = secret;
    shown[field.name] = { supplied: true };
    if (typeof secret === 'string' && options.sessionToken !== undefined) {
      sealed[field.name] = sealSecret(secret, options.sessionToken, purposeOf(field, options));
    }
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

function readSecret(
  form: URLSearchParams,
  field: Field,
  options: ReadOptions,
): string | { readonly supplied: true } | undefined {
  const { prefix = 'f', sessionToken, supplied } = options;
  const entered = form.get(inputName(field.name, prefix)) ?? '';
  if (entered !== '') return entered;
  if (form.get(inputName(field.name, `remove-${prefix}`)) === 'true') return undefined;
  const kept = form.get(inputName(field.name, `sealed-${prefix}`));
  const opened =
    kept === null || sessionToken === undefined
      ? undefined
      : openSecret(kept, sessionToken, purposeOf(field, options));
  if (opened !== undefined) return opened;
  return supplied?.has(field.name) === true ? { supplied: true } : undefined;
}

function purposeOf(field: Field, { purpose = '' }: ReadOptions): string {
  return `${purpose} ${field.name}`;
}
