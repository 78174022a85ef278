import { describe, expect, it } from 'vitest';
import { catalogue } from '../../schemas/catalogue.ts';
import { fieldsOf, type Field, type FormRule } from '../../schemas/field.ts';
import { formOf, forms } from '../../schemas/forms.ts';

/** What a field or a rule names must be there: a name that is not would never be checked, and nobody would see it. */

interface FieldSet {
  readonly id: string;
  readonly fields: readonly Field[];
  readonly rules: readonly FormRule[];
  /** What may be entered before a decision: in the form of the case, with other outcomes, and on earlier visits. */
  readonly form: readonly Field[];
  /** Decided by a mail link, too. */
  readonly byLink: boolean;
}

const ofForms: readonly FieldSet[] = Object.entries(forms).map(([id, form]) => ({
  id,
  fields: fieldsOf(form),
  rules: form.rules,
  form: [],
  byLink: false,
}));
const ofDecisions: readonly FieldSet[] = Object.values(catalogue).flatMap((procedure) =>
  procedure.humanSteps.flatMap((step) =>
    Object.entries(step.outcomes).map(([outcome, { fields, rules = [] }]) => ({
      id: `${procedure.id}.${step.no} ${outcome}`,
      fields,
      rules,
      form: [
        ...fieldsOf(formOf(procedure.form)),
        ...procedure.humanSteps.flatMap((other) =>
          // Of the step itself only what was entered on an earlier visit.
          Object.values(other.outcomes).flatMap((each) =>
            each.fields === fields && Object.keys(other.notices).length === 1 ? [] : each.fields,
          ),
        ),
      ],
      byLink: step.byLink,
    })),
  ),
);

describe.each([...ofForms, ...ofDecisions].map((set) => [set.id, set] as const))('%s', (_, set) => {
  const { fields, rules, form, byLink } = set;
  const names = fields.map(({ name }) => name);

  it('has each field once', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('has rules over its own fields', () => {
    expect(rules.flatMap((rule) => rule.fields).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('makes fields mandatory by values that can be chosen beside them', () => {
    const unknown = fields.flatMap(({ name, requiredWhen }) => {
      if (requiredWhen === undefined) return [];
      const other = fields.find((field) => field.name === requiredWhen.field);
      const values = other?.kind === 'flag' ? ['true'] : other?.choices?.map(({ value }) => value);
      return values?.includes(requiredWhen.is) === true ? [] : [name];
    });
    expect(unknown).toEqual([]);
  });

  it('is filled in from fields that were entered before, of the same kind', () => {
    const unknown = fields.filter(({ kind, prefillFrom }) => {
      if (prefillFrom === undefined || !('form' in prefillFrom)) return false;
      return form.find((field) => field.name === prefillFrom.form)?.kind !== kind;
    });
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  it('takes a password only from somebody who is signed in', () => {
    const hasPassword = fields.some(({ kind }) => kind === 'password');
    expect(hasPassword && byLink).toBe(false);
  });

  it('asks for a new password twice, under the policy', () => {
    const passwords = fields.filter(({ kind }) => kind === 'password').map(({ name }) => name);
    const judged = rules.filter(({ rule }) => rule === 'password').flatMap((rule) => rule.fields);
    expect(judged).toEqual(passwords);
  });
});
