import type { JSX } from 'preact';
import type { Choice, Field } from '../../../schemas/field.ts';
import { fileInputName } from '../form-files.ts';
import { commonTexts as texts } from '../texts/common.ts';
import { FileControl } from './case-file.tsx';
import type { FieldInputProps } from './field-input.tsx';
import { MembersBox } from './members-input.tsx';

/** The controls of a field, without label and messages. */

/** More choices than these are a list to open: nobody looks over sixty radio buttons. */
const mostRadios = 7;

/** Name of a field in the posted form. */
export function inputName(name: string, prefix = 'f'): string {
  return `${prefix}.${name}`;
}

export type ControlProps = FieldInputProps & {
  readonly id: string;
  readonly describedBy?: string | undefined;
};

/** Whether the choices of a field are radio buttons, which share one legend. */
export function hasRadios({ kind, asList, choices = [] }: Field): boolean {
  return kind === 'choice' && asList !== true && choices.length <= mostRadios;
}

const widths: Partial<Readonly<Record<Field['kind'], string>>> = {
  date: 'width-date',
  number: 'width-date',
  time: 'width-date',
  ip: 'width-medium',
  identity: 'width-medium',
};

/** A line, several lines, or a list to open. What is secret is never written into the page. */
export function TextControl(props: ControlProps): JSX.Element {
  const { field, value, error, prefix, id, describedBy } = props;
  const shared = {
    id,
    name: inputName(field.name, prefix),
    'aria-describedby': describedBy,
    ...(error === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
  const text = typeof value === 'string' ? value : '';
  const typed = {
    ...shared,
    value: text,
    autocomplete: 'off',
    class: widths[field.kind],
    'data-check': field.unique,
  };
  switch (field.kind) {
    case 'members': {
      const { id: of, name } = shared;
      return (
        <MembersBox
          ui={props.ui}
          id={of}
          name={name}
          text={text}
          describedBy={describedBy}
          invalid={error !== undefined}
        />
      );
    }
    case 'emails':
    case 'multiline':
      return (
        <textarea {...shared} rows={4}>
          {text}
        </textarea>
      );
    case 'secret':
    case 'password':
      return <input {...shared} type="password" value="" autocomplete="new-password" />;
    case 'choice':
      return (
        <select {...shared}>
          <Options {...props} />
        </select>
      );
    case 'file':
      return (
        <FileControl
          ui={props.ui}
          id={id}
          name={shared.name}
          fileName={fileInputName(field)}
          value={value}
          describedBy={describedBy}
          invalid={error !== undefined}
        />
      );
    case 'number':
      return <input {...typed} type="text" inputMode="numeric" />;
    case 'email':
      return <input {...typed} type="email" />;
    case 'identity':
      return <input {...typed} type="text" inputMode="text" autocapitalize="characters" spellcheck={false} />;
    default:
      return <input {...typed} type="text" spellcheck={field.kind === 'text'} />;
  }
}

function Options({ ui, field, value }: FieldInputProps): JSX.Element {
  return (
    <>
      <option value="">{ui.t(texts.choose)}</option>
      {(field.choices ?? []).map((choice) => (
        <option key={choice.value} value={choice.value} selected={value === choice.value}>
          {ui.t(choice.label)}
        </option>
      ))}
    </>
  );
}

export function Radios({ ui, field, value, prefix, id }: ControlProps): JSX.Element {
  return (
    <div class="radios">
      {(field.choices ?? []).map((choice: Choice, index) => (
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

export function Checkbox({ ui, field, value, prefix, id, describedBy }: ControlProps): JSX.Element {
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

/** What was entered on the page before goes along, encrypted, unless it is taken out. */
export function Carried({ ui, field, sealed, prefix = 'f', id }: ControlProps): JSX.Element | null {
  if (sealed === undefined) return null;
  return (
    <>
      <input type="hidden" name={inputName(field.name, `sealed-${prefix}`)} value={sealed} />
      <label class="choice" for={`${id}-remove`}>
        <input
          type="checkbox"
          id={`${id}-remove`}
          name={inputName(field.name, `remove-${prefix}`)}
          value="true"
        />
        <span>{ui.t(field.kind === 'identity' ? texts.removeIdentity : texts.removeSecret)}</span>
      </label>
    </>
  );
}
