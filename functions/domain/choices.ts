import type { Field, FormDefinition } from '../../schemas/field.ts';
import type { Choices } from './form.ts';

/** Choices of the directory, put into the fields that take them: pages and schemas then need no look-up. */

export function withChoices(form: FormDefinition, choices: Choices): FormDefinition {
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({ ...row, fields: fieldsWithChoices(row.fields, choices) })),
    })),
  };
}

function fieldsWithChoices(fields: readonly Field[], choices: Choices): readonly Field[] {
  return fields.map((field) => {
    const found = field.choicesFrom === undefined ? undefined : choices[field.choicesFrom];
    return found === undefined ? field : { ...field, choices: found };
  });
}
