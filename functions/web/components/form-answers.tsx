import type { ComponentChildren, JSX } from 'preact';
import type { FieldReason } from '../../../schemas/cases/request.ts';
import type { Field, FormDefinition, FormRow } from '../../../schemas/field.ts';
import type { ShownValue, ShownValues } from '../../domain/shown-values.ts';
import { commonTexts as texts } from '../texts/common.ts';
import { On } from '../time.tsx';
import type { Ui } from '../ui.ts';
import { isTakenOut } from '../../domain/field-value.ts';
import { FileName } from './case-file.tsx';
import { MembersList } from './members-input.tsx';
import { Written } from './messages.tsx';
import { Term } from './term.tsx';

export interface FormAnswersProps {
  readonly ui: Ui;
  readonly form: FormDefinition;
  readonly values: ShownValues;
  /** The round before: what differs is marked. */
  readonly before?: ShownValues | undefined;
  /** The subject as it was when the form was sent: what a change makes different is marked (AMB-16). */
  readonly subject?: ShownValues | undefined;
  /** What was found lacking in the round before. */
  readonly reasons?: readonly FieldReason[];
  /** A way to change a field, on the check page. */
  readonly change?: (field: Field) => ComponentChildren;
}

/** A filled-in form to read: the paper form's columns No., description, information and note. */
export function FormAnswers(props: FormAnswersProps): JSX.Element {
  const { ui, form } = props;
  return (
    <>
      <Constants {...props} />
      {form.sections.map((section) => (
        <section key={section.id} class="answers">
          <h3>
            <Term ui={ui} text={section.title} />
          </h3>
          <dl>
            {section.rows.map((row, index) => (
              <AnswerRow key={index} {...props} row={row} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** What the procedure fixes, e.g. the type of application with the chosen one marked, as on paper. */
function Constants({ ui, form }: FormAnswersProps): JSX.Element {
  return (
    <dl class="constants">
      {Object.entries(form.constants).map(([name, value]) => {
        const about = form.constantNames[name];
        const chosen = about?.choices.find((choice) => choice.value === value);
        return about === undefined || chosen === undefined ? null : (
          <div key={name}>
            <dt>
              <Term ui={ui} text={about.label} />
            </dt>
            <dd>
              <Term ui={ui} text={chosen.label} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function AnswerRow(props: FormAnswersProps & { readonly row: FormRow }): JSX.Element {
  const { ui, row } = props;
  const fields = row.note === undefined ? row.fields : [...row.fields, row.note];
  const shown = fields.filter(
    (field) =>
      field !== row.note || hasValue(props.values[field.name]) || hasValue(props.before?.[field.name]),
  );
  const single = row.fields.length === 1;
  return (
    <div class="answer-row">
      <dt>
        {row.item === undefined ? null : <span class="row-no">{row.item}</span>}
        <span>
          <Term ui={ui} text={row.label} />
        </span>
      </dt>
      <dd>
        {shown.map((field) => (
          <Answer
            key={field.name}
            {...props}
            field={field}
            named={!single || field === row.note}
            subject={row.item === undefined || field === row.note ? undefined : props.subject}
          />
        ))}
      </dd>
    </div>
  );
}

function Answer(props: FormAnswersProps & { readonly field: Field; readonly named: boolean }): JSX.Element {
  const { ui, field, values, before, subject, reasons = [], change, named } = props;
  const value = values[field.name];
  const isChanged = before !== undefined && !sameValue(before[field.name], value);
  const isNew = subject !== undefined && !sameValue(subject[field.name], value);
  const reason = reasons.find((each) => each.field === field.name)?.reason;
  return (
    <div class={isChanged || isNew ? 'answer changed' : 'answer'}>
      <div class="answer-text">
        {named ? <span class="answer-name">{ui.t(field.label)}</span> : null}
        <span class="answer-value">{shownValue(ui, field, value)}</span>
        {isChanged ? (
          <span class="answer-before">
            <span class="tag yellow">{ui.t(texts.changed)}</span> {ui.t(texts.before)}:{' '}
            <del>{shownValue(ui, field, before[field.name])}</del>
          </span>
        ) : null}
        {isNew ? (
          <span class="answer-before">
            {ui.t(texts.inService)}: <del>{shownValue(ui, field, subject[field.name])}</del>
          </span>
        ) : null}
        {reason === undefined ? null : (
          <span class="reason">
            <strong>{ui.t(texts.lacking)}:</strong> {reason}
          </span>
        )}
      </div>
      {change === undefined ? null : change(field)}
    </div>
  );
}

/** A value as people read it. Of a secret only that it was supplied, of an identity number only its mask. */
export function shownValue(ui: Ui, field: Field, value: ShownValue | undefined): ComponentChildren {
  if (!hasValue(value)) return <span class="muted">{ui.t(texts.notFilled)}</span>;
  if (typeof value === 'object' && 'masked' in value) return value.masked;
  if (typeof value === 'object' || isTakenOut(field)) return ui.t(texts.supplied);
  if (typeof value === 'boolean') return ui.t(value ? texts.yes : texts.no);
  if (field.kind === 'file') return <FileName ui={ui} field={field.name} value={value} />;
  if (field.kind === 'date') return <On ui={ui} date={value} />;
  if (field.kind === 'multiline') return <Written text={value} />;
  if (field.kind === 'members' || field.kind === 'emails') return <MembersList ui={ui} text={value} />;
  if (field.kind === 'choice') {
    const choice = field.choices?.find((each) => each.value === value);
    return choice === undefined ? value : ui.t(choice.label);
  }
  return value;
}

export function hasValue(value: ShownValue | undefined): value is ShownValue {
  return value !== undefined && value !== '' && value !== false;
}

/**
 * Whether a person would call two answers the same. Two secrets cannot be compared and count as the same; two identity
 * numbers are told apart by their digests where both are stored, or else by what is shown of them.
 */
export function sameValue(a: ShownValue | undefined, b: ShownValue | undefined): boolean {
  if (!hasValue(a) || !hasValue(b)) return hasValue(a) === hasValue(b);
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if ('digest' in a && 'digest' in b) return a.digest === b.digest;
  return 'masked' in a && 'masked' in b ? a.masked === b.masked : true;
}
