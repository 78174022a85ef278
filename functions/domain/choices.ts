import type { FormValues } from '../../schemas/cases/request.ts';
import type { Choice, ChoiceSource, Field, FormDefinition } from '../../schemas/field.ts';
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

const gone: Choice['label'] = { ms: 'Tiada lagi dalam senarai', en: 'No longer on the list' };

/** The choices with those that a form has and MAMPU has taken away since: what stands in a case is never an id. */
export function withFormer(
  choices: Choices,
  fields: readonly Field[],
  forms: readonly FormValues[],
): Choices {
  const all: Partial<Record<ChoiceSource, readonly Choice[]>> = { ...choices };
  for (const { name, choicesFrom } of fields) {
    const known = choicesFrom === undefined ? undefined : all[choicesFrom];
    if (choicesFrom === undefined || known === undefined) continue;
    const values = new Set(forms.map((form) => form[name]).filter((value) => typeof value === 'string'));
    const former = [...values].filter((value) => !known.some((choice) => choice.value === value));
    all[choicesFrom] = [...known, ...former.map((value) => ({ value, label: gone }))];
  }
  return all;
}
