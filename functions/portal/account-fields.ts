import { catalogue, type Procedure } from '../../schemas/catalogue.ts';
import type { FormValues } from '../../schemas/cases/request.ts';
import { fieldsOf, type Field } from '../../schemas/field.ts';
import { formOf } from '../../schemas/forms.ts';

/** The fields of accounts, as the forms and decisions of the catalogue name them. */

function rows(): readonly Procedure[] {
  return Object.values(catalogue).filter(({ subject }) => subject.kind === 'account');
}

let known: readonly Field[] | undefined;

function allFields(): readonly Field[] {
  return (known ??= rows().flatMap(({ form, humanSteps }) => [
    ...fieldsOf(formOf(form)),
    ...humanSteps.flatMap(({ outcomes }) => Object.values(outcomes).flatMap(({ fields }) => fields)),
  ]));
}

/** The field of this name, for its label and choices. */
export function accountField(name: string): Field | undefined {
  return allFields().find((field) => field.name === name);
}

/** Fields whose choices are the reasons of disabling, which MAMPU keeps. */
export function disableReasonFields(): readonly Field[] {
  return allFields().filter(({ choicesFrom }) => choicesFrom === 'disable-reasons');
}

/** Jadual 3A or 3B: the fields of the form that the account was registered with, in its order. */
export function registeredFields(settings: FormValues): readonly Field[] {
  const registrations = rows()
    .filter(({ subject }) => subject.how === 'creates')
    .map(({ form }) => formOf(form));
  const form = registrations.find(({ titleField }) => settings[titleField] !== undefined) ?? registrations[0];
  return form === undefined ? [] : fieldsOf(form).filter(({ name }) => settings[name] !== undefined);
}
