import type { FieldReason, FormValues } from '../../schemas/cases/request.ts';
import type { Outcome } from '../../schemas/catalogue.ts';
import type { FieldError } from '../domain/errors.ts';
import { InvalidInput } from '../domain/errors.ts';
import { parseOutcome } from '../domain/decision.ts';
import { plainContext } from '../domain/form.ts';
import type { ShownValues } from '../domain/shown-values.ts';
import { fieldsOf, type Prefill } from '../../schemas/field.ts';
import { enteredSoFar, prefilled } from '../usecases/field-context.ts';
import type { DecisionInput, OfferedOutcome, TaskView } from '../usecases/types.ts';
import { labelOf } from './components/decision-view.tsx';
import { fieldsOfOutcome, REASONS } from './components/outcome-fields.tsx';
import { errorMessage, fieldId, type ShownError } from './field-errors.ts';
import { readPostedForm } from './form-values.ts';
import { dateOf } from './time.tsx';
import type { Ui } from './ui.ts';

/** A decision as its form was filled in. */
export interface PostedDecision {
  /** Undefined while nothing is chosen, or what was chosen is not offered. */
  readonly offered: OfferedOutcome | undefined;
  readonly raw: Readonly<Record<string, unknown>>;
  readonly shown: ShownValues;
  /** Identity numbers encrypted for the way over the confirm page, by field. */
  readonly sealed?: Readonly<Record<string, string>>;
  readonly reasons: readonly FieldReason[];
}

/**
 * Reads a posted decision. Fields of the outcomes that were not chosen are left aside. `browserToken` is a secret that
 * only this browser has, the session's or the link's: with it an identity number goes over the confirm page.
 */
export function readDecision(form: URLSearchParams, view: TaskView, browserToken?: string): PostedDecision {
  const offered = view.offered.find((each) => each.id === form.get('outcome'));
  if (offered === undefined) return { offered, raw: {}, shown: {}, reasons: [] };
  const { raw, shown, sealed } = readPostedForm(form, {
    fields: fieldsOfOutcome(offered, view.task.reachedBy?.outcome),
    prefix: offered.id,
    purpose: `${view.task.id} ${offered.id}`,
    before: knownBefore(offered.outcome, view),
    ...(browserToken === undefined ? {} : { sessionToken: browserToken }),
  });
  const reasons =
    offered.outcome.fieldReasons === true
      ? [...form.entries()].flatMap(([key, value]) =>
          key.startsWith(`${REASONS}.`) && value.trim() !== ''
            ? [{ field: key.slice(REASONS.length + 1), reason: value.trim() }]
            : [],
        )
      : [];
  return { offered, raw, shown, sealed, reasons };
}

/** What is wrong with a decision before it is confirmed; the use case checks it again. */
export function checkDecision(posted: PostedDecision, view: TaskView, ui: Ui): readonly FieldError[] {
  const { offered, raw, reasons } = posted;
  if (offered === undefined) return [{ field: 'outcome', code: 'choice' }];
  try {
    parseOutcome(offered.outcome, { data: raw, fields: reasons }, view.form, {
      ...plainContext,
      today: dateOf(ui.now),
      reachedBy: view.task.reachedBy?.outcome,
      before: knownBefore(offered.outcome, view),
      agency: { domain: view.agency.domain },
    });
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.errors;
    throw error;
  }
}

/** The officer who decides, as fields are filled in with him. */
export type Prefills = Readonly<Partial<Record<Prefill, string>>>;

/** What the fields of a decision are filled in with on the first look: from the officer, the form and the case. */
export function filledIn(outcome: Outcome, view: TaskView, prefills: Prefills = {}): FormValues {
  const own = outcome.fields.flatMap(({ name, prefill }) => {
    const value = prefill === undefined ? undefined : prefills[prefill];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(own), ...knownBefore(outcome, view) };
}

function knownBefore(outcome: Outcome, view: TaskView): FormValues {
  return prefilled(outcome.fields, enteredSoFar(view), view.request.contacts);
}

export function decisionInput({
  offered,
  raw,
  reasons,
}: PostedDecision): Pick<DecisionInput, 'outcome' | 'data' | 'fields'> {
  return {
    outcome: offered?.id ?? '',
    ...(Object.keys(raw).length === 0 ? {} : { data: raw }),
    ...(reasons.length === 0 ? {} : { fields: reasons }),
  };
}

/** Errors of a decision, each with the element it is about. */
export function showDecisionErrors(
  errors: readonly FieldError[],
  { offered }: PostedDecision,
  view: TaskView,
  ui: Ui,
): readonly ShownError[] {
  const form = view.form;
  const fields = offered?.outcome.fields ?? [];
  return errors.map((error) => {
    const field = fields.find((each) => each.name === error.field);
    const message = errorMessage(error, ui.t, fields);
    if (field !== undefined && offered !== undefined) {
      return {
        field: field.name,
        target: fieldId(field.name, offered.id),
        label: ui.t(field.label),
        message,
      };
    }
    if (error.field.startsWith('fields.')) {
      const name = error.field.slice('fields.'.length);
      return { field: error.field, target: fieldId(name, REASONS), label: labelOf(ui, form, name), message };
    }
    const firstReason = fieldsOf(form).find((each) => each.fixed !== true)?.name ?? '';
    const target = error.field === 'fields' ? fieldId(firstReason, REASONS) : 'outcome-0';
    return { field: error.field, target, label: '', message };
  });
}
