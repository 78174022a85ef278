import type { FormValues, Request } from '../../schemas/cases/request.ts';
import type { Field, FormRule } from '../../schemas/field.ts';
import { malaysianDate } from '../domain/calendar.ts';
import { isSuppliedMark, type FieldContext } from '../domain/form.ts';
import type { Case } from '../store/case-store.ts';
import { getAgency } from '../store/officer-store.ts';
import type { Tables } from '../store/tables.ts';
import { choicesOf } from './choices.ts';

/** What the fields of a form or of a decision are checked against. */
export interface CheckedAgainst {
  readonly at: string;
  readonly fields: readonly Field[];
  readonly rules: readonly FormRule[];
  /** Agency that the case belongs to, or will. */
  readonly agencyId: string | undefined;
  /** Whose choices are offered, when it is not that agency's: who acts for the centre chooses from all. */
  readonly choicesOf?: string | undefined;
  /** The newest round, or the subject: secrets and identity numbers of it may be kept. */
  readonly before: FormValues;
  /** Values of `fixed` fields. */
  readonly fixed: FormValues;
  readonly bookingDays?: FieldContext['bookingDays'];
  /** The outcome by which the task was reached. */
  readonly reachedBy?: string | undefined;
}

/** The context in which input is checked; reads from the directory only what the fields and rules need. */
export async function fieldContext(tables: Tables, of: CheckedAgainst): Promise<FieldContext> {
  const { at, fields, rules, agencyId, before, fixed, reachedBy } = of;
  const needsAgency = agencyId !== undefined && rules.some(({ rule }) => rule === 'agency-domain');
  const [choices, agency] = await Promise.all([
    choicesOf(tables, fields, 'choicesOf' in of ? of.choicesOf : agencyId),
    needsAgency ? getAgency(tables, agencyId) : undefined,
  ]);
  const supplied = fields.filter((field) => field.kind === 'secret' && isSuppliedMark(before[field.name]));
  return {
    today: malaysianDate(at),
    supplied: new Set(supplied.map(({ name }) => name)),
    fixed,
    before,
    choices,
    reachedBy,
    bookingDays: of.bookingDays,
    ...(agency === undefined ? {} : { agency: { domain: agency.domain } }),
  };
}

/** The newest form, and over it what was entered with the decisions since: a later entry corrects an earlier one. */
export function enteredSoFar({ rounds, tasks }: Pick<Case, 'rounds' | 'tasks'>): FormValues {
  const newest = rounds.at(-1);
  const since = tasks.flatMap(({ decision }) =>
    decision === undefined || decision.at < (newest?.submittedAt ?? '') ? [] : [decision.data],
  );
  return Object.assign({}, newest?.form, ...since) as FormValues;
}

/** What a decision's fields are filled in with, from the newest form and the persons of the case. */
export function prefilled(
  fields: readonly Field[],
  form: FormValues,
  contacts: Request['contacts'],
): FormValues {
  return Object.fromEntries(
    fields.flatMap(({ name, prefillFrom }) => {
      if (prefillFrom === undefined) return [];
      const value =
        'form' in prefillFrom
          ? (form[name] ?? form[prefillFrom.form])
          : contacts?.[prefillFrom.contact]?.email;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
