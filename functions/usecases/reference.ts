import type { ReferenceEntry } from '../../schemas/policies/reference-initial.ts';
import { referenceLists } from '../../schemas/policies/reference.ts';
import { Forbidden, InvalidInput, VersionConflict } from '../domain/errors.ts';
import { may } from '../domain/permissions.ts';
import { referenceEntry, referenceLine, type ReferenceName } from '../domain/reference.ts';
import { auditOperation } from '../store/audit-store.ts';
import { getReference, referenceOperation } from '../store/reference-store.ts';
import { transact } from '../store/transaction.ts';
import type { Basics } from './deps.ts';
import { auditEntry } from './officers-access.ts';
import { auditRows, type AuditRow } from './officers.ts';
import type { Caller } from './types.ts';

/** Lists of values that the documents name and leave open; MAMPU keeps them (AMB-41, AMB-55, AMB-93, REQ-GEN-05). */

export interface ReferenceView {
  readonly choices: readonly ReferenceEntry[];
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
  return { ...kept, history };
}

export interface ReferenceChange {
  /** `undefined` adds a value. */
  readonly value?: string | undefined;
  /** What is entered of it, by field; `undefined` takes the value away. */
  readonly given?: Readonly<Record<string, unknown>> | undefined;
  readonly ifVersion: number;
}

/** Our figure: a list is one item. */
const mostChoices = 200;

/**
 * Adds a value, changes it, or takes it away. Cases keep what they were decided with.
 * @throws Forbidden, InvalidInput, Taken, VersionConflict
 */
export async function changeReference(
  { tables, clock, random }: Basics,
  caller: Caller,
  name: ReferenceName,
  { value, given, ifVersion }: ReferenceChange,
): Promise<void> {
  if (!may(caller.person, 'reference.manage', {}))
    throw new Forbidden('reference-manage', 'May not change these lists');
  const kept = await getReference(tables, name);
  if (kept.version !== ifVersion) throw new VersionConflict('The list changed meanwhile');
  const choices = changed(name, kept.choices, { value, given }, () => random.id('item').toUpperCase());
  const after = { choices: choices.map((choice) => ({ ...choice })), version: ifVersion + 1 };
  const entry = auditEntry(clock.now(), 'changed', caller, {
    before: { choices: linesOf(kept.choices) },
    after: { choices: linesOf(choices) },
  });
  await transact(tables, [
    referenceOperation(tables, name, after),
    auditOperation(tables, { kind: 'REFERENCE', id: name, version: after.version }, entry),
  ]);
}

/** @throws InvalidInput */
function changed(
  name: ReferenceName,
  before: readonly ReferenceEntry[],
  { value, given }: Pick<ReferenceChange, 'value' | 'given'>,
  newValue: () => string,
): readonly ReferenceEntry[] {
  const present = before.find((entry) => entry.value === value);
  const fixed = !referenceLists[name].open && (present === undefined || given === undefined);
  if (fixed || (value !== undefined && present === undefined))
    throw new InvalidInput([{ field: 'value', code: 'choice' }]);
  if (given === undefined) return before.filter((entry) => entry !== present);
  const entry = referenceEntry(name, given, present, newValue);
  if (present !== undefined) return before.map((each) => (each === present ? entry : each));
  if (before.some((each) => each.value === entry.value))
    throw new InvalidInput([{ field: 'host', code: 'taken' }]);
  if (before.length === mostChoices)
    throw new InvalidInput([{ field: '', code: 'too-many', params: { max: mostChoices } }]);
  return [...before, entry];
}

function linesOf(entries: readonly ReferenceEntry[]): string[] {
  return entries.map(referenceLine).filter((line) => line !== '');
}
