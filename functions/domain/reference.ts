import type { Field } from '../../schemas/field.ts';
import { referenceLists, type ReferenceName } from '../../schemas/policies/reference.ts';
import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';
import { InvalidInput } from './errors.ts';
import { parseFields, plainContext } from './form.ts';
import { asBlockableHost } from './hosts.ts';

export { referenceNames, type ReferenceName } from '../../schemas/policies/reference.ts';

/** Entries of the lists that MAMPU keeps: what a form says is made into an entry, and back. */

/** What can be entered: of an entry that is there, all but what it is found by. */
export function referenceFields(
  name: ReferenceName,
  before: Pick<ReferenceEntry, 'value'> | undefined,
): readonly Field[] {
  const { fields } = referenceLists[name];
  if (before === undefined) return fields;
  const isPercent = before.value.endsWith('-percent');
  return fields
    .filter((field) => field.name !== 'host')
    .map((field) => (field.name === 'amount' && isPercent ? { ...field, max: 100 } : field));
}

const notDetails = new Set(['ms', 'en', 'name', 'amount']);

/**
 * The entry that a form says. `before` is the one that it changes.
 * @throws InvalidInput
 */
export function referenceEntry(
  name: ReferenceName,
  given: Readonly<Record<string, unknown>>,
  before: ReferenceEntry | undefined,
  newValue: () => string,
): ReferenceEntry {
  const fields = referenceFields(name, before);
  const { values } = parseFields(fields, given, plainContext);
  const text = (field: string) => (typeof values[field] === 'string' ? values[field] : '');
  const host = fields.some((field) => field.name === 'host') ? asBlockableHost(text('host')) : undefined;
  if (host === undefined && fields.some((field) => field.name === 'host'))
    throw new InvalidInput([{ field: 'host', code: 'domain' }]);
  const details = {
    ...before?.details,
    ...Object.fromEntries(
      fields.filter((field) => !notDetails.has(field.name)).map((field) => [field.name, text(field.name)]),
    ),
    ...(host === undefined ? {} : { host }),
  };
  const said = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== ''));
  const has = (field: string) => fields.some((each) => each.name === field);
  const label = has('name')
    ? { ms: text('name'), en: text('name') }
    : has('ms')
      ? { ms: text('ms'), en: text('en') }
      : (before?.label ?? { ms: '', en: '' });
  return {
    value: before?.value ?? host ?? newValue(),
    label,
    ...(text('amount') === '' ? {} : { amount: Number(text('amount')) }),
    ...(Object.keys(said).length === 0 ? {} : { details: said }),
  };
}

/** What stands in the fields of an entry. */
export function referenceValues({
  label,
  amount,
  details,
}: ReferenceEntry): Readonly<Record<string, string>> {
  return {
    ...details,
    ...label,
    name: label.ms,
    ...(amount === undefined ? {} : { amount: String(amount) }),
  };
}

/**
 * The entries of a list as they are now: of a list that is not open always those that it begins with, in their order.
 */
export function presentEntries(
  name: ReferenceName,
  kept: readonly ReferenceEntry[] | undefined,
): readonly ReferenceEntry[] {
  const { open, initial, fields } = referenceLists[name];
  if (kept === undefined) return initial;
  if (open) return kept;
  const worded = fields.some((field) => field.name === 'ms');
  return initial.map((entry) => {
    const found = kept.find(({ value }) => value === entry.value);
    return found === undefined || worded ? (found ?? entry) : { ...found, label: entry.label };
  });
}

/** One entry in a line, for its history. */
export function referenceLine({ label, amount, details }: ReferenceEntry): string {
  const { host, ...others } = details ?? {};
  const named = label.ms === label.en ? label.ms : `${label.ms} / ${label.en}`;
  return [
    ...(host === undefined ? [] : [host]),
    ...(named === '' ? [] : [named]),
    ...(amount === undefined ? [] : [String(amount)]),
    ...Object.values(others),
  ].join(' · ');
}
