import type { FormDefinition } from './field.ts';
import { rows } from './forms/rows.ts';

/** Forms by id. Plain data: pages, JSON Schema and validation are made from it. */
export const forms: Readonly<Record<string, FormDefinition>> = rows;

/** @throws Error when the catalogue names a form that does not exist. */
export function formOf(id: string): FormDefinition {
  const form = forms[id];
  if (form === undefined) throw new Error(`The catalogue names an unknown form: ${id}`);
  return form;
}
