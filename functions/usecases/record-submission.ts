import { stepId, type Procedure, type Step } from '../../schemas/catalogue.ts';
import type { FormValues, Round } from '../../schemas/cases/request.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import { maskedValues, type ShownValues } from '../domain/shown-values.ts';
import type { CaseChange } from '../store/case-change.ts';

/**
 * Adds a round to a case with a record of each numbered step that sending the form is (RELAY-*.1 and .2). Sent again,
 * it is those of them that the decision `covers`.
 */
export function recordSubmission(
  change: CaseChange,
  procedure: Procedure,
  round: Round,
  covers?: readonly string[],
): CaseChange {
  const isSent = ({ by, no }: Step) => by === 'submit' && covers?.includes(no) !== false;
  change.round(round);
  const { technical, personal } = partsOf(procedure, round.form);
  for (const step of procedure.steps.filter(isSent)) {
    change.record({
      step: stepId(procedure.id, step.no),
      kind: 'submitted',
      actor: round.submittedBy,
      data: { round: round.no, form: technical },
      personal: {
        name: round.submittedByName,
        post: round.submittedByPost,
        form: personal,
      },
    });
  }
  return change;
}

/** The values of a form: what may stay, and what is about persons and can be erased. Of an identity number the mask. */
function partsOf(
  procedure: Procedure,
  form: FormValues,
): { readonly technical: ShownValues; readonly personal: ShownValues } {
  const fields = fieldsOf(formOf(procedure.form));
  const personal = new Set(fields.filter(isPersonal).map(({ name }) => name));
  const values = Object.entries(maskedValues(form));
  return {
    technical: Object.fromEntries(values.filter(([name]) => !personal.has(name))),
    personal: Object.fromEntries(values.filter(([name]) => personal.has(name))),
  };
}

/** Free text may speak of persons: whatever a person typed freely stands apart, too. */
function isPersonal({ personal, kind, contacts }: Field): boolean {
  const free = kind === 'multiline' || kind === 'identity' || kind === 'file';
  return personal === true || free || contacts !== undefined;
}
