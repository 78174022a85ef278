import type { JSX } from 'preact';
import { fieldsOf, type Field, type FormDefinition, type FormRow } from '../../../schemas/field.ts';
import type { FieldReason } from '../../../schemas/cases/request.ts';
import type { ShownValues } from '../../domain/shown-values.ts';
import { errorOf, fieldId, type ShownError } from '../field-errors.ts';
import { commonTexts as texts } from '../texts/common.ts';
import type { Ui } from '../ui.ts';
import { FieldInput } from './field-input.tsx';
import { shownValue } from './form-answers.tsx';
import { Term } from './term.tsx';

export interface FormFieldsProps {
  readonly ui: Ui;
  readonly form: FormDefinition;
  readonly values: ShownValues;
  readonly errors: readonly ShownError[];
  /** Passwords and identity numbers carried encrypted from the page before, by field. */
  readonly sealed?: Readonly<Record<string, string>>;
  /** What each field of a returned form lacks. */
  readonly reasons?: readonly FieldReason[];
}

/** A form to fill in: the numbered rows of the paper form, each with its "Nota". */
export function FormFields(props: FormFieldsProps): JSX.Element {
  const { ui, form } = props;
  return (
    <>
      {form.sections.map((section) => (
        <section key={section.id} class="form-section">
          <h2>
            <Term ui={ui} text={section.title} />
          </h2>
          {section.rows.map((row, index) => (
            <Row key={index} {...props} row={row} />
          ))}
        </section>
      ))}
    </>
  );
}

type RowProps = FormFieldsProps & { readonly row: FormRow };

function Row(props: RowProps): JSX.Element {
  const { ui, row } = props;
  const single = row.fields.length === 1;
  const isFixed = row.fields.every((field) => field.fixed === true);
  const inputs = row.fields.map((field) => <RowField key={field.name} {...props} field={field} />);
  return (
    <div class="form-row">
      {row.item === undefined ? null : <span class="row-no">{row.item}</span>}
      <div class="row-body">
        {single ? (
          inputs
        ) : (
          <fieldset class="row-group">
            <legend>
              <Term ui={ui} text={row.label} />
            </legend>
            {row.hint === undefined || isFixed ? null : <p class="hint">{ui.t(row.hint)}</p>}
            <div class="row-fields">{inputs}</div>
          </fieldset>
        )}
        <Note {...props} />
      </div>
    </div>
  );
}

function RowField(props: RowProps & { readonly field: Field }): JSX.Element {
  const { ui, form, field, values, errors, reasons = [], sealed = {} } = props;
  if (field.fixed === true) {
    return (
      <div class="field fixed" id={fieldId(field.name)}>
        <span class="label">{ui.t(field.label)}</span>
        <span class="fixed-value">{shownValue(ui, field, values[field.name])}</span>
      </div>
    );
  }
  return (
    <FieldInput
      ui={ui}
      field={field}
      value={values[field.name]}
      error={errorOf(errors, field.name)}
      reason={reasons.find((reason) => reason.field === field.name)?.reason}
      sealed={sealed[field.name]}
      beside={fieldsOf(form)}
    />
  );
}

/** Folded away while it is empty, so that the form stays short. */
function Note(props: RowProps): JSX.Element | null {
  const { ui, row, values, errors, reasons = [] } = props;
  const { note } = row;
  if (note === undefined) return null;
  const value = values[note.name];
  const error = errorOf(errors, note.name);
  const reason = reasons.find((each) => each.field === note.name)?.reason;
  const open = (typeof value === 'string' && value !== '') || error !== undefined || reason !== undefined;
  return (
    <details class="note" open={open}>
      <summary>
        {ui.t(texts.addNote)}
        <span class="visually-hidden">: {ui.t(row.label)}</span>
      </summary>
      <FieldInput ui={ui} field={note} value={value} error={error} reason={reason} />
    </details>
  );
}
