import { stepId, type Procedure } from '../../schemas/catalogue.ts';
import type { FormValues, Round } from '../../schemas/cases/request.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { CaseChange } from '../store/case-change.ts';

/** Adds a round to a case with a record of each numbered step that sending the form is (RELAY-*.1 and .2). */
export function recordSubmission(change: CaseChange, procedure: Procedure, round: Round): CaseChange {
  change.round(round);
  for (const step of procedure.steps.filter((each) => each.by === 'submit')) {
    change.record({
      step: stepId(procedure.id, step.no),
      kind: 'submitted',
      actor: round.submittedBy,
      data: { round: round.no, ...dataOf(procedure, round.form) },
      personal: {
        name: round.submittedByName,
        post: round.submittedByPost,
        ...personalOf(procedure, round.form),
      },
    });
  }
  return change;
}

function personalNames(procedure: Procedure): Set<string> {
  const fields = fieldsOf(formOf(procedure.form));
  // Free text may speak of persons: whatever a person typed freely stands apart, too.
  return new Set(
    fields.filter((field) => field.personal === true || field.kind === 'multiline').map(({ name }) => name),
  );
}

function dataOf(procedure: Procedure, form: FormValues): Record<string, unknown> {
  const personal = personalNames(procedure);
  return { form: Object.fromEntries(Object.entries(form).filter(([name]) => !personal.has(name))) };
}

function personalOf(procedure: Procedure, form: FormValues): Record<string, unknown> {
  const personal = personalNames(procedure);
  return { form: Object.fromEntries(Object.entries(form).filter(([name]) => personal.has(name))) };
}
