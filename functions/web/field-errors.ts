import type { Field } from '../../schemas/field.ts';
import type { Text } from '../../schemas/vocabulary.ts';
import { InvalidInput, type FieldError } from '../domain/errors.ts';
import { filledText } from '../domain/filled-text.ts';
import { fieldErrorTexts, namedFieldsTexts, unknownErrorText } from './texts/field-errors.ts';
import type { Translate } from './translate.ts';

/** One error as a page shows it. */
export interface ShownError {
  /** Name of the field; `''` for the whole form. */
  readonly field: string;
  /** Id of the element that the summary links to. */
  readonly target: string;
  /** Name of the item in the summary; empty for the whole form. */
  readonly label: string;
  readonly message: string;
}

/** Id of the input of a field. */
export function fieldId(name: string, prefix = 'f'): string {
  return `${prefix}-${name.replaceAll(/[^\w-]/gu, '-')}`;
}

export function errorMessage(error: FieldError, t: Translate, fields: readonly Field[]): string {
  const named = String(error.params?.['fields'] ?? '')
    .split(',')
    .map((name) => fields.find((field) => field.name === name.trim()))
    .flatMap((field) => (field === undefined ? [] : [t(field.label)]))
    .join(', ');
  const texts: Readonly<Record<string, Text>> =
    named === '' ? fieldErrorTexts : { ...fieldErrorTexts, ...namedFieldsTexts };
  const text = Object.hasOwn(texts, error.code) ? texts[error.code] : undefined;
  return t(filledText(text ?? unknownErrorText, { ...error.params, fields: named }));
}

/** Errors in the order of the form, the form's own last. */
export function showErrors(
  errors: readonly FieldError[],
  fields: readonly Field[],
  t: Translate,
  /** What the summary calls a field; its own label is not enough where two rows have a "Name". */
  nameOf: (field: Field) => string = (field) => t(field.label),
): readonly ShownError[] {
  const position = (name: string): number => {
    const index = fields.findIndex((field) => field.name === name);
    return index === -1 ? fields.length : index;
  };
  return errors
    .toSorted((a, b) => position(a.field) - position(b.field))
    .map((error) => {
      const field = fields.find((each) => each.name === error.field);
      return {
        field: error.field,
        target: field === undefined ? 'main-form' : fieldId(error.field),
        label: field === undefined ? '' : nameOf(field),
        message: errorMessage(error, t, fields),
      };
    });
}

/**
 * Errors of a small form without a definition: in the order of `labels`, which names the inputs of its page, and in the
 * words of `texts`, by code.
 */
export function errorsByLabel(
  errors: readonly FieldError[],
  labels: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, Text>>,
  t: Translate,
): readonly ShownError[] {
  const order = Object.keys(labels);
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return errors
    .toSorted((one, other) => place(one.field) - place(other.field))
    .map(({ field, code, params }) => ({
      field,
      target: order.includes(field) ? fieldId(field) : 'main-form',
      label: labels[field] ?? '',
      message: t(
        filledText((Object.hasOwn(texts, code) ? texts[code] : undefined) ?? unknownErrorText, params),
      ),
    }));
}

/** All that is wrong with a field: a password is told each rule that it breaks. */
export function errorOf(errors: readonly ShownError[], name: string): string | undefined {
  const own = errors.filter((error) => error.field === name).map(({ message }) => message);
  return own.length === 0 ? undefined : own.join(' ');
}

/** What `work` refuses in the form, or undefined when it refuses nothing. */
export async function refusedBy(work: () => Promise<void>): Promise<readonly FieldError[] | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
    throw error;
  }
}
