import type { JSX } from 'preact';
import type { Field } from '../../../schemas/field.ts';
import type { ShownValues } from '../../domain/shown-values.ts';
import { errorOf, type ShownError } from '../field-errors.ts';
import type { Ui } from '../ui.ts';
import { FieldInput } from './field-input.tsx';

/** The fields of a plain form, one below the other. */
export function FieldInputs(props: {
  readonly ui: Ui;
  readonly fields: readonly Field[];
  readonly values: ShownValues;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { ui, fields, values, errors } = props;
  return (
    <>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          ui={ui}
          field={field}
          value={values[field.name]}
          error={errorOf(errors, field.name)}
        />
      ))}
    </>
  );
}
