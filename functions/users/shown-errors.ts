import type { FieldError } from '../domain/errors.ts';
import { errorsByLabel, type ShownError } from '../web/field-errors.ts';
import type { Ui } from '../web/ui.ts';
import { userErrorTexts } from './texts/errors.ts';

/** In the order of `labels`, which names the inputs of the page. */
export function shownErrors(
  ui: Ui,
  errors: readonly FieldError[],
  labels: Readonly<Record<string, string>>,
): readonly ShownError[] {
  return errorsByLabel(errors, labels, userErrorTexts, ui.t);
}
