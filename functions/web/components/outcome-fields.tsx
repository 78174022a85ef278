import type { JSX } from 'preact';
import type { FieldReason } from '../../../schemas/cases/request.ts';
import type { Field, FormDefinition } from '../../../schemas/field.ts';
import type { OfferedOutcome } from '../../usecases/types.ts';
import type { ShownValues } from '../../domain/shown-values.ts';
import { errorOf, fieldId, type ShownError } from '../field-errors.ts';
import { outcomeTexts as texts } from '../texts/outcome.ts';
import { dateOf } from '../time.tsx';
import type { Ui } from '../ui.ts';
import { labelOf } from './decision-view.tsx';
import { inputName } from './field-controls.tsx';
import { FieldInput } from './field-input.tsx';
import { shownValue } from './form-answers.tsx';

/** Names of the inputs of a decision start with the outcome, those of reasons with this. */
export const REASONS = 'reasons';

export interface OutcomeFieldsProps {
  readonly ui: Ui;
  readonly offered: OfferedOutcome;
  /** The outcome that led to the task. */
  readonly reachedBy: string | undefined;
  readonly form: FormDefinition;
  /** The form as sent, beside which reasons are written. */
  readonly sent: ShownValues;
  /** As posted; undefined on the first look. */
  readonly values: ShownValues | undefined;
  /** What the fields are filled in with on the first look: from the form, the case, the officer. */
  readonly known: ShownValues;
  /** Identity numbers carried encrypted from the page before, by field. */
  readonly sealed: Readonly<Record<string, string>>;
  readonly reasons: readonly FieldReason[];
  readonly errors: readonly ShownError[];
}

/** The fields of one outcome. */
export function OutcomeFields(props: OutcomeFieldsProps): JSX.Element {
  const { ui, offered, reachedBy, values, known, sealed, errors } = props;
  const fields = fieldsOfOutcome(offered, reachedBy);
  return (
    <>
      {offered.outcome.fieldReasons === true ? <ReasonsTable {...props} /> : null}
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          ui={ui}
          field={field}
          prefix={offered.id}
          required={isRequired(field, reachedBy)}
          value={values === undefined ? (known[field.name] ?? firstValue(ui, field)) : values[field.name]}
          sealed={sealed[field.name]}
          beside={fields}
          error={errorOf(errors, field.name)}
        />
      ))}
    </>
  );
}

/** The fields that an outcome asks for on this visit. */
export function fieldsOfOutcome(
  { outcome }: OfferedOutcome,
  reachedBy: string | undefined,
): readonly Field[] {
  return outcome.fields.filter((field) => field.onlyAfter === undefined || field.onlyAfter === reachedBy);
}

function isRequired(field: Field, reachedBy: string | undefined): boolean {
  return field.required === true || (field.requiredAfter !== undefined && field.requiredAfter === reachedBy);
}

function firstValue(ui: Ui, field: Field): string | undefined {
  return field.prefill === 'today' ? dateOf(ui.now) : undefined;
}

/** One line an item of the form: what was given, and what is lacking. */
function ReasonsTable({ ui, form, sent, reasons, errors }: OutcomeFieldsProps): JSX.Element {
  const { t } = ui;
  const general = errorOf(errors, 'fields');
  return (
    <div class={general === undefined ? 'field' : 'field has-error'}>
      <h3>{t(texts.reasonsTitle)}</h3>
      <p class="hint">{t(texts.reasonsHint)}</p>
      {general === undefined ? null : <span class="error-message">{general}</span>}
      <table class="data-table reasons-table">
        <caption class="visually-hidden">{t(texts.reasonsTitle)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(texts.item)}</th>
            <th scope="col">{t(texts.lacking)}</th>
          </tr>
        </thead>
        <tbody>
          {form.sections
            .flatMap((section) => section.rows.flatMap((row) => row.fields))
            .filter((field) => field.fixed !== true)
            .map((field) => {
              const id = fieldId(field.name, REASONS);
              const error = errorOf(errors, `fields.${field.name}`);
              const label = labelOf(ui, form, field.name);
              return (
                <tr key={field.name}>
                  <th scope="row">
                    {label}
                    <span class="sub">{shownValue(ui, field, sent[field.name])}</span>
                  </th>
                  <td>
                    {error === undefined ? null : <span class="error-message">{error}</span>}
                    <input
                      type="text"
                      id={id}
                      name={inputName(field.name, REASONS)}
                      value={reasons.find((reason) => reason.field === field.name)?.reason ?? ''}
                      aria-label={t(texts.reasonFor, { label })}
                      autocomplete="off"
                    />
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}
