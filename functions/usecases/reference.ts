import type { Choice } from '../../schemas/field.ts';
import { packageChoices } from '../../schemas/policies/accounts.ts';
import { Forbidden, InvalidInput, VersionConflict } from '../domain/errors.ts';
import { parseFields, plainContext } from '../domain/form.ts';
import { may } from '../domain/permissions.ts';
import { referenceField, type ReferenceName } from '../domain/reference.ts';
import { auditOperation } from '../store/audit-store.ts';
import { getReference, referenceOperation, type Reference } from '../store/reference-store.ts';
import { transact } from '../store/transaction.ts';
import type { Basics } from './deps.ts';
import { auditEntry } from './officers-access.ts';
import { auditRows, type AuditRow } from './officers.ts';
import type { Caller } from './types.ts';

/** Lists of values that the documents name and leave open; MAMPU keeps them (AMB-41, AMB-55). */

export interface ReferenceView {
  readonly choices: readonly Choice[];
  /** Zero until somebody has changed it. */
  readonly version: number;
  readonly history: readonly AuditRow[];
}

/** @throws Forbidden */
export async function readReference(
  deps: Pick<Basics, 'tables'>,
  { person }: Caller,
  name: ReferenceName,
): Promise<ReferenceView> {
  if (!may(person, 'reference.read', {})) throw new Forbidden('reference-read', 'May not read these lists');
  const [kept, history] = await Promise.all([
    getReference(deps.tables, name),
    auditRows(deps, { kind: 'REFERENCE', id: name }),
  ]);
  return { choices: present(name, kept), version: kept?.version ?? 0, history };
}

/** Of packages there are always three: only their descriptions are kept. */
function present(name: ReferenceName, kept: Reference | undefined): readonly Choice[] {
  if (name === 'disable-reasons') return kept?.choices ?? [];
  return packageChoices.map(
    ({ value }) =>
      kept?.choices.find((choice) => choice.value === value) ?? { value, label: { ms: '', en: '' } },
  );
}

export interface ReferenceChange {
  /** `undefined` adds a value. */
  readonly value?: string | undefined;
  /** `undefined` takes the value away. */
  readonly label?: { readonly ms: unknown; readonly en: unknown } | undefined;
  readonly ifVersion: number;
}

const mostChoices = 50;

/**
 * Adds a value, changes its words, or takes it away. Cases keep what they were decided with.
 * @throws Forbidden, InvalidInput, VersionConflict
 */
export async function changeReference(
  { tables, clock, random }: Basics,
  caller: Caller,
  name: ReferenceName,
  { value, label, ifVersion }: ReferenceChange,
): Promise<void> {
  if (!may(caller.person, 'reference.manage', {}))
    throw new Forbidden('reference-manage', 'May not change these lists');
  const kept = await getReference(tables, name);
  if ((kept?.version ?? 0) !== ifVersion) throw new VersionConflict('The list changed meanwhile');
  const before = present(name, kept);
  const isKnown = before.some((choice) => choice.value === value);
  if (name === 'packages' ? !isKnown || label === undefined : value !== undefined && !isKnown) {
    throw new InvalidInput([{ field: 'value', code: 'choice' }]);
  }
  const words = label === undefined ? undefined : wordsOf(name, label);
  const key = value ?? random.id('reason').toUpperCase();
  const others = before.filter((choice) => choice.value !== key);
  const changed = words === undefined ? [] : [{ value: key, label: words }];
  const choices = isKnown
    ? before.flatMap((choice) => (choice.value === key ? changed : [choice]))
    : [...others, ...changed];
  if (choices.length > mostChoices)
    throw new InvalidInput([{ field: 'ms', code: 'too-many', params: { max: mostChoices } }]);
  const after = { choices: choices.map((choice) => ({ ...choice })), version: ifVersion + 1 };
  const entry = auditEntry(clock.now(), 'changed', caller, {
    before: { choices: said(before) },
    after: { choices: said(choices) },
  });
  await transact(tables, [
    referenceOperation(tables, name, after),
    auditOperation(tables, { kind: 'REFERENCE', id: name, version: after.version }, entry),
  ]);
}

/** @throws InvalidInput */
function wordsOf(
  name: ReferenceName,
  label: { readonly ms: unknown; readonly en: unknown },
): Choice['label'] {
  const fields = (['ms', 'en'] as const).map((language) => referenceField(name, language));
  const { values } = parseFields(fields, { ...label }, plainContext);
  return { ms: text(values['ms']), en: text(values['en']) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function said(choices: readonly Choice[]): string[] {
  return choices.filter(({ label }) => label.ms !== '').map(({ label }) => `${label.ms} / ${label.en}`);
}
