import type { JSX } from 'preact';

/** A choice among many, for filters. */
export function SelectField(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}): JSX.Element {
  const { id, label, value, options } = props;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select id={id} name={id}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
