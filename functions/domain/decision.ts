import type { HumanStep, Outcome, Reached } from '../../schemas/catalogue.ts';
import type { FieldReason, FormValues, ReachedBy, Task } from '../../schemas/cases/request.ts';
import { fieldsOf, type FormDefinition } from '../../schemas/field.ts';
import { InvalidInput, type FieldError } from './errors.ts';
import { parseFields, plainContext, type FieldContext, type ParsedFields } from './form.ts';

/** The outcomes that a task offers, by the way it was reached (AMB-06, D-19). */
export function offeredOutcomes(
  step: HumanStep,
  reachedBy: ReachedBy | undefined,
): { readonly id: string; readonly outcome: Outcome }[] {
  return Object.entries(step.outcomes)
    .filter(([, outcome]) => outcome.bySystem !== true && fits(outcome, reachedBy))
    .map(([id, outcome]) => ({ id, outcome }));
}

/** Whether an outcome is one of those that the way to the task leaves. */
export function fits({ onlyAfter, notAfter }: Outcome, reachedBy: ReachedBy | undefined): boolean {
  if (onlyAfter !== undefined && !matches(onlyAfter, reachedBy)) return false;
  return notAfter === undefined || !matches(notAfter, reachedBy);
}

function matches({ outcome, flag }: Reached, reachedBy: ReachedBy | undefined): boolean {
  return reachedBy?.outcome === outcome && (flag === undefined || reachedBy.flags.includes(flag));
}

export interface OutcomeInput {
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly reason?: string | undefined;
  readonly fields?: readonly FieldReason[] | undefined;
}

/** A decision, checked. Its identity numbers are still to be sealed, its passwords go to the pool of users. */
export interface ParsedOutcome extends Pick<ParsedFields, 'identities' | 'passwords'> {
  readonly data: FormValues;
  readonly fieldReasons: readonly FieldReason[];
}

/** The values of a decision, other than a form sent again. @throws InvalidInput */
export function parseOutcome(
  outcome: Outcome,
  input: OutcomeInput,
  form: FormDefinition,
  context: FieldContext,
): ParsedOutcome {
  const raw = { ...input.data, ...(input.reason === undefined ? {} : { reason: input.reason }) };
  const errors: FieldError[] = [];
  const parsed = attempt(errors, () => parseFields(outcome.fields, raw, context, outcome.rules));
  const fieldReasons = parseFieldReasons(outcome, input.fields ?? [], form, errors);
  if (errors.length > 0 || parsed === undefined) throw new InvalidInput(errors);
  const { values, identities, passwords } = parsed;
  return { data: values, identities, passwords, fieldReasons };
}

function attempt<T>(errors: FieldError[], parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    errors.push(...error.errors);
    return undefined;
  }
}

const reasonKind = { label: { ms: '', en: '' }, kind: 'multiline', required: true, maxLength: 1000 } as const;

function parseFieldReasons(
  outcome: Outcome,
  given: readonly FieldReason[],
  form: FormDefinition,
  errors: FieldError[],
): FieldReason[] {
  if (outcome.fieldReasons !== true) {
    if (given.length > 0) errors.push({ field: 'fields', code: 'unknown-field' });
    return [];
  }
  if (given.length === 0) errors.push({ field: 'fields', code: 'reason-required' });
  const known = new Set(fieldsOf(form).map((field) => field.name));
  const seen = new Set<string>();
  return given.flatMap(({ field, reason }) => {
    if (!known.has(field)) {
      errors.push({ field: `fields.${field.slice(0, 100)}`, code: 'unknown-field' });
      return [];
    }
    if (seen.has(field)) errors.push({ field: `fields.${field}`, code: 'twice' });
    seen.add(field);
    const name = `fields.${field}`;
    const parsed = attempt(
      errors,
      () => parseFields([{ ...reasonKind, name }], { [name]: reason }, plainContext).values[name],
    );
    return typeof parsed === 'string' ? [{ field, reason: parsed }] : [];
  });
}

/**
 * Version of a task as people see it: open, or not any more. Its stored version also counts tokens, reminders and
 * deliveries, which are nobody's edit.
 */
export function taskRevision({ state }: Pick<Task, 'state'>): number {
  return state === 'open' ? 1 : 2;
}

/** Flags of a decision, which routes and offers may depend on. */
export function flagsOf(outcome: Outcome, data: FormValues): string[] {
  return outcome.fields
    .filter((field) => field.kind === 'flag' && data[field.name] === true)
    .map(({ name }) => name);
}
