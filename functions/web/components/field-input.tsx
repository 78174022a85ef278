import type { JSX } from 'preact';
import type { Field } from '../../../schemas/field.ts';
import type { FormValue } from '../../../schemas/cases/request.ts';
import { fieldId } from '../field-errors.ts';
import { commonTexts as texts } from '../texts/common.ts';
import { dateOf } from '../time.tsx';
import type { Ui } from '../ui.ts';

export interface FieldInputProps {
  readonly ui: Ui;
  readonly field: Field;
  readonly value: FormValue | undefined;
  readonly error?: string | undefined;
  /** What the desk found lacking, in a returned form. */
  readonly reason?: string | undefined;
  /** Makes names and ids of several groups on one page different. */
  readonly prefix?: string;
  /** Mandatory on this visit, whatever the field says (`requiredAfter`). */
  readonly required?: boolean;
  /** A password carried encrypted from the page before. */
  readonly sealed?: string | undefined;
}

/** Name of a field in the posted form. */
export function inputName(name: string, prefix = 'f'): string {
  return `${prefix}.${name}`;
}

/** One field with its label, hint, reason and error. */
export function FieldInput(props: FieldInputProps): JSX.Element {
  const { ui, field, error, reason, prefix = 'f' } = props;
  const id = fieldId(field.name, prefix);
  const group = field.kind === 'choice';
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
  if (group) {
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
      <TextInput {...props} id={id} describedBy={describedBy} />
      {field.kind === 'secret' ? <SecretKept {...props} id={id} /> : null}
    </div>
  );
}

type WithId = FieldInputProps & { readonly id: string; readonly describedBy?: string | undefined };

function LabelText({ ui, field, required }: FieldInputProps): JSX.Element {
  const mandatory = required ?? field.required === true;
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
      {mandatory ? null : <span class="optional"> ({ui.t(texts.optional)})</span>}
    </>
  );
}

function hintOf({ ui, field, sealed, value }: FieldInputProps): string | undefined {
  if (field.kind === 'date') return ui.t(texts.dateHint, { example: dateOf(ui.now) });
  if (field.kind === 'secret' && sealed !== undefined) return ui.t(texts.suppliedKeep);
  if (field.kind === 'secret' && typeof value === 'object') return ui.t(texts.suppliedEarlier);
  return field.hint === undefined ? undefined : ui.t(field.hint);
}

const widths: Partial<Readonly<Record<Field['kind'], string>>> = {
  date: 'width-date',
  ip: 'width-medium',
};

function TextInput({ field, value, error, prefix, id, describedBy }: WithId): JSX.Element {
  const shared = {
    id,
    name: inputName(field.name, prefix),
    'aria-describedby': describedBy,
    ...(error === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'multiline') {
    return (
      <textarea {...shared} rows={4}>
        {text}
      </textarea>
    );
  }
  if (field.kind === 'secret')
    return <input {...shared} type="password" value="" autocomplete="new-password" />;
  const typed = { ...shared, value: text, autocomplete: 'off', class: widths[field.kind] };
  if (field.kind === 'email') return <input {...typed} type="email" />;
  return <input {...typed} type="text" spellcheck={field.kind === 'text'} />;
}

function Radios({ ui, field, value, prefix, id }: WithId): JSX.Element {
  return (
    <div class="radios">
      {(field.choices ?? []).map((choice, index) => (
        <label key={choice.value} class="choice">
          <input
            type="radio"
            id={index === 0 ? `${id}-first` : undefined}
            name={inputName(field.name, prefix)}
            value={choice.value}
            checked={value === choice.value}
          />
          <span>{ui.t(choice.label)}</span>
        </label>
      ))}
    </div>
  );
}

function Checkbox({ ui, field, value, prefix, id, describedBy }: WithId): JSX.Element {
  return (
    <label class="choice" for={id}>
      <input
        type="checkbox"
        id={id}
        name={inputName(field.name, prefix)}
        value="true"
        checked={value === true}
        aria-describedby={describedBy}
      />
      <span>{ui.t(field.label)}</span>
    </label>
  );
}

/** A password entered on the page before goes along, encrypted, unless it is taken out. */
function SecretKept({ ui, field, sealed, prefix, id }: WithId): JSX.Element | null {
  if (sealed === undefined) return null;
  return (
    <>
      <input type="hidden" name={inputName(field.name, `sealed-${prefix ?? 'f'}`)} value={sealed} />
      <label class="choice" for={`${id}-remove`}>
        <input
          type="checkbox"
          id={`${id}-remove`}
          name={inputName(field.name, `remove-${prefix ?? 'f'}`)}
          value="true"
        />
        <span>{ui.t(texts.removeSecret)}</span>
      </label>
    </>
  );
}
