import type { JSX } from 'preact';
import { fieldId } from '../field-errors.ts';

/** The file of a form that is sent as multipart: always the field `file`. */
export function FileField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  /** What the browser offers: endings and media types. */
  readonly accept: string;
  /** A script packs it before it is sent. */
  readonly packed?: boolean;
}): JSX.Element {
  const { label, hint, error, accept, packed = false } = props;
  const id = fieldId('file');
  const described = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(error === undefined ? [] : [`${id}-error`]),
  ];
  return (
    <div class={error === undefined ? 'field' : 'field has-error'}>
      <label class="label" for={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span class="error-message" id={`${id}-error`}>
          {error}
        </span>
      )}
      <input
        type="file"
        id={id}
        name="file"
        accept={accept}
        {...(packed ? { 'data-pack': true } : {})}
        {...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') })}
      />
    </div>
  );
}
