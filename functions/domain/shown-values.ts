import type { FormValue, FormValues } from '../../schemas/cases/request.ts';
import { isSealed } from './field-value.ts';
import type { ParsedFields } from './form.ts';
import { maskIdentity } from './identity-number.ts';

/** Values as they may leave the tables: of an identity number only its mask. */

export type ShownValue = string | boolean | { readonly supplied: true } | { readonly masked: string };
export type ShownValues = Readonly<Record<string, ShownValue>>;

/** For pages, the JSON API and records: no encrypted number, no digest. */
export function maskedValues(values: FormValues): ShownValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, maskedValue(value)]));
}

function maskedValue(value: FormValue): ShownValue {
  return isSealed(value) ? { masked: value.masked } : value;
}

/** What a form comes to before its identity numbers are sealed, for the page on which it is checked. */
export function maskedParsed({ values, identities }: ParsedFields): ShownValues {
  const masked = Object.entries(identities).map(
    ([name, number]) => [name, { masked: maskIdentity(number) }] as const,
  );
  return { ...maskedValues(values), ...Object.fromEntries(masked) };
}
