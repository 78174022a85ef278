import type { JSX } from 'preact';
import type { FormValues } from '../../../schemas/cases/request.ts';
import { fieldsOf, type Field } from '../../../schemas/field.ts';
import { maskedValues } from '../../domain/shown-values.ts';
import type { TaskView } from '../../usecases/types.ts';
import { outcomeTexts as texts } from '../texts/outcome.ts';
import type { Ui } from '../ui.ts';
import { shownValue } from './form-answers.tsx';
import { Facts } from './lists.tsx';

/** What a person of a case is shown of it: the values that he checks, an identity number by its mask. */
export function ShownFields(props: {
  readonly ui: Ui;
  readonly view: TaskView;
  readonly shown: FormValues;
}): JSX.Element {
  const { ui, view, shown } = props;
  const facts = Object.entries(maskedValues(shown)).flatMap(([name, value]) => {
    const field = fieldNamed(view, name);
    return field === undefined ? [] : [{ label: ui.t(field.label), value: shownValue(ui, field, value) }];
  });
  return (
    <section class="sent-form">
      <h2>{ui.t(texts.shownTitle)}</h2>
      <Facts facts={facts} />
    </section>
  );
}

/** A field of a decision, or of the form, by its name. */
function fieldNamed({ form, procedure }: TaskView, name: string): Field | undefined {
  const entered = procedure.humanSteps.flatMap(({ outcomes }) =>
    Object.values(outcomes).flatMap(({ fields }) => fields),
  );
  return [...entered, ...fieldsOf(form)].find((field) => field.name === name);
}
