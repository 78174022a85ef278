import type { JSX } from 'preact';
import { InvalidInput, type FieldError } from '../domain/errors.ts';
import { errorsByLabel, fieldId, type ShownError } from '../web/field-errors.ts';
import type { Ui } from '../web/ui.ts';
import { userErrorTexts } from './texts/errors.ts';

/** Inputs of the small forms: sign-in, passwords, asking for a reset. */

export interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'text' | 'password';
  readonly value?: string;
  readonly autocomplete: 'username' | 'current-password' | 'new-password';
  readonly errors: readonly ShownError[];
}

/** All that is wrong with an input is said at once. A password is never shown again. */
export function Input(props: InputProps): JSX.Element {
  const { name, label, hint, type, value, autocomplete } = props;
  const errors = props.errors.filter(({ field }) => field === name);
  const id = fieldId(name);
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(errors.length === 0 ? [] : [`${id}-error`]),
  ];
  const shared = {
    id,
    name,
    autocomplete,
    autocapitalize: 'none' as const,
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
    ...(errors.length === 0 ? {} : { 'aria-invalid': 'true' as const }),
  };
  return (
    <div class={errors.length === 0 ? 'field' : 'field has-error'}>
      <label class="label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {errors.length === 0 ? null : (
        <div id={`${id}-error`}>
          {errors.map(({ message }) => (
            <span key={message} class="error-message">
              {message}
            </span>
          ))}
        </div>
      )}
      {type === 'text' ? (
        <input {...shared} type="text" value={value ?? ''} spellcheck={false} />
      ) : (
        <input {...shared} type="password" />
      )}
    </div>
  );
}

/** In the order of `labels`, which names the inputs of the page. */
export function shownErrors(
  ui: Ui,
  errors: readonly FieldError[],
  labels: Readonly<Record<string, string>>,
): readonly ShownError[] {
  return errorsByLabel(errors, labels, userErrorTexts, ui.t);
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
