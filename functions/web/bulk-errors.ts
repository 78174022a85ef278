import type { BulkError } from '../../schemas/cases/bulk-row.ts';
import type { Field } from '../../schemas/field.ts';
import { errorMessage } from './field-errors.ts';
import { bulkErrorTexts } from './texts/bulk-errors.ts';
import type { Translate } from './translate.ts';

/** What is wrong with a cell, a row or the file, in words; of a cell with the name of its column. */
export function bulkErrorText(error: BulkError, t: Translate, columns: readonly Field[]): string {
  const column = columns.find(({ name }) => name === error.field);
  const text = bulkErrorMessage(error, t, columns);
  return column === undefined ? text : `${t(column.label)}: ${text}`;
}

export function bulkErrorMessage(
  { field, code, params = {} }: BulkError,
  t: Translate,
  columns: readonly Field[],
): string {
  if (!Object.hasOwn(bulkErrorTexts, code)) return errorMessage({ field, code, params }, t, columns);
  const text = bulkErrorTexts[code as keyof typeof bulkErrorTexts];
  const names = String(params['fields'] ?? '').split(', ');
  const labels = names.flatMap((name) => {
    const column = columns.find((each) => each.name === name);
    return column === undefined ? [] : [`“${t(column.label)}”`];
  });
  return t(text, { ...params, fields: labels.join(', ') });
}
