import type { Text } from './vocabulary.ts';

/**
 * What one field of a form or of a decision is. Plain data: pages, JSON Schema and validation are made from it.
 * `secret` values never reach a table: they are taken out before anything is written.
 */
export interface Field {
  readonly name: string;
  readonly label: Text;
  readonly kind: FieldKind;
  /** What a good answer looks like, shown under the label. */
  readonly hint?: Text;
  readonly required?: boolean;
  /** Required only when the task was reached by this outcome (AMB-06: the desk answers MAMPU's reason). */
  readonly requiredAfter?: string;
  /** Offered only when the task was reached by this outcome. */
  readonly onlyAfter?: string;
  /** Characters; the default is 200, for `multiline` 2000. */
  readonly maxLength?: number;
  readonly choices?: readonly Choice[];
  readonly prefill?: Prefill;
  /** The value comes from the subject and cannot be edited (AMB-15). */
  readonly fixed?: boolean;
  /** The values that matter are about a person; they stand apart from the record's hash. */
  readonly personal?: boolean;
  /** A date that must not lie in the future. */
  readonly notAfterToday?: boolean;
}

export type FieldKind =
  'text' | 'multiline' | 'email' | 'ip' | 'domain' | 'date' | 'choice' | 'flag' | 'secret';
export type Prefill = 'agency-name' | 'officer-name' | 'officer-post' | 'today';

export interface Choice {
  readonly value: string;
  readonly label: Text;
}

/** One numbered row of a paper form: its fields and its "Nota" column. */
export interface FormRow {
  /** Number on the paper form, e.g. `8`. */
  readonly item?: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly fields: readonly Field[];
  /** Field of the row's "Nota" column. */
  readonly note?: Field;
}

export interface FormSection {
  readonly id: string;
  readonly title: Text;
  readonly rows: readonly FormRow[];
}

/** A rule over several fields, with the paragraph it comes from. */
export type FormRule =
  | { readonly rule: 'at-least-one'; readonly fields: readonly string[]; readonly source: string }
  | { readonly rule: 'all-or-none'; readonly fields: readonly string[]; readonly source: string };

export interface FormDefinition {
  readonly id: string;
  /** The number printed on the paper form. */
  readonly number: string;
  readonly title: Text;
  /** The form's own choice, fixed by the procedure, e.g. `type: NEW`. */
  readonly constants: Readonly<Record<string, string>>;
  readonly constantNames: Readonly<
    Record<string, { readonly label: Text; readonly choices: readonly Choice[] }>
  >;
  /** The field that lists show as the title of a case. */
  readonly titleField: string;
  readonly sections: readonly FormSection[];
  readonly rules: readonly FormRule[];
}

export function fieldsOf(form: FormDefinition): readonly Field[] {
  return form.sections.flatMap((section) =>
    section.rows.flatMap((row) => (row.note === undefined ? row.fields : [...row.fields, row.note])),
  );
}

/** The fields of the numbered rows, without notes and sign-offs: what a subject is made of. */
export function itemFieldsOf(form: FormDefinition): readonly Field[] {
  return form.sections.flatMap((section) =>
    section.rows.flatMap((row) => (row.item === undefined ? [] : row.fields)),
  );
}
