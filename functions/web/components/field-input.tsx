import type { JSX } from 'preact';
import type { Field } from '../../../schemas/field.ts';
import type { ShownValue } from '../../domain/shown-values.ts';
import { fieldId } from '../field-errors.ts';
import { commonTexts as texts } from '../texts/common.ts';
import { dateOf } from '../time.tsx';
import type { Ui } from '../ui.ts';
import { AvailabilityOf } from './availability.tsx';
import { Carried, Checkbox, hasRadios, Radios, TextControl } from './field-controls.tsx';

export interface FieldInputProps {
  readonly ui: Ui;
  readonly field: Field;
  readonly value: ShownValue | undefined;
  readonly error?: string | undefined;
  /** What the desk found lacking, in a returned form. */
  readonly reason?: string | undefined;
  /** Makes names and ids of several groups on one page different. */
  readonly prefix?: string;
  /** Mandatory on this visit, whatever the field says (`requiredAfter`). */
  readonly required?: boolean;
  /** A password or an identity number carried encrypted from the page before. */
  readonly sealed?: string | undefined;
  /** The fields beside it, one of which may make this one mandatory (`requiredWhen`). */
  readonly beside?: readonly Field[];
}

/** One field with its label, hint, reason and error. */
export function FieldInput(props: FieldInputProps): JSX.Element {
  const { ui, field, error, reason, prefix = 'f' } = props;
  const id = fieldId(field.name, prefix);
  const described = [
    hintOf(props) === undefined ? undefined : `${id}-hint`,
    reason === undefined ? undefined : `${id}-reason`,
    error === undefined ? undefined : `${id}-error`,
  ].filter((part) => part !== undefined);
  const describedBy = described.length === 0 ? undefined : described.join(' ');
  const classes = ['field', error === undefined ? '' : 'has-error', reason === undefined ? '' : 'has-reason'];
  const about = (
    <>
      {hintOf(props) === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hintOf(props)}
        </span>
      )}
      {reason === undefined ? null : (
        <span class="reason" id={`${id}-reason`}>
          <strong>{ui.t(texts.lacking)}:</strong> {reason}
        </span>
      )}
      {error === undefined ? null : (
        <span class="error-message" id={`${id}-error`}>
          <span class="visually-hidden">{ui.t(texts.errorPrefix)} </span>
          {error}
        </span>
      )}
    </>
  );
  if (field.kind === 'flag') {
    return (
      <div class={classes.join(' ').trim()}>
        <Checkbox {...props} id={id} describedBy={describedBy} />
        {about}
      </div>
    );
  }
  if (hasRadios(field)) {
    return (
      <fieldset class={classes.join(' ').trim()} id={id} aria-describedby={describedBy}>
        <legend class="label">
          <LabelText {...props} />
        </legend>
        {about}
        <Radios {...props} id={id} />
      </fieldset>
    );
  }
  return (
    <div class={classes.join(' ').trim()}>
      <label class="label" for={id}>
        <LabelText {...props} />
      </label>
      {about}
      <TextControl {...props} id={id} describedBy={describedBy} />
      <AvailabilityOf ui={ui} field={field} id={id} />
      <Carried {...props} id={id} />
    </div>
  );
}

function LabelText(props: FieldInputProps): JSX.Element {
  const { ui, field } = props;
  const need = needOf(props);
  return (
    <>
      {ui.t(field.label)}
      {ui.language === 'en' && field.label.ms !== field.label.en ? (
        <>
          {' '}
          <span class="term" lang="ms">
            {field.label.ms}
          </span>
        </>
      ) : null}
      {need === undefined ? null : <span class="optional"> ({need})</span>}
    </>
  );
}

/** What is not always needed is marked: optional, or when it is needed. */
function needOf({ ui, field, required, beside = [] }: FieldInputProps): string | undefined {
  if (required ?? field.required === true) return undefined;
  const { requiredWhen } = field;
  const other = beside.find(({ name }) => name === requiredWhen?.field);
  if (requiredWhen === undefined || other === undefined) return ui.t(texts.optional);
  if (other.kind === 'flag') return ui.t(texts.requiredWhenTicked, { field: ui.t(other.label) });
  const choice = other.choices?.find(({ value }) => value === requiredWhen.is);
  return ui.t(texts.requiredWhen, {
    field: ui.t(other.label),
    choice: choice === undefined ? requiredWhen.is : ui.t(choice.label),
  });
}

function hintOf({ ui, field, sealed, value }: FieldInputProps): string | undefined {
  if (field.kind === 'date') {
    // Two sentences: a hint that is a phrase gets its full stop.
    const own = field.hint === undefined ? [] : [ui.t(field.hint).replace(/[^.:?!]$/u, '$&.')];
    return [...own, ui.t(texts.dateHint, { example: dateOf(ui.now) })].join(' ');
  }
  if (typeof value === 'object' && 'masked' in value)
    return ui.t(texts.identityKeep, { masked: value.masked });
  if (field.kind === 'secret' && sealed !== undefined) return ui.t(texts.suppliedKeep);
  if (field.kind === 'secret' && typeof value === 'object') return ui.t(texts.suppliedEarlier);
  return field.hint === undefined ? undefined : ui.t(field.hint);
}
