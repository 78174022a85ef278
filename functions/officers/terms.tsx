import type { JSX } from 'preact';
import type { AccessTerm, Officer } from '../../schemas/directory/officer.ts';
import type { Field } from '../../schemas/field.ts';
import { roleNames } from '../../schemas/vocabulary.ts';
import type { Term } from '../domain/access-terms.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { FieldInputs } from '../web/components/field-inputs.tsx';
import { readPostedForm } from '../web/form-values.ts';
import { shownDate } from '../web/time.tsx';
import type { Ui } from '../web/ui.ts';
import type { ShownError } from '../web/field-errors.ts';
import { accessTexts as texts } from './texts/access.ts';

/** From when, until when and why a role is held. */

export const termFields: readonly Field[] = [
  { name: 'from', label: texts.from, kind: 'date' },
  { name: 'until', label: texts.until, kind: 'date', hint: texts.untilHint },
  { name: 'reason', label: texts.reason, kind: 'text', maxLength: 200 },
];

export function termValues(form: URLSearchParams): ShownValues {
  return readPostedForm(form, { fields: termFields }).shown;
}

/** What was typed; the use case says what is wrong with it. */
export function termOf(values: ShownValues): Term {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined;
  };
  const [from, until, reason] = [text('from'), text('until'), text('reason')];
  return {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(reason === undefined ? {} : { reason }),
  };
}

export function TermInputs(props: {
  readonly ui: Ui;
  readonly values: ShownValues;
  readonly errors: readonly ShownError[];
}): JSX.Element {
  const { ui, values, errors } = props;
  return (
    <fieldset class="row-group">
      <legend>{ui.t(texts.term)}</legend>
      <p class="hint">{ui.t(texts.termHint)}</p>
      <FieldInputs ui={ui} fields={termFields} values={values} errors={errors} />
    </fieldset>
  );
}

/** The same values on the page that asks whether it is meant. */
export function HiddenTerm({ values }: { readonly values: ShownValues }): JSX.Element {
  return (
    <>
      {termFields.map(({ name }) => {
        const value = values[name];
        return typeof value === 'string' ? (
          <input key={name} type="hidden" name={`f.${name}`} value={value} />
        ) : null;
      })}
    </>
  );
}

/** A role with its period and reason. */
export function termLine({ t, language }: Ui, { role, from, until, reason }: AccessTerm): string {
  const parts = [
    ...(from === undefined ? [] : [t(texts.begins, { date: shownDate(from, language) })]),
    ...(until === undefined ? [] : [t(texts.ends, { date: shownDate(until, language) })]),
    ...(reason === undefined ? [] : [reason]),
  ];
  return `${t(roleNames[role])}: ${parts.join(', ')}`;
}

/** All periods of an officer, a line each. */
export function Terms({ ui, terms = [] }: { readonly ui: Ui } & Pick<Officer, 'terms'>): JSX.Element {
  return (
    <>
      {terms.map((term) => (
        <div key={term.role}>{termLine(ui, term)}</div>
      ))}
    </>
  );
}
