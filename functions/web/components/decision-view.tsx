import type { JSX } from 'preact';
import type { Outcome } from '../../../schemas/catalogue.ts';
import type { Decision } from '../../../schemas/cases/request.ts';
import { fieldsOf, type Field, type FormDefinition } from '../../../schemas/field.ts';
import { roleNames } from '../../../schemas/vocabulary.ts';
import { formatDateTime } from '../../domain/format.ts';
import { commonTexts } from '../texts/common.ts';
import { outcomeTexts as texts } from '../texts/outcome.ts';
import { At } from '../time.tsx';
import type { Ui } from '../ui.ts';
import { hasValue, shownValue } from './form-answers.tsx';

/** Who acted. A person of a case has no post. */
export function withPost(name: string, post: string): string {
  return post === '' ? name : `${name}, ${post}`;
}

/** What was decided, by whom and when. A person of a case has no post, and a sweep has no name. */
export function decidedSentence(
  { t, language }: Ui,
  { byName, byPost, at, ...decision }: Decision,
  outcome: Outcome | undefined,
): string {
  const text = byName === '' ? texts.decidedBySystem : byPost === '' ? texts.decidedByPerson : texts.decided;
  return t(text, {
    outcome: outcome === undefined ? decision.outcome : t(outcome.done),
    name: byName,
    post: byPost,
    at: formatDateTime(at, language),
  });
}

/** What somebody decided: who and when, what was written, what was found lacking in each item. */
export function DecisionView(props: {
  readonly ui: Ui;
  readonly decision: Decision;
  /** Fields of the outcome, for their names. */
  readonly outcome: Outcome | undefined;
  readonly form: FormDefinition;
}): JSX.Element {
  const { ui, decision, outcome, form } = props;
  const written = (outcome?.fields ?? []).filter((field) => hasValue(decision.data[field.name]));
  return (
    <>
      <p class="sub">
        {decision.byName === '' ? ui.t(roleNames.SYSTEM) : withPost(decision.byName, decision.byPost)} ·{' '}
        <At ui={ui} at={decision.at} />
      </p>
      {written.length === 0 ? null : (
        <dl class="written-list">
          {written.map((field) => (
            <div key={field.name}>
              <dt>{ui.t(field.label)}</dt>
              <dd>{shownValue(ui, field, decision.data[field.name])}</dd>
            </div>
          ))}
        </dl>
      )}
      <FieldReasons ui={ui} decision={decision} form={form} />
    </>
  );
}

function FieldReasons(props: {
  readonly ui: Ui;
  readonly decision: Decision;
  readonly form: FormDefinition;
}): JSX.Element | null {
  const { ui, decision, form } = props;
  if (decision.fieldReasons.length === 0) return null;
  return (
    <ul class="reason-list">
      {decision.fieldReasons.map(({ field, reason }) => (
        <li key={field}>
          <strong>{labelOf(ui, form, field)}:</strong> {reason}
        </li>
      ))}
    </ul>
  );
}

/** `4. E-mel Pentadbir IT Aplikasi`, or `9. …: Nota`. */
export function labelOf(ui: Ui, form: FormDefinition, name: string): string {
  const row = form.sections
    .flatMap((section) => section.rows)
    .find((each) => each.note?.name === name || each.fields.some((field) => field.name === name));
  const field = fieldsOf(form).find((each): each is Field => each.name === name);
  if (row === undefined || field === undefined) return ui.t(commonTexts.item);
  const number = row.item === undefined ? '' : `${row.item}. `;
  const isNote = row.note?.name === name;
  const grouped = isNote || (row.item === undefined && row.fields.length > 1);
  const [group, label] = [ui.t(row.label), ui.t(field.label)];
  return `${number}${grouped && group !== label ? `${group}: ` : ''}${label}`;
}
