import type { JSX } from 'preact';

/** A box that chooses one row of a table, named for who does not see the row. */
export function Tick(props: {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked?: boolean;
}): JSX.Element {
  return (
    <label class="choice">
      <input type="checkbox" name={props.name} value={props.value} checked={props.checked === true} />
      <span class="visually-hidden">{props.label}</span>
    </label>
  );
}
