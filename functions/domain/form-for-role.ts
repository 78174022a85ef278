import type { Field, FormDefinition } from '../../schemas/field.ts';
import type { Role } from '../../schemas/vocabulary.ts';

/** The form as it is asked of who sends it in this role: without fields, rows and sections that are for others. */
export function formFor(form: FormDefinition, role: Role): FormDefinition {
  const isAsked = ({ onlyBy }: Field): boolean => onlyBy?.includes(role) !== false;
  const sections = form.sections
    .map((section) => ({
      ...section,
      rows: section.rows
        .map((row) => ({ ...row, fields: row.fields.filter(isAsked) }))
        .filter(({ fields }) => fields.length > 0),
    }))
    .filter(({ rows }) => rows.length > 0);
  return { ...form, sections };
}
