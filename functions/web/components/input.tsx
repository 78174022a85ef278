import type { JSX } from 'preact';
import { fieldId, type ShownError } from '../field-errors.ts';

/** An input of the small forms: sign-in, passwords, asking for a link. */
export interface InputProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'text' | 'email' | 'password';
  readonly value?: string;
  readonly autocomplete: 'username' | 'email' | 'current-password' | 'new-password';
  readonly errors: readonly ShownError[];
}

/** All that is wrong with an input is said at once. A password is never shown again. */
export function Input(props: InputProps): JSX.Element {
  const { name, label, hint, type, value = '', autocomplete } = props;
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
      {type === 'password' ? (
        <input {...shared} type="password" />
      ) : type === 'email' ? (
        <input {...shared} type="email" value={value} />
      ) : (
        <input {...shared} type="text" value={value} spellcheck={false} />
      )}
    </div>
  );
}
