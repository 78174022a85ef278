import type { Procedure } from '../../schemas/catalogue.ts';
import { fieldsOf } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';
import type { NamedValue } from '../mail/case-notice.ts';
import type { Case } from '../store/case-store.ts';
import { enteredSoFar } from './field-context.ts';

/** Values of the newest form, as decisions since may have corrected them, in the words of the form. */
export function namedValues(
  { form }: Pick<Procedure, 'form'>,
  found: Pick<Case, 'rounds' | 'tasks'>,
  names: readonly string[],
): NamedValue[] {
  const fields = fieldsOf(formOf(form));
  const values = enteredSoFar(found);
  return names.flatMap((name): NamedValue[] => {
    const field = fields.find((each) => each.name === name);
    const value = values[name];
    if (field === undefined || typeof value !== 'string') return [];
    const chosen = field.choices?.find((choice) => choice.value === value)?.label;
    return [{ label: field.label, value: chosen ?? value, isDate: field.kind === 'date' }];
  });
}
